import { articleHref } from '../../frame/links.js'
import { definePage } from '../../frame/page.js'
import { Pager, plain } from '../../parts/index.js'
import { Body } from './body.js'
import { Head } from './head.js'
import { markedText } from './marked-text.js'
import { operation, type ArticleData } from './operation.js'
import { voicesOf } from './voices.js'

/** An article: its text with what is said marked by speaker, and a card for each statement beside its paragraph. */
export const article = definePage<ArticleData>({
  path: '/article/:id',
  operation,
  variables: ({ parameters, query }) => ({ id: parameters['id'], after: query.get('after') }),
  view({ article }, { href }) {
    if (!article) return null
    const { voices, statements } = voicesOf(article.statements.nodes)
    const [first, ...rest] = markedText(article.text, statements)
    const titled = first && article.text.slice(first.start, first.end).trim() === article.headline.trim()
    return {
      title: plain(article.headline),
      permalink: articleHref(article.id),
      body: (
        <article class="article">
          <Head article={article} title={titled ? first : null} voices={voices} />
          <Body paragraphs={titled || !first ? rest : [first, ...rest]} language={article.language} />
          <Pager href={href} paging={article.statements.pageInfo} />
        </article>
      ),
    }
  },
})
