import { useEffect, useRef } from 'react'
import type { Article } from '../../../src/schema/article.ts'
import { paragraphsOf, type Range } from '../article-text.ts'
import { scrollToQuote } from './scroll.ts'

/** A quote to light: in the text or in the title, and where. */
export interface Lit {
  part: 'text' | 'title'
  range: Range
}

/** The words of an article, in serif because they are theirs: title and text, boilerplate left out, one quote lit. */
export function ArticleBody({
  article,
  lit,
  heading: Heading,
  title,
  children,
}: {
  article: Article
  lit: Lit | null
  heading: 'h1' | 'h2'
  /** What stands in the title's place when it is a link. */
  title?: (words: React.ReactNode) => React.ReactNode
  children?: React.ReactNode
}) {
  const body = useRef<HTMLElement>(null)
  const place = lit && `${article.id} ${article.revision} ${lit.part} ${lit.range.start} ${lit.range.end}`
  useEffect(() => {
    const mark = place ? body.current?.querySelector<HTMLElement>('mark') : null
    if (mark) scrollToQuote(mark)
  }, [place])

  const words = <Lighted text={article.title} range={lit?.part === 'title' ? lit.range : null} />
  return (
    <article className="body" ref={body} lang={article.language || undefined} dir="auto">
      <Heading className="theirs">{title ? title(words) : words}</Heading>
      {children}
      {paragraphsOf(article.text, article.marks, lit?.part === 'text' ? lit.range : null).map((pieces) => (
        <p key={pieces[0]?.start}>
          {pieces.map((piece) => (piece.lit ? <mark key={piece.start}>{piece.text}</mark> : piece.text))}
        </p>
      ))}
    </article>
  )
}

function Lighted({ text, range }: { text: string; range: Range | null }) {
  if (!range) return text
  return (
    <>
      {text.slice(0, range.start)}
      <mark>{text.slice(range.start, range.end)}</mark>
      {text.slice(range.end)}
    </>
  )
}
