/**
 * English number words. Source: the language itself. To extend: `word: value`, lower case; multipliers apply to what stands before.
 */
export const units = `
zero: 0 one: 1 two: 2 three: 3 four: 4 five: 5 six: 6 seven: 7 eight: 8 nine: 9 ten: 10 eleven: 11 twelve: 12 thirteen: 13
fourteen: 14 fifteen: 15 sixteen: 16 seventeen: 17 eighteen: 18 nineteen: 19
twenty: 20 thirty: 30 forty: 40 fifty: 50 sixty: 60 seventy: 70 eighty: 80 ninety: 90
`
export const ordinals = `
first: 1 second: 2 third: 3 fourth: 4 fifth: 5 sixth: 6 seventh: 7 eighth: 8 ninth: 9 tenth: 10 eleventh: 11 twelfth: 12 thirteenth: 13
fourteenth: 14 fifteenth: 15 sixteenth: 16 seventeenth: 17 eighteenth: 18 nineteenth: 19 twentieth: 20 thirtieth: 30 fortieth: 40
fiftieth: 50 sixtieth: 60 seventieth: 70 eightieth: 80 ninetieth: 90 hundredth: 100 thousandth: 1000 millionth: 1000000
`
/** Multipliers of every language that news amounts are written in; "billion" is 10^9 in today's English, "billón" 10^12 in Spanish. */
export const multipliers = `
hundred: 100 thousand: 1000 million: 1000000 billion: 1000000000 trillion: 1000000000000 quadrillion: 1000000000000000
hundreds: 100 thousands: 1000 millions: 1000000 billions: 1000000000 trillions: 1000000000000
lakh: 100000 lakhs: 100000 lac: 100000 crore: 10000000 crores: 10000000 dozen: 12 dozens: 12
k: 1000 m: 1000000 mn: 1000000 mln: 1000000 mio: 1000000 mil: 1000000 bn: 1000000000 bln: 1000000000 b: 1000000000 tn: 1000000000000 trn: 1000000000000 cr: 10000000
mille: 1000 milliard: 1000000000 milliards: 1000000000 tausend: 1000 millionen: 1000000 milliarde: 1000000000 milliarden: 1000000000 mrd: 1000000000
millón: 1000000 millones: 1000000 milhão: 1000000 milhões: 1000000 bilhão: 1000000000 bilhões: 1000000000 mila: 1000 milione: 1000000 milioni: 1000000 miliardo: 1000000000 miliardi: 1000000000
miljoen: 1000000 miljard: 1000000000 duizend: 1000 тысяч: 1000 тыс: 1000 миллион: 1000000 миллиона: 1000000 миллионов: 1000000 млн: 1000000 миллиард: 1000000000 миллиарда: 1000000000 миллиардов: 1000000000 млрд: 1000000000
`
/** Words before a number that make it approximate. */
export const approximations = [
  'about',
  'around',
  'roughly',
  'approximately',
  'some',
  'nearly',
  'almost',
  'over',
  'above',
  'under',
  'below',
  'circa',
  'ca',
  'close to',
  'more than',
  'less than',
  'fewer than',
  'at least',
  'at most',
  'up to',
  'upwards of',
  'as many as',
  'as much as',
  'as few as',
  'as little as',
  'an estimated',
  'estimated',
  'exceeding',
  'in excess of',
  'just over',
  'just under',
  'a little over',
  'well over',
  'north of',
  'topping',
  'as low as',
  'no more than',
  'no less than',
  'not more than',
  'environ',
  'près de',
  'plus de',
  'moins de',
  'rund',
  'etwa',
  'circa',
  'mehr als',
  'fast',
  'über',
  'knapp',
  'unos',
  'unas',
  'más de',
  'cerca de',
  'casi',
  'alrededor de',
  'mais de',
  'quase',
  'oltre',
  'quasi',
  'più di',
  'ongeveer',
  'meer dan',
  'bijna',
  'около',
  'более',
  'почти',
]
