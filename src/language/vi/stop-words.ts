/** Vietnamese function words; closed word classes, written by hand. Lower case, with accents. See `../en/stop-words.ts`. */
export const stopWords = `
  và của là có cho trong với các những một được này đó khi đã sẽ từ đến tại theo về trên dưới ra vào như nhưng hoặc nếu thì mà ở
  tôi anh chị ông bà họ chúng ta nó ai gì nào đâu sao rằng cũng rất
`
