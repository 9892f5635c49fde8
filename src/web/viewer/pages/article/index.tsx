import { articleHref, articlePageHref, STATEMENTS_SHOWN } from '../../frame/links.js'
import { definePage } from '../../frame/page.js'
import { plain } from '../../parts/index.js'
import { Body } from './body.js'
import { Head } from './head.js'
import { markedText } from './marked-text.js'
import { operation, type Article, type ArticleData } from './operation.js'
import { voicesOf } from './voices.js'

/** An article: its text with what is said marked by speaker, and a card for each statement beside its paragraph. */
export const article = definePage<ArticleData>({
  path: '/article/:id',
  operation,
  variables: ({ parameters, query }) => ({ id: parameters['id'], from: firstNumber(query) }),
  view({ article }, { query }) {
    if (!article) return null
    const { voices, statements } = voicesOf(article.shown.nodes)
    const [first, ...rest] = markedText(article.text, statements)
    const titled = first && article.text.slice(first.start, first.end).trim() === article.headline.trim()
    return {
      title: plain(article.headline),
      permalink: articleHref(article.id),
      body: (
        <article class="article">
          <Head article={article} title={titled ? first : null} voices={voices} />
          <Body paragraphs={titled || !first ? rest : [first, ...rest]} language={article.language} />
          <Hundreds article={article} from={firstNumber(query) ?? 1} />
        </article>
      ),
    }
  },
})

/** The number that the statements shown begin with; null for the first. What is no number of a statement is as if not given. */
function firstNumber(query: URLSearchParams): number | null {
  const from = Number(query.get('from') ?? 1)
  return Number.isInteger(from) && from > 1 && from < 1e6 ? from : null
}

/** Links to the hundreds of statements before and after those shown: the text is whole on each of these pages. */
function Hundreds({ article: { id, shown }, from }: { article: Article; from: number }) {
  const on = shown.pageInfo.hasNextPage
  if (from === 1 && !on) return null
  return (
    <nav class="pager" aria-label="Statements of this article">
      {from > 1 && (
        <a rel="prev" href={articlePageHref(id, Math.max(1, from - STATEMENTS_SHOWN))}>
          Earlier statements
        </a>
      )}
      {on && (
        <a rel="next" href={articlePageHref(id, from + STATEMENTS_SHOWN)}>
          Later statements
        </a>
      )}
    </nav>
  )
}
