import { Failure } from '../../../schema/failure.ts'
import { extractPage, LARGEST_PAGE } from '../../extract/page.ts'
import type { Content, ReadItem } from '../format.ts'
import { articleFrom } from '../json/article.ts'

/** The one article of an HTML page. */
export function parse(content: Content): ReadItem[] {
  if (content.text.length > LARGEST_PAGE) {
    return [
      new Failure('too-large', `${content.name}: a page of more than ${LARGEST_PAGE / 1024 / 1024} MB`, {
        todo: 'Give its text as a .txt file.',
        exitCode: 65,
        status: 413,
      }),
    ]
  }
  const page = extractPage(content.text)
  if (page.text === '') {
    return [
      new Failure('no-text', `${content.name}: no article text could be found in the page`, {
        todo: 'Save the whole page, or give its text as a .txt file.',
        exitCode: 65,
        status: 422,
      }),
    ]
  }
  const { siteName, ...fields } = page
  return [articleFrom({ ...fields, source: siteName }, content.name)]
}
