/** Chinese function words; closed word classes, written by hand. Lower case, with accents. See `../en/stop-words.ts`. */
export const stopWords = `
  的 了 和 是 在 有 与 及 或 也 都 而 就 不 这 那 这个 那个 他 她 它 我 你 我们 你们 他们 为 对 于 以 从 到 被 把 将 会 要 能 可以 等 其 之 所 并 但 如果 因为 所以 什么 谁 哪 哪里 何时 怎么
`
