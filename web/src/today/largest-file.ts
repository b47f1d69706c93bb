/**
 * Bytes of the largest file that the server takes. It is written down again because the server's own constant stands beside
 * its schemas, which would bring the whole validator into the page; a test holds the two together.
 */
export const largestFile = 50 * 1024 * 1024
