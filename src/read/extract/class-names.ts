/**
 * What the class names, ids, roles and test ids that page authors choose say of an element's purpose. Names are parted into
 * words (`articleBody`, `article-body`, `article_body` are all "article", "body") and each group asks for words of its own.
 */
const GROUPS = {
  content:
    'article articlebody content contents body bodytext entry post story text main paragraph copy hentry prose richtext markdown wysiwyg',
  promotion:
    'ad ads adv advert adverts advertisement advertising adsbygoogle promo promotion promoted sponsor sponsored sponsors partner outbrain taboola affiliate commercial banner dfp gpt',
  social:
    'share sharing shares social socials follow facebook twitter whatsapp pinterest linkedin addthis sharedaddy addtoany like likes reactions',
  related:
    'related recommend recommended recommendation recommendations recirc more readmore trending popular latest teaser teasers promo card cards next prev previous suggested similar recent also upnext inlinelink',
  byline: 'byline author authors writer contributor contributors bio profile avatar signature reporter',
  dating: 'date dates time timestamp published publish pubdate updated dateline datetime posted meta metadata postmeta info',
  caption:
    'caption captions credit credits figcaption photo image img picture media gallery slideshow slide carousel lightbox attribution thumbnail',
  comment: 'comment comments commenting disqus discussion reply replies respond livefyre',
  navigation:
    'nav navigation navbar menu menus submenu breadcrumb breadcrumbs crumb crumbs pagination pager toc contents skip tabs tab toolbar topbar masthead sitemap',
  subscription:
    'subscribe subscription newsletter newsletters signup signin login register registration paywall email mailing optin cta premium piano donate donation membership',
  margin:
    'footer foot sidebar side aside rail column widget widgets complementary header head copyright colophon legal disclaimer bottom',
  tags: 'tag tags tagged category categories topic topics keyword keywords label labels section kicker eyebrow filed',
  quotation:
    'quote pullquote blockquote callout highlight highlights summary keypoints takeaways tldr infobox factbox box sidebar aside',
  embed: 'video player audio podcast embed embedded tweet instagram youtube vimeo iframe widget jwplayer playlist transcript',
  notice: 'cookie cookies consent gdpr modal popup overlay dialog notice notification alert tooltip privacy banner hidden',
  print: 'print tools tool button buttons btn icon action actions control controls listen save bookmark font',
  title:
    'title headline heading subtitle subheading hed dek deck standfirst subhead lead lede intro excerpt abstract description',
} as const

export type Purpose = keyof typeof GROUPS
export const PURPOSES = Object.keys(GROUPS) as Purpose[]

const byWord = new Map<string, Purpose[]>()
for (const purpose of PURPOSES)
  for (const word of GROUPS[purpose].split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), purpose])

const ATTRIBUTES = ['class', 'id', 'role', 'itemprop', 'data-component', 'data-testid', 'data-module', 'data-type', 'aria-label']
const known = new Map<string, ReadonlySet<Purpose>>()

/** The purposes that an element's own names speak of. */
export function purposesOf(element: Element): ReadonlySet<Purpose> {
  const names = ATTRIBUTES.map((attribute) => element.getAttribute(attribute) ?? '')
    .join(' ')
    .slice(0, 400)
  let found = known.get(names)
  if (!found) {
    const words = names
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
    found = new Set(words.flatMap((word) => byWord.get(word) ?? []))
    if (known.size < 5000) known.set(names, found)
  }
  return found
}
