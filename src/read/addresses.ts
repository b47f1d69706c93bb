/** Query parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|ref_src|ref_url|cmpid|ocid|ncid|at_medium|at_campaign|at_[a-z_]+|s_cid|vero_id|oly_enc_id|oly_anon_id|__twitter_impression|smid|sr_share|ito|icid|wt_mc|pk_\w+|mtm_\w+|spm)$/i

/**
 * The address by which an article is known: http(s) only, host in lower case, no fragment, no tracking parameters, no
 * credentials, no default port. Null for what is not a public address of that kind.
 */
export function canonicalAddress(raw: string | null | undefined): string | null {
  if (!raw || raw.length > 2048) return null
  let url: URL
  try {
    url = new URL(raw.trim())
  } catch {
    return null
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  url.username = ''
  url.password = ''
  // `#!` is how some old single-page sites address their articles.
  if (!url.hash.startsWith('#!')) url.hash = ''
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  const address = url.search === '' ? url.href.replace(/\?(?=#|$)/, '') : url.href
  return address.length > 2048 ? null : address
}

/** The host of an address without `www.`, as the name of a source that has no other. */
export function hostName(address: string): string {
  return new URL(address).hostname.replace(/^www\d?\./, '')
}
