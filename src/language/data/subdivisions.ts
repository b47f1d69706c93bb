/**
 * Parts of countries that make rules of their own, by ISO 3166-2. All subdivisions of the countries in `whole`, whose names are seldom anything else, are known under
 * the names that ISO gives (npm iso-3166, MIT); `english` adds the names that English news uses, and demonyms after a bar.
 * Reviewed: 2025-11. To extend: add a country to `whole`, or a line `CODE | names | demonyms` to `english`.
 */
export const whole = ['US', 'AU', 'CA', 'IN', 'DE']

export const english = `
GB-ENG | England | English
GB-SCT | Scotland | Scottish; Scot
GB-WLS | Wales | Welsh
GB-NIR | Northern Ireland | Northern Irish
US-DC | District of Columbia |
US-CA | California | Californian
US-TX | Texas | Texan
US-NY | New York State; New York; State of New York | New Yorker
US-WA | Washington State; State of Washington |
US-FL | Florida | Floridian
AU-NSW | New South Wales; NSW |
AU-ACT | Australian Capital Territory |
AU-VIC | Victoria | Victorian
AU-QLD | Queensland |
CA-QC | Quebec; Québec | Quebecois; Québécois
CA-ON | Ontario | Ontarian
CA-BC | British Columbia; B.C. |
IN-DL | |
IN-MH | Maharashtra |
IN-TG | Telangana |
IN-KA | Karnataka |
DE-BY | Bavaria | Bavarian
DE-HE | Hesse | Hessian
DE-NI | Lower Saxony |
DE-NW | North Rhine-Westphalia |
DE-RP | Rhineland-Palatinate |
DE-SN | Saxony | Saxon
DE-ST | Saxony-Anhalt |
DE-TH | Thuringia | Thuringian
DE-MV | Mecklenburg-Western Pomerania |
DE-BE | |
BE-VLG | Flanders; Flemish Region | Flemish
BE-WAL | Wallonia | Walloon
BE-BRU | Brussels-Capital Region |
ES-CT | Catalonia | Catalan
ES-PV | Basque Country | Basque
ES-AN | Andalusia | Andalusian
ES-GA | Galicia | Galician
IT-25 | Lombardy |
IT-82 | Sicily | Sicilian
IT-52 | Tuscany | Tuscan
FR-IDF | Île-de-France |
FR-20R | Corsica | Corsican
PT-30 | Madeira |
MX-JAL | Jalisco |
MX-NLE | Nuevo León; Nuevo Leon |
ZA-KZN | KwaZulu-Natal |
NG-KN | Kano State |
NG-RI | Rivers State |
MY-12 | Sabah |
MY-13 | Sarawak |
PT-20 | Azores | Azorean
UA-43 | Crimea | Crimean
CN-GD | Guangdong |
CN-ZJ | Zhejiang |
CN-JS | Jiangsu |
CN-SC | Sichuan |
CN-FJ | Fujian |
CN-SD | Shandong |
CN-HN | Hunan |
CN-HB | Hubei |
CN-XJ | Xinjiang |
CN-XZ | Tibet | Tibetan
CN-NM | Inner Mongolia |
CN-HI | Hainan |
CN-GZ | Guizhou |
CN-SH | Shanghai |
CN-BJ | |
JP-27 | Osaka |
JP-01 | Hokkaido |
JP-47 | Okinawa | Okinawan
KR-11 | |
KR-49 | Jeju |
ID-BA | Bali | Balinese
ID-AC | Aceh |
PK-SD | Sindh |
PK-PB | Pakistani Punjab |
PK-KP | Khyber Pakhtunkhwa |
RU-CE | Chechnya | Chechen
RU-TA | Tatarstan | Tatar
GE-AB | Abkhazia | Abkhaz; Abkhazian
IQ-KR | Iraqi Kurdistan; Kurdistan Region |
MY-10 | Selangor |
ZA-GP | Gauteng |
ZA-WC | Western Cape |
NG-LA | Lagos State; Lagos |
BR-SP | São Paulo; Sao Paulo |
BR-RJ | Rio de Janeiro |
CH-GE | Geneva; Genève |
CH-ZH | Canton of Zurich |
AT-9 | |
AR-C | |
MX-CMX | |
`
