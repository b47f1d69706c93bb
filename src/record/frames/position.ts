/** Positions: who takes which stance. Verbs give the stance; the clause or phrase they govern is what was said. */
export const stanceVerbs: Readonly<Record<string, readonly string[]>> = {
  warns: ['warn', 'caution', 'alert'],
  criticises: ['criticise', 'criticize', 'condemn', 'denounce', 'slam', 'blast', 'decry', 'complain', 'brand', 'lament', 'deplore', 'attack', 'regret', 'accuse'],
  opposes: ['oppose', 'reject', 'rule out', 'resist', 'object', 'protest'],
  denies: ['deny', 'dispute', 'refute', 'dismiss'],
  welcomes: ['welcome', 'praise', 'hail', 'applaud', 'commend'],
  'calls-for': ['urge', 'call', 'demand', 'ask', 'want', 'press', 'advocate'],
  supports: ['support', 'back', 'defend', 'endorse', 'champion', 'argue'],
}
