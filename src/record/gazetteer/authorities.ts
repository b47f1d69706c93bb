/**
 * Authorities that news names without their country, and the jurisdiction they act for. Public knowledge, taken from the bodies' own
 * sites and the member lists of the EDPB, the Global Privacy Assembly, the International Competition Network, BEREC and FIRST.
 * One line: names (the first is the fullest) parted by "|", then the jurisdiction. `reviewed: 2026-11`.
 */
const table = `
Federal Trade Commission|FTC = US
Securities and Exchange Commission|SEC = US
Department of Justice|Justice Department|DOJ|DoJ = US
Federal Communications Commission|FCC = US
Federal Bureau of Investigation|FBI = US
Cybersecurity and Infrastructure Security Agency|CISA = US
National Security Agency|NSA = US
National Institute of Standards and Technology|NIST = US
Department of Homeland Security|Homeland Security|DHS = US
Department of Commerce|Commerce Department|Bureau of Industry and Security = US
Treasury Department|Office of Foreign Assets Control|OFAC = US
Consumer Financial Protection Bureau|CFPB = US
Commodity Futures Trading Commission|CFTC = US
Department of Defense|Pentagon|Defense Department = US
National Highway Traffic Safety Administration|NHTSA = US
Food and Drug Administration|FDA = US
General Services Administration|GSA = US
Federal Aviation Administration|FAA = US
White House|Capitol Hill|House of Representatives = US
State Department = US
California Privacy Protection Agency|CPPA = US-CA
Information Commissioner's Office|ICO = GB
Office of Communications|Ofcom = GB
Competition and Markets Authority|CMA = GB
National Cyber Security Centre|NCSC = GB
National Crime Agency|NCA = GB
Financial Conduct Authority|FCA = GB
Home Office|Downing Street|Westminster|Whitehall = GB
Government Communications Headquarters|GCHQ = GB
Crown Prosecution Service = GB
Metropolitan Police|Scotland Yard = GB
Department for Science, Innovation and Technology|DSIT = GB
European Commission|Commission of the European Union = EU
European Parliament = EU
Council of the European Union|Council of the EU|European Council = EU
European Data Protection Board|EDPB = EU
European Data Protection Supervisor|EDPS = EU
Court of Justice of the European Union|Court of Justice of the EU|European Court of Justice|CJEU|ECJ|General Court = EU
European Union Agency for Cybersecurity|ENISA = EU
Europol|Eurojust = EU
European Central Bank|ECB = EU
AI Office|European AI Office = EU
European Council = EU
Data Protection Commission|DPC = IE
Coimisiún na Meán = IE
Commission nationale de l'informatique et des libertés|CNIL = FR
Autorité de la concurrence = FR
Arcom|Arcep|ANSSI|Viginum = FR
Garante per la protezione dei dati personali|Garante|Autorità Garante della Concorrenza e del Mercato|AGCM|AGCOM = IT
Bundeskartellamt|Federal Cartel Office|Bundesnetzagentur|Federal Network Agency = DE
Federal Office for Information Security|BSI|BfDI|BaFin|Bundeskriminalamt|BKA|Bundestag|Bundesrat = DE
Agencia Española de Protección de Datos|AEPD|CNMC|CNMV|INCIBE = ES
Autoriteit Persoonsgegevens|Dutch Data Protection Authority|Authority for Consumers and Markets|ACM = NL
Gegevensbeschermingsautoriteit|Belgian Data Protection Authority = BE
Comissão Nacional de Proteção de Dados|CNPD|Anacom = PT
National Commission for Data Protection|Commission nationale pour la protection des données = LU
Datatilsynet = NO
Integritetsskyddsmyndigheten|IMY|Swedish Authority for Privacy Protection|Post and Telecom Authority|PTS = SE
Traficom|Office of the Data Protection Ombudsman = FI
Urząd Ochrony Danych Osobowych|UODO|UOKiK = PL
NAIH = HU
Datenschutzbehörde|DSB = AT
Federal Data Protection and Information Commissioner|FDPIC|FINMA = CH
Hellenic Data Protection Authority = GR
ANSPDCP = RO
Personal Data Protection Service = GE
Roskomnadzor|FSB|State Duma|Kremlin|Federal Antimonopoly Service = RU
National Security and Defence Council|Verkhovna Rada|SBU|CERT-UA = UA
Cyberspace Administration of China|CAC|State Administration for Market Regulation|SAMR|MIIT|Ministry of Public Security|National People's Congress|State Council = CN
Personal Information Protection Commission|PIPC = KR
Korea Communications Commission|Korea Fair Trade Commission|KFTC|KISA|Korea Internet & Security Agency = KR
Japan Fair Trade Commission|JFTC|Personal Information Protection Commission Japan|METI|National Diet = JP
Ministry of Electronics and Information Technology|MeitY|Competition Commission of India|CCI|CERT-In|TRAI|Reserve Bank of India|RBI|Lok Sabha|Rajya Sabha|Enforcement Directorate = IN
Infocomm Media Development Authority|IMDA|Personal Data Protection Commission|PDPC|Cyber Security Agency of Singapore|Monetary Authority of Singapore = SG
Malaysian Communications and Multimedia Commission|MCMC = MY
Komdigi|Kominfo = ID
National Privacy Commission|NPC = PH
eSafety|eSafety Commissioner|Australian Competition and Consumer Commission|ACCC|Office of the Australian Information Commissioner|OAIC|Australian Signals Directorate|ASD|ASIC|APRA|Australian Federal Police|AUSTRAC|ACMA = AU
Office of the Privacy Commissioner of Canada|Competition Bureau|CRTC|Royal Canadian Mounted Police|RCMP|Communications Security Establishment = CA
Autoridade Nacional de Proteção de Dados|ANPD|Anatel|CADE|Supreme Federal Court|STF|Polícia Federal|Senacon = BR
Superintendencia de Industria y Comercio = CO
INAI|Profeco = MX
Agencia de Acceso a la Información Pública = AR
Nigeria Data Protection Commission|NDPC|Federal Competition and Consumer Protection Commission|FCCPC|NITDA|NCC|EFCC = NG
Office of the Data Protection Commissioner|ODPC|Communications Authority of Kenya = KE
Information Regulator|ICASA|Competition Tribunal|POPIA = ZA
Kişisel Verileri Koruma Kurumu|KVKK|BTK|Rekabet Kurumu = TR
Pakistan Telecommunication Authority|PTA = PK
Bangladesh Telecommunication Regulatory Commission|BTRC = BD
Nepal Telecommunications Authority|NTA = NP
Saudi Data and Artificial Intelligence Authority|SDAIA = SA
Telecommunications and Digital Government Regulatory Authority|TDRA = AE
Israel Privacy Protection Authority|Knesset|Shin Bet = IL
Interpol|International Criminal Court|World Trade Organization|WTO|OECD|G7|G20|Council of Europe|Internet Governance Forum|ICANN|ISO = INT
United Nations|UN General Assembly|General Assembly|Security Council|ITU|International Telecommunication Union|UNESCO|UNICEF|World Health Organization|WHO|UNCTAD|UNODC = UN
NATO|African Union|ASEAN = INT
`

/** Folded name → jurisdiction. */
export const authorities: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [names = '', code = ''] = line.split(' = ')
      return names.split('|').map((name): [string, string] => [name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(), code])
    }),
)
