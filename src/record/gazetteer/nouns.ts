/**
 * Nouns that say what sort of actor a phrase names. Compiled for this project; extend a list and every frame profits.
 * Singular, lower case. `reviewed: 2026-11`.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Bodies that act with public authority. */
export const authorityNouns = words(`
  commission commissioner authority agency regulator watchdog ministry department tribunal court council committee board bureau office
  administration inspectorate directorate secretariat government cabinet parliament senate assembly congress legislature police prosecutor
  prosecutors judge judges magistrate minister ministers president governor mayor lawmakers legislators supervisor ombudsman chancellery
  central-bank treasury state authorities gendarmerie constabulary attorney garante federation union officials customs army military
  navy municipality city county province prefecture premier chancellor king emir sheriff interpol europol cert csirt administration sindicat jury justice
  enforcer enforcers detective investigator customs-officer regulators agencies ministries courts governments watchdogs detectives investigators parliamentarians deputies mps senators councillors`)

/** Only these names of bodies make a capitalised name an authority ("Data Protection Commission"). */
export const bodyNames = words(`
  commission commissioner authority agency ministry department tribunal court council committee board bureau office administration
  inspectorate directorate secretariat government cabinet parliament senate assembly congress police prosecutor supervisor ombudsman
  treasury bundestag bundesrat knesset duma diet garante house commons lords chamber directorate-general service services command
  guard force registrar comptroller customs revenue union nations centre center`)

/** Firms and other organisations that are no authority. */
export const companyNouns = words(`
  company firm retailer operator carrier maker giant startup start-up vendor provider bank lender insurer manufacturer group business
  developer supplier airline conglomerate exchange brewer carmaker automaker chipmaker telecom utility hospital clinic broker brokerage
  publisher broadcaster newspaper subsidiary contractor consultancy outfit corporation enterprise fintech marketplace university school
  college store chain supermarket hotel casino airport port railway intermediary processor unicorn lab laboratory consortium foundation
  association organisation organization charity nonprofit ngo union club society institute network parent owner studio distributor
  platform-owner conglomerates companies firms wholesaler grocer landlord hoster host registrar datacentre shop website builder
  shipbuilder drugmaker pharmacy defendant`)

/** Things that a provider offers and a state may restrict. */
export const productNouns = words(`
  app application tool chatbot platform service system model browser extension software assistant device phone handset smartphone router
  camera drone messenger network website site product game gadget equipment technology bot programme program client plugin plug-in
  add-on operating-system cloud marketplace engine feature wallet exchange chip processor antivirus vehicle car drone modem inverter
  apps tools chatbots platforms services devices cameras drones phones`)

/** Roles that stand before or beside a person's name. */
export const roleNouns = words(`
  minister president chancellor premier governor mayor secretary commissioner director chair chairman chairwoman chairperson chief
  executive ceo cto ciso cfo founder co-founder spokesman spokeswoman spokesperson head senator representative congressman
  congresswoman deputy mp mep judge justice attorney prosecutor general ambassador envoy professor dr mr mrs ms sir analyst researcher
  expert specialist economist lawyer officer adviser advisor leader lawmaker commissioner king queen prince princess pope counsel
  secretary-general director-general vice-president undersecretary engineer manager journalist activist author scientist boss investigator
  captain colonel admiral inspector superintendent sheriff detective`)

/** Groups of people who take a stance. */
export const groupNouns = words(`
  advocates campaigners researchers experts analysts officials activists critics groups group lawyers academics economists scientists
  investigators lawmakers unions civil-society organisations organizations rights-groups privacy-groups consumers publishers artists journalists
  engineers industry coalition alliance`)
