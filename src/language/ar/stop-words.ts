/** Arabic function words; closed word classes, written by hand. Lower case, with accents. See `../en/stop-words.ts`. */
export const stopWords = `
  في من على إلى عن مع بين حتى منذ بعد قبل عند لدى هذا هذه ذلك تلك هؤلاء الذي التي الذين هو هي هم نحن أنا أنت ما ماذا من متى أين كيف
  و أو ثم لكن بل إن أن إذا لو كان كانت يكون قد لا لم لن كل بعض غير أي
`
