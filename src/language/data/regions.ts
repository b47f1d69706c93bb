/**
 * Regions and groups of states as sets of ISO 3166-1 codes, `names: codes`.
 * Sources: geographic regions follow the United Nations' M49 standard (independent states and the territories found in news);
 * memberships are those that the bodies publish. Reviewed: 2025-11. To extend: names parted by semicolons, then codes.
 */
export const regions = `
Northern Europe: DK EE FI FO GB IE IS LT LV NO SE
Western Europe: AT BE CH DE FR LI LU MC NL
Southern Europe: AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK
Eastern Europe: BG BY CZ HU MD PL RO RU SK UA
Europe; European: AD AL AT BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM UA VA XK
Central Asia; Central Asian: KG KZ TJ TM UZ
East Asia; Eastern Asia; East Asian: CN HK JP KP KR MN MO TW
South-East Asia; Southeast Asia; South-Eastern Asia; Southeast Asian; South-East Asian: BN ID KH LA MM MY PH SG TH TL VN
South Asia; Southern Asia; South Asian: AF BD BT IN IR LK MV NP PK
Western Asia; West Asia: AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE
Middle East; Middle Eastern; Mideast: AE BH CY EG IL IQ IR JO KW LB OM PS QA SA SY TR YE
Gulf states; Gulf Cooperation Council; GCC: AE BH KW OM QA SA
Caucasus; South Caucasus: AM AZ GE
Asia; Asian: AE AF AM AZ BD BH BN BT CN CY GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE
North Africa; Northern Africa; North African: DZ EG EH LY MA SD TN
West Africa; Western Africa; West African: BF BJ CI CV GH GM GN GW LR ML MR NE NG SL SN TG
East Africa; Eastern Africa; East African: BI DJ ER ET KE KM MG MU MW MZ RW SC SO SS TZ UG ZM ZW
Central Africa; Middle Africa: AO CD CF CG CM GA GQ ST TD
Southern Africa; Southern African: BW LS NA SZ ZA
Sub-Saharan Africa; Sub-Saharan African: AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW KE KM LR LS MG ML MR MU MW MZ NA NE NG RW SC SL SN SO SS ST SZ TD TG TZ UG ZA ZM ZW
Africa; African: AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW
North America; Northern America; North American: BM CA GL MX US
Central America; Central American: BZ CR GT HN MX NI PA SV
Caribbean: AG AI AW BB BS CU CW DM DO GD GP HT JM KN KY LC MQ MS PR TC TT VC VG VI
South America; South American: AR BO BR CL CO EC FK GF GY PE PY SR UY VE
Latin America; Latin American: AR BO BR CL CO CR CU DO EC GT HN HT MX NI PA PE PR PY SV UY VE
Americas: AG AI AR AW BB BM BO BR BS BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GT GY HN HT JM KN KY LC MQ MS MX NI PA PE PR PY SR SV TC TT US UY VC VE VG VI
Oceania; Pacific Islands; Pacific islands: AS AU CK FJ FM GU KI MH NC NR NU NZ PF PG PW SB TO TV VU WS
Asia-Pacific; Asia Pacific; APAC; Indo-Pacific: AU BD BN BT CN FJ HK ID IN JP KH KP KR LA LK MM MN MO MV MY NP NZ PG PH PK SG TH TL TW VN
Nordic countries; Nordics; Nordic: DK FI IS NO SE
Scandinavia; Scandinavian: DK NO SE
Baltic states; Baltics; Baltic: EE LT LV
Benelux: BE LU NL
Balkans; Western Balkans; Balkan: AL BA ME MK RS XK
EU member states; EU members; EU countries; EU states: AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK
Eurozone; euro area; euro zone: AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK
European Economic Area; EEA: AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK
G7 members; G7 countries: CA DE FR GB IT JP US
G20 members; G20 countries: AR AU BR CA CN DE FR GB ID IN IT JP KR MX RU SA TR US ZA
ASEAN members; ASEAN countries; ASEAN states: BN ID KH LA MM MY PH SG TH TL VN
BRICS members; BRICS countries: AE BR CN EG ET ID IN IR RU ZA
NATO members; NATO countries; NATO allies: AL BE BG CA CZ DE DK EE ES FI FR GB GR HR HU IS IT LT LU LV ME MK NL NO PL PT RO SE SI SK TR US
Five Eyes: AU CA GB NZ US
`
