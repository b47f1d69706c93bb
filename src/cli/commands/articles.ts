import type { Command } from 'commander'
import type { ListRequest, Rapporteur } from '../../app.ts'
import type { Article } from '../../schema/article.ts'
import { Failure } from '../../schema/failure.ts'
import { useHome } from '../home.ts'
import { addCommand, type Common, examples, scope, wholeNumber } from '../options.ts'
import { note, print, printJson, styled, wrapped } from '../terminal.ts'
import { counted, day } from '../words.ts'

interface ArticlesOptions extends Common, Pick<ListRequest, 'source' | 'scope'> {
  limit: number
  offset: number
  title?: string
  revision?: number
}

/** `rapporteur articles [id]` */
export function addArticles(program: Command): void {
  const command = addCommand(program, 'articles', 'list what was read, newest first, or show one article')
    .argument('[id]', 'show this article with its text')
    .option('--limit <n>', 'how many', wholeNumber(1, 500), 20)
    .option('--offset <n>', 'how many to leave out first', wholeNumber(0, 1_000_000_000), 0)
    .option('--source <name>', 'only this source')
    .option('--title <words>', 'only titles with these words')
    .option('--scope <scope>', '"own" articles (default once there are any) or "samples"', scope)
    .option('--revision <n>', 'with an id: this revision instead of the newest', wholeNumber(1, 1_000_000))
  command.action((id: string | undefined, options: ArticlesOptions) =>
    useHome(options.home, (app) => (id === undefined ? list(app, options) : show(app, id, options))),
  )
  examples(command, [
    ['rapporteur articles', 'the twenty newest'],
    ['rapporteur articles --title 5G --limit 5', 'five with "5G" in their title'],
    ['rapporteur articles ID --revision 1', 'an article as it was read first'],
  ])
}

async function list(app: Rapporteur, options: ArticlesOptions): Promise<void> {
  const { limit, offset, source, scope, title } = options
  const page = await app.articles({ limit, offset, source, scope, q: title })
  if (options.json) return printJson(page)
  for (const { id, published, title, source, fictional } of page.articles)
    print(`${id}  ${day(published).padStart(11)}  ${styled('bold', title)} · ${source}${fictional ? ' · Made-up example' : ''}`)
  const last = offset + page.articles.length
  note(
    page.articles.length < page.total
      ? `${offset + 1} to ${last} of ${counted(page.total, 'article')}`
      : counted(page.total, 'article'),
  )
}

async function show(app: Rapporteur, id: string, options: ArticlesOptions): Promise<void> {
  const article = await app.article(id, options.revision)
  if (!article) {
    const which = options.revision === undefined ? `article "${id}"` : `revision ${options.revision} of article "${id}"`
    throw new Failure('no-such-article', `There is no ${which}.`, {
      todo: '"rapporteur articles" lists what there is.',
      status: 404,
    })
  }
  if (options.json) return printJson(article)
  print(styled('bold', article.title))
  print(
    `${article.source}, ${day(article.published)} · revision ${article.revision}${article.fictional ? ' · Made-up example' : ''}`,
  )
  if (article.url) print(article.url)
  for (const paragraph of visibleText(article).split(/\n+/)) if (paragraph.trim()) print(`\n${wrapped(paragraph.trim())}`)
}

/** The text without its marked ranges, which are no content. */
function visibleText({ text, marks }: Article): string {
  let visible = ''
  let at = 0
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    visible += text.slice(at, Math.max(at, start))
    at = Math.max(at, end)
  }
  return visible + text.slice(at)
}
