/** Threats: malicious things and techniques. Nouns give the type; the first whose word stands in the text wins. */
export const threatNouns: readonly (readonly [string, RegExp])[] = [
  [
    'malicious-extension',
    /\b(?:malicious|rogue|fake|fraudulent|trojani[sz]ed)\s+(?:\p{L}+\s+){0,3}(?:extension|add-on|plug-?in)s?\b/iu,
  ],
  ['botnet', /\bbotnets?\b/i],
  [
    'vulnerability',
    /\b(?:vulnerabilit(?:y|ies)|zero-days?|security (?:flaw|hole|bug)s?|flaws?|CVE-\d{4}-\d{4,7}|exploit chain)\b/i,
  ],
  [
    'malware',
    /\b(?:malware|worms?|trojans?|spyware|stealers?|infostealers?|backdoors?|ransomware|rootkits?|wipers?|banking trojan|loaders?|viruses|virus|malicious (?:package|code|app|library|libraries)s?)\b/i,
  ],
  ['phishing', /\bphishing\b|\bsmishing\b|\bquishing\b/i],
  ['deepfake', /\bdeepfakes?\b/i],
  ['scam', /\b(?:scams?|fraud schemes?|fake (?:shops?|investment|websites?|job)s?)\b/i],
  ['disinformation', /\b(?:disinformation|influence operation|propaganda network|fake news sites?)\b/i],
]

/** Words by which a report says that a threat was found or is at work. */
export const finding =
  /\b(?:uncover|discover|identif|spot|warn|detect|found|track|analys|analyz|expos|report|spread|target|circulat|exploit|infect|patch|fix|disclos|steal|alert)\w*/i

/** Platforms, as their makers name them. */
export const platforms = [
  'Chrome',
  'Firefox',
  'Edge',
  'Safari',
  'Android',
  'iOS',
  'iPhone',
  'Windows',
  'macOS',
  'Linux',
  'npm',
  'PyPI',
  'GitHub',
  'WordPress',
  'Docker',
  'Kubernetes',
  'VMware',
  'Outlook',
  'Exchange',
  'SharePoint',
  'Microsoft 365',
  'Microsoft Teams',
  'Salesforce',
  'WhatsApp',
  'Telegram',
  'Signal',
  'Discord',
  'Citrix',
  'Cisco',
  'Fortinet',
  'Ivanti',
  'Google Play',
  'App Store',
  'VS Code',
  'Visual Studio Code',
  'Open VSX',
  'RubyGems',
  'Oracle',
  'SAP',
  'Apache',
  'Redis',
  'PostgreSQL',
  'MySQL',
  'Jenkins',
  'GitLab',
  'Zoom',
  'Slack',
  'Facebook',
  'Instagram',
  'TikTok',
  'Ethereum',
  'Solana',
  'Bitcoin',
  'Active Directory',
  'Bluetooth',
  'Wi-Fi',
  'SSH',
  'ESXi',
  'Magento',
  'Drupal',
  'Joomla',
  'React',
  'Next.js',
  'Node.js',
  'Cursor',
  'WinRAR',
  '7-Zip',
  'MOVEit',
  'Palo Alto',
  'SonicWall',
  'Gmail',
] as const

/** Technical traces that a defender can look for. */
export const indicatorPatterns: readonly RegExp[] = [
  /\bCVE-\d{4}-\d{4,7}\b/g,
  /(?<![\w/])@[\w-]+\/[\w.-]+[\w]/g,
  /\b[\w-]+\.(?:ya?ml|exe|dll|js|py|sh|ps1|bat|apk|zip|iso|lnk|docm|xlsm|jar|php|aspx?)\b/g,
  /\b(?:[a-f0-9]{64}|[a-f0-9]{40}|[a-f0-9]{32})\b/gi,
  /\b(?:\d{1,3}\.){3}\d{1,3}\b/g,
  /\b[\w-]+(?:\[\.\]|\(\.\))[\w.[\]-]+\b/g,
  /\b(?:hidden|undisclosed|hard-?coded|misspel(?:t|led)|obfuscated|disposable|encoded|encrypted|fake|spoofed|lookalike|malicious)\s+(?:[\w.]+\s){0,2}?(?:instruction|transfer|wallet|domains?|code|infrastructure|address|script|payload|certificate|login page|url|urls|package|macro)\b/gi,
  /\b\d+(?:\.\d+)?\s[A-Z]{3,5}\sor\s\d+(?:\.\d+)?\s?%\sof the [a-z ]+?(?=[,.]|$)/g,
]

/** How advice begins. */
export const adviceWords =
  /\b(?:urg(?:e|es|ing|ed) (?:\p{L}+ ){1,3}?to|advis(?:e|es|ed|ing) (?:\p{L}+ ){0,3}?to|recommend(?:s|ed|ing)?(?: that)?|advice is to|should|told (?:\p{L}+ ){1,4}?to|warned (?:\p{L}+ ){1,3}?to|are told to|must|need to)\s+/iu
export const imperative =
  /^(?:So:\s*|Instead,\s*)?(?:apply|update|install|patch|remove|delete|uninstall|rotate|disable|change|review|check|avoid|enable|reset|do not|never|take)\b/i
