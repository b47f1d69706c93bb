/**
 * Nouns that head the name of a body ("Ministry of …", "… Commission") or end a company's name.
 * Source: general knowledge of public administration and company law; written by hand. To extend: lower case.
 */
export const bodyNouns = `
ministry ministries department departments agency authority authorities commission commissioner commissioners committee council councils cabinet
parliament congress senate assembly bundestag bundesrat chamber court courts tribunal tribunals bureau office directorate secretariat
administration inspectorate ombudsman regulator watchdog treasury police army navy force forces guard government bank banks fund board
university college institute institution academy school hospital clinic centre center laboratory labs lab foundation association federation
confederation union alliance coalition league society organisation organization network group consortium forum partnership initiative
company corporation party movement campaign trust service services supervisor panel presidency embassy mission observatory taskforce exchange
international watch registry chancellery prosecutor prosecutors customs municipality county borough
`
/** Legal forms and words that end company names. */
export const companySuffixes = `
inc inc. ltd ltd. llc plc corp corp. corporation co co. company gmbh ag se sa s.a. nv n.v. bv b.v. oyj asa ab a/s as spa s.p.a. srl s.r.l. sas kk
pte pty bhd llp lp limited incorporated holdings holding technologies technology systems software networks solutions industries electronics
telecom telekom telecommunications communications motors airlines airways pharmaceuticals labs laboratories studios ventures capital partners semiconductor
semiconductors entertainment interactive robotics energy logistics insurance media records games bank
`
/** Words that end the name of an act, treaty, product line or event rather than of a body. */
export const workNouns = `
act law regulation directive code bill treaty convention charter protocol agreement pact accord declaration framework strategy plan policy guidelines
programme program project initiative roadmap agenda standard standards ruling decree order report index summit conference week day forum
`
/** Nouns for products: a name before or after one is a product. */
export const productNouns = `
app apps application chatbot assistant model platform service software tool tools browser extension phone smartphone laptop chip chips processor gpu
router routers operating system device devices handset plugin plug-in library framework malware ransomware trojan botnet worm spyware vulnerability
`
/** Words that end the name of a street or a spot: what looks like a person's name ("Rosa Ave") is none. */
export const spotNouns =
  'st street ave avenue rd road blvd boulevard lane drive square plaza park river lake mountain valley island beach bridge airport station stadium arena tower hall hotel house school church island county city town village'
/** Words before a number that make a reference, not a product: "Article 46", "Senate Bill 243", "Phase 2". */
export const numberedReferences =
  'article articles section sections bill regulation directive resolution phase chapter level title part annex case rule order decree paragraph clause schedule day week number no act unit area zone district page version'
/** Acronyms of techniques and measures, which act as nobody. */
export const technicalAcronyms = `
ai it api apis gps vpn vpns ceo cto cfo coo ciso pdf usb dns gpu gpus cpu cpus sim sms url urls http https html xml llm llms agi iot vr ar qr tv pc pcs ram ssd hr pr gdp nft nfts ddos
cve cves sql rce xss mfa otp covid dna lte 5g 4g 3g 6g gdpr dsa dma ccpa hipaa coppa nis nis2 dora soc rat mou mous r&d ict stem ngo ngos id ids atm atms pos voip wi-fi tls ssl ssh ftp tcp udp ip
smb usd eur gbp cvv bec dei wan lan bsod raid bios uefi id ids ui ux os ios json csv b2b saas paas iaas erp crm scada ics ot plc poc apk sdk cctv ev evs uav uavs q&a faq cet gmt est pst utc am pm
`
