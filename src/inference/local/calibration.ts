/**
 * Texts that the 8-bit weights are made with: they show how large each channel gets. Written for this project; many
 * kinds of writing matter more than many texts.
 */
export const CALIBRATION: readonly string[] = [
  'The ministry said on Tuesday that every department must take the application off its devices by 1 March, after a review found that data could leave the country. Two agencies had already done so; a third asked for more time.',
  'Q: How much did it cost? A: About $14.2 million (€13.1m), or 3.7% of the 2024 budget; see table 4.',
  '“We did not expect this,” she told reporters. “Nobody did.” Asked whether she would stand again, the minister smiled and left.',
  'Berlin, 12 Nov. Shares of chip makers fell 4 per cent in early trade, while the index of smaller companies was flat. Analysts at three banks lowered their targets; one raised it.',
  'A cat. A dog. Rain! What now?',
  'ransomware group claims theft of 2.1 TB from hospital operator; patients told to change passwords; CVE-2031-00417 exploited via VPN appliance',
  'Le parlement a adopté le texte en deuxième lecture, par 312 voix contre 158. Il doit encore être signé par la présidente avant la fin du mois.',
  'Der Ausschuss vertagte die Entscheidung über das Gesetz zum Schutz von Kindern im Netz auf den 3. Juni.',
  'El tribunal ordenó a la empresa retirar los anuncios y pagar una multa de 600.000 euros.',
  '政府宣布，从明年一月起，公务员不得在办公设备上使用该软件。',
  'Согласно сообщению, компания поставит оборудование для сети пятого поколения в трёх провинциях.',
  'https://example.org/a/b?c=d&e=f#g — user@example.org — #topic @someone — 192.0.2.7 — v1.2.3-beta',
  'In the second half the visitors, who had lost their last six matches, scored twice in four minutes; the crowd of 41,000 fell silent. The coach, 58, called it the best evening of his life.',
  'Researchers followed 1,204 adults for nine years. Those who slept less than five hours were 1.3 times as likely to fall ill (95% CI 1.1 to 1.6), though the authors warn that cause and effect cannot be told apart.',
  'function send(account, amount) { return ledger.transfer(account, amount * 0.995) } // keeps half a per cent',
  'Article 12(3): Member States shall lay down the rules on penalties applicable to infringements of paragraphs 1 and 2 and shall take all measures necessary to ensure that they are implemented.',
]

/** Texts that the 8-bit weights are checked with against the 4-bit ones, none of them used above. */
export const CHECKS: readonly string[] = [
  'who must stop using the app, and by when',
  'The operator will build its core network with one supplier and the radio network with two others, people close to the talks said.',
  'What is the penalty for breaking the code?',
  'A court in the capital suspended the ban after the company appealed; the regulator has until Friday to answer. Until then the service stays reachable, though new users cannot sign up and payments are frozen.',
  'Le ministre a annoncé un accord de 75 millions de dollars.',
  'The browser extension added a second transfer to each swap and sent 0.05% to a wallet that its maker controls, a security firm found.',
]
