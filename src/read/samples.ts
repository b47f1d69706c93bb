import { fileURLToPath } from 'node:url'
import type { ArticleInput } from '../schema/article.ts'
import { Failure } from '../schema/failure.ts'
import { readPath } from './files.ts'

const folder = fileURLToPath(new URL('../../samples', import.meta.url))

/** The sample briefs that ship with the project, marked as samples. */
export async function sampleArticles(): Promise<ArticleInput[]> {
  const articles: ArticleInput[] = []
  for await (const item of readPath(folder)) if (!(item instanceof Failure)) articles.push({ ...item, sample: true })
  return articles
}
