/**
 * Irregular English forms, "base: form form": what Snowball's suffix rules cannot fold.
 * Source: the irregular verbs and plurals that any English grammar lists, written by hand for the words of news.
 * To extend: one line a word, lower case; the forms follow their base.
 */
export const irregularForms = `
be: am is are was were been being
have: has had having
do: does did done
go: goes went gone
say: says said
make: made
take: took taken
get: got gotten
give: gave given
come: came
become: became
see: saw seen
know: knew known
think: thought
find: found
tell: told
leave: left
feel: felt
put: putting
bring: brought
begin: began begun beginning
keep: kept
hold: held
uphold: upheld
withhold: withheld
write: wrote written
rewrite: rewrote rewritten
underwrite: underwrote underwritten
overwrite: overwrote overwritten
stand: stood
withstand: withstood
hear: heard
let: letting
mean: meant
set: setting
meet: met
run: ran running
overrun: overran
pay: paid
repay: repaid
prepay: prepaid
sit: sat sitting
speak: spoke spoken
lie: lay lain lying
lay: laid
lead: led
mislead: misled
read: reading
grow: grew grown
lose: lost
fall: fell fallen
send: sent
build: built
rebuild: rebuilt
understand: understood
misunderstand: misunderstood
draw: drew drawn
withdraw: withdrew withdrawn
overdraw: overdrew overdrawn
break: broke broken
spend: spent
overspend: overspent
cut: cutting
rise: rose risen
arise: arose arisen
drive: drove driven
buy: bought
wear: wore worn
choose: chose chosen
seek: sought
sell: sold
resell: resold
throw: threw thrown
overthrow: overthrew overthrown
catch: caught
deal: dealt
win: won winning
forget: forgot forgotten
forbid: forbade forbidden
forgive: forgave forgiven
forgo: forwent forgone
undergo: underwent undergone
undertake: undertook undertaken
overtake: overtook overtaken
mistake: mistook mistaken
strike: struck stricken
steal: stole stolen
hide: hid hidden
bid: bidding
outbid: outbidding
bind: bound
bear: bore borne
beat: beaten
bend: bent
bite: bit bitten
bleed: bled
blow: blew blown
breed: bred
broadcast: broadcasting
forecast: forecasting
burn: burnt
burst: bursting
cast: casting
cling: clung
cost: costing
creep: crept
dig: dug
dive: dove
dream: dreamt
drink: drank drunk
eat: ate eaten
feed: fed
fight: fought
flee: fled
fly: flew flown
foresee: foresaw foreseen
oversee: oversaw overseen
freeze: froze frozen
unfreeze: unfroze unfrozen
grind: ground
hang: hung
hit: hitting
hurt: hurting
kneel: knelt
lean: leant
leap: leapt
learn: learnt
lend: lent
light: lit
prove: proved proven
quit: quitting
rid: ridding
ride: rode ridden
override: overrode overridden
ring: rang rung
sew: sewn
shake: shook shaken
shed: shedding
shine: shone
shoot: shot
show: showed shown
shrink: shrank shrunk
shut: shutting
sing: sang sung
sink: sank sunk
sleep: slept
slide: slid
spin: spun
split: splitting
spread: spreading
spring: sprang sprung
stick: stuck
sting: stung
sweep: swept
swear: swore sworn
swim: swam swum
swing: swung
teach: taught
tear: tore torn
thrust: thrusting
wake: woke woken
weave: wove woven
weep: wept
wind: wound
outdo: outdid outdone
redo: redid redone
remake: remade
reset: resetting
offset: offsetting
upset: upsetting
beset: besetting
die: dying died dies
tie: tying tied ties
man: men
woman: women
child: children
person: people persons
foot: feet
tooth: teeth
mouse: mice
life: lives
wife: wives
half: halves
knife: knives
thief: thieves
leaf: leaves
shelf: shelves
crisis: crises
analysis: analyses
basis: bases
thesis: theses
hypothesis: hypotheses
criterion: criteria
phenomenon: phenomena
medium: media
index: indices indexes
matrix: matrices
appendix: appendices
virus: viruses
bus: buses
`
