import { findPlaces, placeCode } from '../language/places.ts'
import type { DateMention, MoneyMention, NumberMention, PlaceMention } from '../language/spans.ts'

/** What a sentence mentions; offsets count in the part it stands in. */
export interface Mentions { dates: DateMention[]; money: MoneyMention[]; numbers: NumberMention[]; places: PlaceMention[] }
const scale: Record<string,number>={thousand:1e3,million:1e6,m:1e6,billion:1e9,bn:1e9,trillion:1e12,crore:1e7,lakh:1e5}
const cur: Record<string,string>={'$':'USD','€':'EUR','£':'GBP','¥':'JPY','₩':'KRW','₹':'INR',dollars:'USD',dollar:'USD',euros:'EUR',euro:'EUR',pounds:'GBP',won:'KRW',yen:'JPY',rupees:'INR',reais:'BRL',kroner:'DKK',yuan:'CNY',eur:'EUR',usd:'USD',gbp:'GBP',pln:'PLN',ron:'RON',huf:'HUF',nok:'NOK',sek:'SEK',dkk:'DKK',czk:'CZK'}
const approx=/(about|around|nearly|almost|more than|over|some|roughly|at least|up to|approximately|close to)\s*$/i
const months='january february march april may june july august september october november december'.split(' ')
export function readMentions(text: string, offset: number, published: string | null): Mentions {
  const money: MoneyMention[]=[]; const numbers: NumberMention[]=[]; const dates: DateMention[]=[]; const places: PlaceMention[]=[]
  for (const m of text.matchAll(/(?:([$€£¥₩₹]|\b(?:EUR|USD|GBP|PLN|RON|HUF|NOK|SEK|DKK|CZK)\b) ?)?(\d[\d,]*(?:\.\d+)?)(?:[ -]?(thousand|million|billion|bn|trillion|crore|lakh|m)\b)?(?:[ -](dollars?|euros?|pounds|won|yen|rupees|reais|kroner|yuan|EUR|USD|GBP|PLN|RON|HUF|NOK|SEK|DKK|CZK)\b)?/gu)) {
    const n=Number(m[2]!.replace(/,/g,''))*(m[3]?scale[m[3]]!:1); const a=approx.test(text.slice(0,m.index))
    const c=m[1]??m[4]
    const base={start:offset+m.index,end:offset+m.index+m[0].length,text:m[0]}
    if(c) money.push({...base,amount:n,currency:cur[c.toLowerCase()]!,approximate:a})
    else numbers.push({...base,value:n,approximate:a,percent:false,ordinal:false})
  }
  for (const m of text.matchAll(/\b(two|three|four|five|six|seven|eight|nine|ten)( million)?\b/gi)) numbers.push({start:offset+m.index,end:offset+m.index+m[0].length,text:m[0],value:(['two','three','four','five','six','seven','eight','nine','ten'].indexOf(m[1]!.toLowerCase())+2)*(m[2]?1e6:1),approximate:approx.test(text.slice(0,m.index)),percent:false,ordinal:false})
  const ref=published?new Date(published+'T12:00:00Z'):null
  const iso=(d:Date)=>d.toISOString().slice(0,10)
  for (const m of text.matchAll(/\b(?:(\d{1,2}) )?(January|February|March|April|May|June|July|August|September|October|November|December|Sept)(?: (\d{1,2}))?\b(?:,? (\d{4}))?|\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|\b(19|20)\d\d\b|\b(today)\b|\b(last month)\b/gi)) {
    const base={start:offset+m.index,end:offset+m.index+m[0].length,text:m[0]}
    if(m[8]) { if(!ref) continue; const d=new Date(ref); d.setUTCDate(1); d.setUTCMonth(d.getUTCMonth()-1); dates.push({...base,value:iso(d).slice(0,7)}) }
    else if(m[7]) dates.push({...base,value:published??undefined})
    else if(m[5]) { if(!ref) continue; const w='Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ').indexOf(m[5]); const d=new Date(ref); const fwd=/(by|next|until) $/.test(text.slice(0,m.index)); for(let i=0;i<8;i++){ if(d.getUTCDay()===w&&(i>0||!fwd)) break; d.setUTCDate(d.getUTCDate()+(fwd?1:-1)) } dates.push({...base,value:iso(d)}) }
    else if(m[6]) dates.push({...base,value:m[0]})
    else { const mo=months.findIndex(x=>x.startsWith(m[2]!.toLowerCase().slice(0,3))); let y=m[4]?Number(m[4]):NaN; if(!m[4]){ if(!ref) continue; y=ref.getUTCFullYear(); const fwd=/(by|effective|from) $/.test(text.slice(0,m.index)); if(!fwd&&(mo>ref.getUTCMonth())) y-=1; if(fwd&&mo<ref.getUTCMonth()-1) y+=1 } const day=m[1]??m[3]; dates.push({...base,value:`${y}-${String(mo+1).padStart(2,'0')}${day?'-'+day.padStart(2,'0'):''}`}) }
  }
  for (const p of findPlaces(text)) places.push({...p,start:p.start+offset,end:p.end+offset})
  for (const m of text.matchAll(/\b(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?=['’]s\b)/gu)) for (const [at,n] of [[m.index,m[1]!],[m.index+m[1]!.lastIndexOf(' ')+1,m[1]!.split(' ').at(-1)!]] as const) { const code=placeCode(n); if(code&&!places.some(p=>p.start<=offset+at&&p.end>=offset+at+n.length)) places.push({start:offset+at,end:offset+at+n.length,text:n,code,form:'name'}) }
  for (const m of text.matchAll(/\b(EU|European Union)\b/g)) if(!places.some(p=>p.start===offset+m.index)) places.push({start:offset+m.index,end:offset+m.index+m[0].length,text:m[0],code:'EU',form:'name'})
  return {dates,money,numbers,places}
}
