/**
 * A boosted ensemble of small decision trees over named features. Each node is `[feature, threshold, left, right, value]`:
 * left where the feature is at most the threshold; `feature` -1 for a leaf. Values are log-odds; inner ones explain a path.
 */
export interface Trees {
  features: string[]
  trees: [feature: number, threshold: number, left: number, right: number, value: number][][]
}

/** The log-odds that the ensemble gives a row of features. */
export function logOdds(model: Trees, row: readonly number[]): number {
  let sum = 0
  for (const tree of model.trees) {
    let node = tree[0]!
    while (node[0] >= 0) node = tree[row[node[0]]! <= node[1] ? node[2] : node[3]]!
    sum += node[4]
  }
  return sum
}

/** The features that moved a row's log-odds most against it (or for it), strongest first: why a piece was left out or kept. */
export function reasons(model: Trees, row: readonly number[], against: boolean, most = 3): string[] {
  const moved = new Map<number, number>()
  for (const tree of model.trees) {
    let node = tree[0]!
    while (node[0] >= 0) {
      const next = tree[row[node[0]]! <= node[1] ? node[2] : node[3]]!
      moved.set(node[0], (moved.get(node[0]) ?? 0) + next[4] - node[4])
      node = next
    }
  }
  return [...moved]
    .filter(([, by]) => (against ? by < 0 : by > 0))
    .sort((a, b) => (against ? a[1] - b[1] : b[1] - a[1]))
    .slice(0, most)
    .map(([feature]) => model.features[feature]!)
}
