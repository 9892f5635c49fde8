import { articleHref } from '../../frame/links.js'
import { counted, Moment, Words } from '../../parts/index.js'

export interface HeadlineData {
  readonly id: string
  readonly headline: string
  readonly language: string
  readonly publishedAt: string | null
  readonly publisher: { readonly name: string } | null
  readonly copies: { readonly totalCount: number }
}

/** How each article puts it, beside each other. */
export function Headlines({ articles }: { articles: readonly HeadlineData[] }) {
  return (
    <ul class="headlines">
      {articles.map((article) => (
        <li>
          <p class="publisher">
            <Words>{article.publisher?.name ?? 'Publisher not named'}</Words>
          </p>
          <h3 lang={article.language} dir="auto">
            <a href={articleHref(article.id)}>{article.headline}</a>
          </h3>
          <p class="note">
            <Moment at={article.publishedAt} />
            {article.copies.totalCount > 0 && ` · ${counted(article.copies.totalCount, 'copy', 'copies')} elsewhere`}
          </p>
        </li>
      ))}
    </ul>
  )
}
