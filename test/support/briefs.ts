/** Made-up briefs for tests: no real body, product or event. */
export const marvonia = {
  title: 'Marvonia takes the Quillo assistant off ministry computers',
  source: 'Test Gazette',
  published: '2025-10-03',
  language: 'en',
  url: 'https://example.org/marvonia-quillo',
  text: [
    'The government of Marvonia has ordered every ministry to remove the Quillo assistant from its computers by 20 October 2025.',
    'Digital minister Ilsa Varn said that the provider could not show where the conversations are stored. Schools and hospitals are not bound by the order.',
  ].join('\n\n'),
}

export const eldwick = {
  title: 'Port of Eldwick pays for a new fibre ring',
  source: 'Test Gazette',
  published: '2025-10-07',
  language: 'en',
  url: 'https://example.org/eldwick-fibre',
  text: [
    'The port of Eldwick has signed a contract worth 12 million crowns with Northlight Cable for a fibre ring around its docks.',
    'Work begins in January 2026 and should take eight months. Two other companies had made offers.',
  ].join('\n\n'),
}

const callToAction = 'Would you like to know more about this topic? If so, ask our assistant!'

/** The same two as one text file: a title line, paragraphs, and a call to action that is no news. */
export const bundle = [marvonia, eldwick].map(({ title, text }) => [title, text, callToAction].join('\n\n')).join('\n\n\n')
