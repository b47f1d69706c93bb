/** Eigenvalues, largest first, and their unit vectors, `vectors[k * size + i]` being part `i` of the `k`-th. */
export interface Eigen {
  values: Float64Array
  vectors: Float64Array
}

const SWEEPS = 12
const NOTHING = 1e-12

/** Turns rows p and q of a matrix by the angle of cosine c and sine s. */
function turnRows(matrix: Float64Array, size: number, p: number, q: number, c: number, s: number): void {
  for (let at = 0; at < size; at++) {
    const x = matrix[p * size + at]!
    const y = matrix[q * size + at]!
    matrix[p * size + at] = c * x - s * y
    matrix[q * size + at] = s * x + c * y
  }
}

function turnColumns(matrix: Float64Array, size: number, p: number, q: number, c: number, s: number): void {
  for (let at = 0; at < size; at++) {
    const x = matrix[at * size + p]!
    const y = matrix[at * size + q]!
    matrix[at * size + p] = c * x - s * y
    matrix[at * size + q] = s * x + c * y
  }
}

/**
 * Eigenvectors of a symmetric matrix by Jacobi's rotations: slow and sure; two seconds for 384 rows.
 * @see Golub & Van Loan, Matrix Computations, 8.5
 */
export function symmetricEigen(symmetric: Float64Array, size: number): Eigen {
  const matrix = symmetric.slice()
  const turned = new Float64Array(size * size)
  for (let at = 0; at < size; at++) turned[at * size + at] = 1
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let largest = 0
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const off = matrix[p * size + q]!
        if (Math.abs(off) < NOTHING) continue
        largest = Math.max(largest, Math.abs(off))
        const angle = (matrix[q * size + q]! - matrix[p * size + p]!) / (2 * off)
        const tangent = (angle < 0 ? -1 : 1) / (Math.abs(angle) + Math.hypot(angle, 1))
        const c = 1 / Math.hypot(tangent, 1)
        turnColumns(matrix, size, p, q, c, tangent * c)
        turnRows(matrix, size, p, q, c, tangent * c)
        turnRows(turned, size, p, q, c, tangent * c)
      }
    }
    if (largest < NOTHING) break
  }
  const order = Array.from({ length: size }, (_, at) => at).sort(
    (one, other) => matrix[other * size + other]! - matrix[one * size + one]!,
  )
  const vectors = new Float64Array(size * size)
  for (const [rank, at] of order.entries()) vectors.set(turned.subarray(at * size, (at + 1) * size), rank * size)
  return { values: Float64Array.from(order, (at) => matrix[at * size + at]!), vectors }
}
