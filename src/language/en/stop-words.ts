/**
 * English words that carry no content of their own (articles, pronouns, prepositions, auxiliaries, question words).
 * Source: the closed word classes of English, written by hand. To extend: add lower-case words without apostrophes.
 * Not in the list, because they change a fact: no, not, never, against, without, before, after, more, less.
 */
export const stopWords = `
  a an the this that these those some any each every either neither both all such own same other another
  i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
  it its itself they them their theirs themselves one ones someone something anyone anything everyone everything
  who whom whose which what when where why how whoever whatever whichever
  am is are was were be been being have has had having do does did doing done will would shall should can could may might
  must ought isnt arent wasnt werent dont doesnt didnt wont wouldnt cant cannot couldnt shouldnt hasnt havent hadnt
  im ive id ill youre youve youd youll hes shes its were weve wed theyre theyve theyd theyll thats theres lets
  and or but nor so yet if then than because as while whereas though although unless whether
  of at by for with about into through during to from in on upon up down out off over under via per within among amongst
  between across along around behind beside besides beyond near onto toward towards throughout amid
  again further here there once just only also too very quite rather really still even ever already almost
  etc ie eg mr mrs ms please
`
