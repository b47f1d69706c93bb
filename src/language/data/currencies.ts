/**
 * Symbols and words for money, `CODE: forms parted by semicolons`; codes are ISO 4217.
 * Sources: codes from ISO 4217 (npm currency-codes, MIT), symbols from Unicode CLDR, words from common usage in news.
 * A word that several countries share ("dollar", "peso") stands for the one that news means without further words; "Australian dollars",
 * "Mexican pesos" and the like are made of the demonym in `places` and the word. Reviewed: 2025-11.
 */
export const symbols = `
USD: US$; $; U.S.$; USD$; 💲
AUD: A$; AU$; AUD$
CAD: C$; CA$; CAD$
NZD: NZ$
HKD: HK$
SGD: S$; SG$
TWD: NT$
BRL: R$
MXN: MX$; Mex$
ZAR: R
EUR: €
GBP: £; GB£
JPY: ¥; JP¥; 円
CNY: CN¥; RMB; 元
INR: ₹; Rs.; Rs
KRW: ₩
RUB: ₽
TRY: ₺
ILS: ₪
VND: ₫
UAH: ₴
NGN: ₦
PHP: ₱
THB: ฿
KZT: ₸
GHS: GH₵; ₵
CRC: ₡
PLN: zł
CZK: Kč
MYR: RM
IDR: Rp
KES: KSh; Ksh
`
export const words = `
USD: dollar; dollars; bucks; dólares; Dollar; dollari
EUR: euro; euros; eur; Euros; евро
GBP: pound; pounds; pounds sterling; quid; sterling; livres sterling
JPY: yen; yens
CNY: yuan; renminbi; Chinese yuan
INR: rupee; rupees
KRW: won; wons
RUB: rouble; roubles; ruble; rubles; рублей; рубля; рублях
BRL: reais; real; reals
CHF: Swiss franc; Swiss francs; francs suisses; Franken; Schweizer Franken
TRY: lira; liras; Turkish lira
ILS: shekel; shekels; new shekels
VND: dong; đồng
UAH: hryvnia; hryvnias; гривен
NGN: naira
PHP: Philippine peso; Philippine pesos
MXN: peso; pesos
ZAR: rand
SEK: krona; kronor; Swedish kronor; Swedish krona; Swedish crowns
NOK: Norwegian kroner; Norwegian krone; Norwegian crowns
DKK: kroner; krone; Danish kroner; Danish krone; Danish crowns
ISK: Icelandic krona; Icelandic kronur
PLN: zloty; zlotys; złoty; złotych
CZK: koruna; korunas; Czech crowns; Czech koruna
HUF: forint; forints
RON: leu; lei
BGN: lev; leva
THB: baht
IDR: rupiah; rupiahs
MYR: ringgit; ringgits
SGD: Singapore dollars; Singapore dollar
HKD: Hong Kong dollars; Hong Kong dollar
TWD: Taiwan dollars; Taiwan dollar; New Taiwan dollars; New Taiwan dollar; Taiwanese dollars
AUD: Australian dollars; Australian dollar
CAD: Canadian dollars; Canadian dollar
NZD: New Zealand dollars; New Zealand dollar
PKR: Pakistani rupees; Pakistani rupee
LKR: Sri Lankan rupees; Sri Lankan rupee
NPR: Nepali rupees; Nepalese rupees
BDT: taka
AED: dirham; dirhams; Emirati dirhams; UAE dirhams
MAD: Moroccan dirhams; Moroccan dirham
SAR: riyal; riyals; Saudi riyals; Saudi riyal
QAR: Qatari riyals; Qatari riyal
IRR: rial; rials; Iranian rials; toman; tomans
OMR: Omani rials; Omani rial
KWD: Kuwaiti dinars; Kuwaiti dinar
BHD: Bahraini dinars
JOD: Jordanian dinars
IQD: Iraqi dinars
TND: Tunisian dinars
DZD: Algerian dinars
RSD: Serbian dinars
EGP: Egyptian pounds; Egyptian pound
SYP: Syrian pounds
LBP: Lebanese pounds
KES: Kenyan shillings; Kenya shillings; Kenyan shilling
UGX: Ugandan shillings; Uganda shillings
TZS: Tanzanian shillings
GHS: cedi; cedis
ETB: birr
ARS: Argentine pesos; Argentinian pesos
CLP: Chilean pesos
COP: Colombian pesos
UYU: Uruguayan pesos
PEN: soles; Peruvian soles
KZT: tenge
UZS: Uzbek soms
GEL: lari
AMD: dram; drams
AZN: manat; manats
MNT: tugrik; tugriks
KHR: riel; riels
LAK: kip
MMK: kyat; kyats
XOF: CFA francs; CFA franc
ZMW: kwacha
BTC: bitcoin; bitcoins
ETH: ether
`
