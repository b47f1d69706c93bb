/** German function words; closed word classes, written by hand. Lower case, with accents. See `../en/stop-words.ts`. */
export const stopWords = `
  der die das den dem des ein eine einer eines einem einen dieser diese dieses diesen diesem jener jene jenes welcher welche welches
  ich du er sie es wir ihr mich dich sich uns euch mir dir ihm ihn ihnen mein dein sein seine seiner seinem seinen unser euer ihre ihrer
  ihrem ihren wer was wen wem wo wann warum wie und oder aber denn sondern wenn als ob dass weil da damit obwohl ist sind war waren sei
  wird werden wurde wurden worden hat haben hatte hatten kann können soll sollen muss müssen darf will würde in im an am auf aus bei beim
  mit nach seit von vom vor zu zum zur über unter durch für um gegen bis auch nur noch schon so sehr man mehr alle alles
`
