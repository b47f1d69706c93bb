import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { AskReply } from '../src/schema/answer.ts'
import { Article, ReadResult } from '../src/schema/article.ts'
import { Hit } from '../src/schema/search.ts'
import { Status } from '../src/schema/status.ts'
import { bundle, eldwick, marvonia } from './support/briefs.ts'
import { ended, rapporteur, serve, start, temporaryFolder } from './support/program.ts'

const question = 'By when must ministries in Marvonia remove the Quillo assistant?'

// A server has the home open, so that each command is quick, and that going through it is tested too.
describe('a day with the command line', () => {
  let home = ''
  const run = (args: string[], input?: string) => rapporteur(args, { home, input })
  const json = async (args: string[], input?: string) => {
    const { code, stdout } = await run([...args, '--json'], input)
    return { code, value: JSON.parse(stdout) as Record<string, unknown> }
  }
  const marvoniaId = async () => ((await json(['articles', '--title', 'Quillo'])).value.articles as Article[])[0]?.id ?? ''

  it('begins empty', async () => {
    home = await temporaryFolder()
    await serve({ home })
    const { code, value } = await json(['status'])
    expect(code).toBe(0)
    expect(Status.parse(value)).toMatchObject({ articles: 0, samples: 0 })
  })

  it('reads a bundle from standard input, and finds its articles and nothing else', async () => {
    const { code, stdout, stderr } = await run(['read', '-', '--published', '2025-10-07', '--source', 'Test Gazette'], bundle)
    expect(code).toBe(0)
    expect(stdout).toBe(`new        ${marvonia.title}\nnew        ${eldwick.title}\n`)
    expect(stderr).toContain('2 new')
  })

  it('knows what it has read, and keeps what changed as a revision', async () => {
    const again = await json(['read', '-', '--published', '2025-10-07', '--source', 'Test Gazette'], bundle)
    expect((again.value.results as ReadResult[]).map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged'])
    const changed = bundle.replace('20 October 2025', '27 October 2025')
    const { value } = await json(['read', '-', '--published', '2025-10-07', '--source', 'Test Gazette'], changed)
    const results = ReadResult.array().parse(value.results)
    expect(results.map(({ outcome, revision }) => [outcome, revision])).toEqual([
      ['revised', 2],
      ['unchanged', 1],
    ])
  })

  it('reads folders and several files, and counts all', async () => {
    const folder = await temporaryFolder()
    await writeFile(
      join(folder, 'a.json'),
      JSON.stringify([eldwick, { ...eldwick, url: null, title: 'Another title', source: 'Elsewhere' }]),
    )
    await writeFile(join(folder, 'b.json'), JSON.stringify(eldwick))
    const { value } = await json(['read', folder, join(folder, 'b.json')])
    expect((value.results as ReadResult[]).map(({ outcome }) => outcome)).toEqual(['revised', 'new', 'unchanged', 'unchanged'])
  })

  it('answers with a quote, and says no with code 3', async () => {
    const asked = await run(['ask', question])
    expect(asked).toMatchObject({ code: 0, stderr: '' })
    expect(asked.stdout).toContain('27 October 2025')
    expect(asked.stdout).toContain(marvonia.title)
    const { code, value } = await json(['ask', question])
    const reply = AskReply.parse(value)
    const article = Article.parse((await json(['articles', reply.citations[0]?.articleId ?? ''])).value)
    expect([code, reply.abstained]).toEqual([0, null])
    for (const { part, quote, start, end } of reply.citations) expect(article[part].slice(start, end)).toBe(quote)
    const unknown = await json(['ask', 'Who won the chess championship of Grenland?'])
    expect(unknown.code).toBe(3)
    expect(AskReply.parse(unknown.value).abstained?.reason).toBe('not-covered')
  })

  it('takes a question from standard input, out of sight of other users', async () => {
    expect((await run(['ask', '-'], question)).stdout).toContain('27 October 2025')
  })

  it('searches, lists and shows', async () => {
    const { value } = await json(['search', 'fibre ring docks', '--limit', '1'])
    expect(Hit.array().parse(value.hits)).toMatchObject([{ title: eldwick.title }])
    expect((await run(['search', 'fibre', '--explain'])).stdout).toMatch(/score \d/)
    expect((await run(['search', 'xylophone'])).stderr).toContain('Nothing found.')
    const list = await run(['articles', '--limit', '1'])
    expect(list.stderr).toContain('1 to 1 of 3 articles')
    const id = await marvoniaId()
    const shown = await run(['articles', id])
    expect(shown.stdout).toContain('27 October 2025')
    expect((await run(['articles', id, '--revision', '1'])).stdout).toContain('20 October 2025')
    expect(await run(['articles', id, '--revision', '9'])).toMatchObject({ code: 1, stderr: /revision 9/ })
  })

  it('shows, quotes and finds no call to action', async () => {
    const { stdout } = await run(['articles', await marvoniaId()])
    expect(stdout).not.toContain('Would you like')
    expect((await json(['search', 'Would you like to know more about this topic'])).value).not.toMatchObject({
      hits: [{ passage: { text: /Would you like/ } }],
    })
  })

  it('keeps samples apart', async () => {
    expect((await json(['samples', 'load'])).value.read).toBeGreaterThanOrEqual(12)
    const { value } = await json(['articles'])
    expect(value.total).toBe(3)
    expect((await json(['articles', '--scope', 'samples'])).value.total).toBeGreaterThanOrEqual(12)
    expect((await json(['samples', 'remove'])).value.removed).toBeGreaterThanOrEqual(12)
    expect((await json(['status'])).value).toMatchObject({ articles: 3, samples: 0 })
  })

  it('shows and forgets questions', async () => {
    const { questions } = (await json(['questions', 'list'])).value as { questions: { id: string; asked: string }[] }
    const { id = '' } = questions.find(({ asked }) => asked === question) ?? {}
    expect((await run(['questions', 'show', id])).stdout).toContain('27 October 2025')
    expect((await json(['questions', 'forget', id])).value).toEqual({ forgotten: true })
    expect(await run(['questions', 'show', id])).toMatchObject({ code: 1, stderr: /There is no question/ })
  })

  it('exports, and imports the same elsewhere', async () => {
    const folder = await temporaryFolder()
    const file = join(folder, 'export.jsonl')
    expect((await json(['export', file])).code).toBe(0)
    expect((await run(['export'])).stdout).toBe(await readFile(file, 'utf8'))
    const elsewhere = { home: join(folder, 'home') }
    const imported = await rapporteur(['import', file], elsewhere)
    expect(imported).toMatchObject({ code: 0, stdout: /imported/ })
    expect((await rapporteur(['export'], elsewhere)).stdout).toBe(await readFile(file, 'utf8'))
    expect((await run(['import', '-'], await readFile(file, 'utf8'))).stdout).toMatch(/^0 articles imported/)
  })
})

it('works alone as well, and rebuilds the database from the journal', async () => {
  const home = await temporaryFolder()
  expect(await rapporteur(['read', '-'], { home, input: bundle })).toMatchObject({ code: 0, stderr: '2 new\n' })
  expect(await rapporteur(['rebuild'], { home })).toMatchObject({ code: 0, stdout: 'Rebuilt: 2 articles, 0 samples.\n' })
  expect((await rapporteur(['ask', question], { home })).stdout).toContain('20 October')
})

describe('usage', () => {
  it.concurrent.each([
    [['frobnicate'], /unknown command 'frobnicate'/],
    [['read'], /missing required argument 'file'/],
    [['ask'], /missing required argument 'question'/],
    [['ask', ' '], /The question is empty/],
    [['search', 'x', '--frob'], /unknown option '--frob'/],
    [['search', 'x', '-k', '0'], /whole number from 1 to 100/],
    [['search', 'x', '--scope', 'all'], /"own" or "samples"/],
    [['read', 'x', '--published', 'yesterday'], /A date is 2025-11-28/],
    [['read', 'x', '--published', '2025-02-30'], /A date is 2025-11-28/],
    [['ask', 'x', '--as-of', '2025'], /A day is written 2025-11-28/],
    [['serve', '--port', '70000'], /whole number from 0 to 65535/],
  ])('%j is refused with code 64 and one line', async (args, message) => {
    const { code, stdout, stderr } = await rapporteur(args, { home: await temporaryFolder() })
    expect([code, stdout]).toEqual([64, ''])
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^rapporteur: .*\n$/)
  })

  it('help is there for everything, with examples', async () => {
    const { code, stdout } = await rapporteur(['--help'])
    expect(code).toBe(0)
    const commands = [...stdout.matchAll(/^ {2}([a-z]+) .*$/gm)]
      .map(([, name]) => name ?? '')
      .filter((name) => !['rapporteur', 'help'].includes(name))
    expect(commands).toEqual([
      'read',
      'ask',
      'search',
      'articles',
      'serve',
      'status',
      'samples',
      'questions',
      'export',
      'import',
      'rebuild',
    ])
    for (const name of commands) {
      const help = await rapporteur([name, '--help'])
      expect(help.code).toBe(0)
      expect(help.stdout).toContain('Examples:\n  ')
    }
  })

  it('a reader that has seen enough is no failure', async () => {
    const home = await temporaryFolder()
    await rapporteur(['read', '-'], { home, input: bundle })
    const child = start(['export'], { home })
    child.stdout?.once('data', () => child.stdout?.destroy())
    // A short export may be through before its reader leaves; then it is counted, and nothing else is said.
    const { code, stderr } = await ended(child)
    expect(code).toBe(0)
    expect(stderr).toMatch(/^(2 lines exported\.\n)?$/)
  })
})
