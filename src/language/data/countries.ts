/**
 * English words for the jurisdictions of ISO 3166-1: one a line,
 * `CODE | display name; other names | demonyms | capital and seats of government`.
 * A demonym stands in all its forms (adjective, person, plural) unless the plural is made with a plain -s.
 * Sources: codes and names from ISO 3166-1 (npm i18n-iso-countries, MIT); demonyms and capitals are common geographic
 * knowledge as in the CIA World Factbook (public domain). Reviewed: 2025-11.
 * Capitals that are more often something else (Hamilton, Georgetown, San José, Malé) are left out.
 * To extend: add a name after a semicolon. A word that is more often something else belongs into `ambiguous-places.ts` too.
 */
export const countries = `
AD | Andorra | Andorran | Andorra la Vella
AE | United Arab Emirates; UAE; U.A.E.; Emirates; Dubai; Sharjah | Emirati | Abu Dhabi
AF | Afghanistan | Afghan; Afghani | Kabul
AG | Antigua and Barbuda; Antigua | Antiguan |
AI | Anguilla | Anguillan |
AL | Albania | Albanian | Tirana
AM | Armenia | Armenian | Yerevan
AO | Angola | Angolan | Luanda
AQ | Antarctica | |
AR | Argentina | Argentine; Argentinian; Argentinean | Buenos Aires
AS | American Samoa | American Samoan | Pago Pago
AT | Austria | Austrian | Vienna
AU | Australia; Commonwealth of Australia | Australian | Canberra
AW | Aruba | Aruban | Oranjestad
AX | Åland Islands; Åland | |
AZ | Azerbaijan | Azerbaijani; Azeri | Baku
BA | Bosnia and Herzegovina; Bosnia; Bosnia-Herzegovina | Bosnian | Sarajevo
BB | Barbados | Barbadian | Bridgetown
BD | Bangladesh | Bangladeshi | Dhaka
BE | Belgium; Kingdom of Belgium | Belgian | Brussels
BF | Burkina Faso | Burkinabe; Burkinabé | Ouagadougou
BG | Bulgaria | Bulgarian | Sofia
BH | Bahrain | Bahraini | Manama
BI | Burundi | Burundian | Gitega; Bujumbura
BJ | Benin | Beninese | Porto-Novo; Cotonou
BM | Bermuda | Bermudian |
BN | Brunei; Brunei Darussalam | Bruneian | Bandar Seri Begawan
BO | Bolivia | Bolivian | La Paz; Sucre
BR | Brazil; Federative Republic of Brazil | Brazilian | Brasília; Brasilia
BS | Bahamas; The Bahamas | Bahamian |
BT | Bhutan | Bhutanese | Thimphu
BW | Botswana | Botswanan; Batswana | Gaborone
BY | Belarus | Belarusian; Belarussian | Minsk
BZ | Belize | Belizean | Belmopan
CA | Canada | Canadian | Ottawa
CD | Democratic Republic of the Congo; Democratic Republic of Congo; DR Congo; DRC; D.R.C.; Congo-Kinshasa; Congo | Congolese | Kinshasa
CF | Central African Republic | Central African | Bangui
CG | Republic of the Congo; Congo-Brazzaville; Congo Republic | | Brazzaville
CH | Switzerland; Swiss Confederation | Swiss | Bern; Berne
CI | Ivory Coast; Côte d'Ivoire; Cote d'Ivoire | Ivorian | Yamoussoukro; Abidjan
CK | Cook Islands | Cook Islander | Avarua
CL | Chile | Chilean | Santiago
CM | Cameroon | Cameroonian | Yaoundé; Yaounde
CN | China; People's Republic of China; PRC; P.R.C.; mainland China | Chinese | Beijing; Peking
CO | Colombia | Colombian | Bogotá; Bogota
CR | Costa Rica | Costa Rican |
CU | Cuba | Cuban | Havana
CV | Cape Verde; Cabo Verde | Cape Verdean | Praia
CW | Curaçao; Curacao | Curaçaoan | Willemstad
CY | Cyprus | Cypriot | Nicosia
CZ | Czech Republic; Czechia | Czech | Prague
DE | Germany; Federal Republic of Germany | German | Berlin
DJ | Djibouti | Djiboutian |
DK | Denmark; Kingdom of Denmark | Danish; Dane | Copenhagen
DM | Dominica | |
DO | Dominican Republic | Dominican | Santo Domingo
DZ | Algeria | Algerian | Algiers
EC | Ecuador | Ecuadorian; Ecuadorean | Quito
EE | Estonia | Estonian | Tallinn
EG | Egypt | Egyptian | Cairo
EH | Western Sahara | Sahrawi |
ER | Eritrea | Eritrean | Asmara
ES | Spain; Kingdom of Spain | Spanish; Spaniard | Madrid
ET | Ethiopia | Ethiopian | Addis Ababa
FI | Finland | Finnish; Finn | Helsinki
FJ | Fiji | Fijian | Suva
FK | Falkland Islands; Falklands | Falkland Islander | Port Stanley
FM | Micronesia; Federated States of Micronesia | Micronesian | Palikir
FO | Faroe Islands; Faroes | Faroese | Tórshavn; Torshavn
FR | France; French Republic | French; Frenchman; Frenchmen; Frenchwoman | Paris
GA | Gabon | Gabonese | Libreville
GB | United Kingdom; UK; U.K.; Great Britain; Britain | British; Briton; Brits | London; Whitehall; Westminster
GD | Grenada | Grenadian |
GE | Georgia | Georgian | Tbilisi
GF | French Guiana | | Cayenne
GG | Guernsey | |
GH | Ghana | Ghanaian | Accra
GI | Gibraltar | Gibraltarian |
GL | Greenland | Greenlandic; Greenlander | Nuuk
GM | Gambia; The Gambia | Gambian | Banjul
GN | Guinea | Guinean | Conakry
GP | Guadeloupe | |
GQ | Equatorial Guinea | Equatorial Guinean; Equatoguinean | Malabo
GR | Greece; Hellenic Republic | Greek; Hellenic | Athens
GT | Guatemala | Guatemalan | Guatemala City
GU | Guam | Guamanian | Hagåtña
GW | Guinea-Bissau | Bissau-Guinean | Bissau
GY | Guyana | Guyanese |
HK | Hong Kong; Hong Kong SAR | Hong Konger; Hongkonger |
HN | Honduras | Honduran | Tegucigalpa
HR | Croatia | Croatian; Croat | Zagreb
HT | Haiti | Haitian | Port-au-Prince
HU | Hungary | Hungarian | Budapest
ID | Indonesia | Indonesian | Jakarta; Nusantara
IE | Ireland; Republic of Ireland; Éire | Irish; Irishman; Irishmen | Dublin
IL | Israel | Israeli | Jerusalem; Tel Aviv
IM | Isle of Man | Manx |
IN | India; Republic of India; Bharat | Indian | New Delhi; Delhi
IQ | Iraq | Iraqi | Baghdad
IR | Iran; Islamic Republic of Iran | Iranian; Persian | Tehran; Teheran
IS | Iceland | Icelandic; Icelander | Reykjavík; Reykjavik
IT | Italy; Italian Republic | Italian | Rome
JE | Jersey | |
JM | Jamaica | Jamaican | Kingston
JO | Jordan; Hashemite Kingdom of Jordan | Jordanian | Amman
JP | Japan | Japanese | Tokyo
KE | Kenya | Kenyan | Nairobi
KG | Kyrgyzstan; Kyrgyz Republic | Kyrgyz; Kyrgyzstani | Bishkek
KH | Cambodia | Cambodian; Khmer | Phnom Penh
KI | Kiribati | I-Kiribati | Tarawa
KM | Comoros | Comorian | Moroni
KN | Saint Kitts and Nevis; St. Kitts and Nevis; St Kitts and Nevis | Kittitian | Basseterre
KP | North Korea; DPRK; D.P.R.K.; Democratic People's Republic of Korea | North Korean | Pyongyang
KR | South Korea; Republic of Korea; ROK; Korea | South Korean; Korean | Seoul
KW | Kuwait | Kuwaiti | Kuwait City
KY | Cayman Islands; Caymans | Caymanian |
KZ | Kazakhstan | Kazakh; Kazakhstani | Astana; Nur-Sultan
LA | Laos; Lao PDR; Lao People's Democratic Republic | Laotian; Lao | Vientiane
LB | Lebanon | Lebanese | Beirut
LC | Saint Lucia; St. Lucia; St Lucia | Saint Lucian; St Lucian | Castries
LI | Liechtenstein | Liechtensteiner | Vaduz
LK | Sri Lanka | Sri Lankan | Colombo
LR | Liberia | Liberian | Monrovia
LS | Lesotho | Basotho | Maseru
LT | Lithuania | Lithuanian | Vilnius
LU | Luxembourg; Grand Duchy of Luxembourg | Luxembourger; Luxembourgish; Luxembourgian |
LV | Latvia | Latvian | Riga
LY | Libya | Libyan | Tripoli
MA | Morocco | Moroccan | Rabat
MC | Monaco | Monégasque; Monegasque |
MD | Moldova; Republic of Moldova | Moldovan | Chișinău; Chisinau
ME | Montenegro | Montenegrin | Podgorica
MG | Madagascar | Malagasy; Madagascan | Antananarivo
MH | Marshall Islands | Marshallese | Majuro
MK | North Macedonia; Macedonia; Republic of North Macedonia | Macedonian; North Macedonian | Skopje
ML | Mali | Malian | Bamako
MM | Myanmar; Burma | Burmese | Naypyidaw; Naypyitaw; Yangon
MN | Mongolia | Mongolian | Ulaanbaatar; Ulan Bator
MO | Macau; Macao | Macanese |
MQ | Martinique | |
MR | Mauritania | Mauritanian | Nouakchott
MS | Montserrat | Montserratian |
MT | Malta | Maltese | Valletta
MU | Mauritius | Mauritian | Port Louis
MV | Maldives | Maldivian |
MW | Malawi | Malawian | Lilongwe
MX | Mexico; United Mexican States | Mexican | Mexico City
MY | Malaysia | Malaysian | Kuala Lumpur; Putrajaya
MZ | Mozambique | Mozambican | Maputo
NA | Namibia | Namibian | Windhoek
NC | New Caledonia | New Caledonian | Nouméa; Noumea
NE | Niger | Nigerien | Niamey
NG | Nigeria | Nigerian | Abuja
NI | Nicaragua | Nicaraguan | Managua
NL | Netherlands; The Netherlands; Kingdom of the Netherlands; Holland | Dutch; Dutchman; Dutchmen | Amsterdam; The Hague
NO | Norway; Kingdom of Norway | Norwegian | Oslo
NP | Nepal | Nepali; Nepalese | Kathmandu
NR | Nauru | Nauruan | Yaren
NU | Niue | Niuean |
NZ | New Zealand; Aotearoa | New Zealander | Wellington
OM | Oman; Sultanate of Oman | Omani | Muscat
PA | Panama | Panamanian | Panama City
PE | Peru | Peruvian | Lima
PF | French Polynesia | French Polynesian | Papeete
PG | Papua New Guinea; PNG | Papua New Guinean; Papuan | Port Moresby
PH | Philippines; The Philippines; Republic of the Philippines | Filipino; Filipina; Philippine | Manila
PK | Pakistan | Pakistani | Islamabad
PL | Poland | Polish; Pole | Warsaw
PR | Puerto Rico | Puerto Rican |
PS | Palestine; State of Palestine; Palestinian Authority; Palestinian territories; Gaza; West Bank | Palestinian | Ramallah
PT | Portugal | Portuguese | Lisbon
PW | Palau | Palauan | Ngerulmud
PY | Paraguay | Paraguayan | Asunción; Asuncion
QA | Qatar | Qatari | Doha
RE | Réunion | |
RO | Romania | Romanian | Bucharest
RS | Serbia | Serbian; Serb | Belgrade
RU | Russia; Russian Federation | Russian | Moscow; Kremlin
RW | Rwanda | Rwandan | Kigali
SA | Saudi Arabia; Kingdom of Saudi Arabia; KSA | Saudi; Saudi Arabian | Riyadh
SB | Solomon Islands | Solomon Islander | Honiara
SC | Seychelles | Seychellois |
SD | Sudan | Sudanese | Khartoum
SE | Sweden; Kingdom of Sweden | Swedish; Swede | Stockholm
SG | Singapore; Republic of Singapore | Singaporean; Singaporese |
SI | Slovenia | Slovenian; Slovene | Ljubljana
SK | Slovakia; Slovak Republic | Slovak; Slovakian | Bratislava
SL | Sierra Leone | Sierra Leonean; Sierra Leonian | Freetown
SM | San Marino | Sammarinese |
SN | Senegal | Senegalese | Dakar
SO | Somalia | Somali; Somalian | Mogadishu
SR | Suriname; Surinam | Surinamese | Paramaribo
SS | South Sudan | South Sudanese | Juba
ST | São Tomé and Príncipe; Sao Tome and Principe | Santomean |
SV | El Salvador | Salvadoran; Salvadorean; Salvadorian | San Salvador
SY | Syria; Syrian Arab Republic | Syrian | Damascus
SZ | Eswatini; Swaziland | Swazi | Mbabane
TC | Turks and Caicos Islands; Turks and Caicos | |
TD | Chad | Chadian | N'Djamena
TG | Togo | Togolese | Lomé; Lome
TH | Thailand; Kingdom of Thailand | Thai | Bangkok
TJ | Tajikistan | Tajik; Tajikistani | Dushanbe
TL | Timor-Leste; East Timor | Timorese; East Timorese | Dili
TM | Turkmenistan | Turkmen | Ashgabat
TN | Tunisia | Tunisian | Tunis
TO | Tonga | Tongan | Nuku'alofa
TR | Turkey; Türkiye; Turkiye; Republic of Turkey; Republic of Türkiye | Turkish; Turk | Ankara
TT | Trinidad and Tobago; Trinidad | Trinidadian; Tobagonian | Port of Spain
TV | Tuvalu | Tuvaluan | Funafuti
TW | Taiwan; Republic of China; Chinese Taipei | Taiwanese | Taipei
TZ | Tanzania; United Republic of Tanzania | Tanzanian | Dodoma; Dar es Salaam
UA | Ukraine | Ukrainian | Kyiv; Kiev
UG | Uganda | Ugandan | Kampala
US | United States; United States of America; US; U.S.; USA; U.S.A.; America | American | Washington; Washington D.C.; Washington, D.C.; Washington DC; White House; Capitol Hill; Pentagon
UY | Uruguay | Uruguayan | Montevideo
UZ | Uzbekistan | Uzbek; Uzbekistani | Tashkent
VA | Vatican City; Vatican; Holy See | |
VC | Saint Vincent and the Grenadines; St. Vincent and the Grenadines; St Vincent and the Grenadines | Vincentian |
VE | Venezuela; Bolivarian Republic of Venezuela | Venezuelan | Caracas
VG | British Virgin Islands | |
VI | US Virgin Islands; U.S. Virgin Islands | |
VN | Vietnam; Viet Nam; Socialist Republic of Vietnam | Vietnamese | Hanoi; Ha Noi
VU | Vanuatu | Vanuatuan; Ni-Vanuatu | Port Vila
WS | Samoa; Western Samoa | Samoan |
XK | Kosovo | Kosovar; Kosovan | Pristina
YE | Yemen | Yemeni; Yemenite | Sanaa; Sana'a; Aden
ZA | South Africa; Republic of South Africa; RSA | South African | Pretoria; Tshwane
ZM | Zambia | Zambian | Lusaka
ZW | Zimbabwe | Zimbabwean | Harare
EU | European Union; EU; E.U.; European Commission; European Parliament; European Council; Council of the European Union; Court of Justice of the European Union; European Court of Justice; CJEU; ECJ; EU Commission; EU Council; European Data Protection Board; EDPB; European Central Bank; ECB; Europol; ENISA | |
UN | United Nations; UN; U.N.; UNESCO; UNICEF; UNHCR; UN Security Council; UN General Assembly; International Telecommunication Union; ITU | |
INT | G7; G20; G-7; G-20; Group of Seven; Group of Twenty; OECD; NATO; Council of Europe; World Trade Organization; World Trade Organisation; WTO; Interpol; ASEAN; African Union; Organization of American States; BRICS | |
`
