/**
 * Words by which a name is known to be a person's. Source: general knowledge of news style; written by hand.
 * To extend: lower case. `roles` stand before a name ("Minister Vanessa Example") or after it behind a comma.
 */
export const titles =
  'mr mrs ms miss mx dr prof hon rev gov sen rep reps sens gen lt col sgt capt maj cmdr adm professor sir dame lord lady baroness justice judge general colonel captain lieutenant sergeant major admiral rev reverend sheikh prince princess king queen pope president-elect'
export const roles = `
president vice-president premier chancellor minister ministers secretary undersecretary commissioner governor mayor senator senators representative congressman congresswoman
deputy lawmaker mp mep ambassador envoy director director-general secretary-general chair chairman chairwoman chairperson chief ceo cto cfo ciso coo officer executive
founder co-founder founders head spokesperson spokesman spokeswoman analyst researcher researchers lawyer attorney prosecutor economist engineer scientist professor editor
journalist reporter author activist campaigner adviser advisor manager leader president's rapporteur ombudsman supervisor expert official partner fellow artist singer coach owner teacher doctor detective sheriff inspector
`
/** Verbs of which a person or body is the subject. */
export const sayings = `
said says told tells added adds announced announces warned warns wrote writes argued argues claimed claims explained explains noted notes stated states confirmed
confirms denied denies insisted insists tweeted posted commented declared stressed suggested suggests admitted acknowledged testified
`
