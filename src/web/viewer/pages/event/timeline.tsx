import { articleHref } from '../../frame/links.js'
import { dateWords, Quotation, Words, type QuotationData } from '../../parts/index.js'
import type { HeadlineData } from './headlines.js'

/** An article as a day's timeline shows it, with what is said in it about the event. */
interface Entry {
  readonly article: Pick<HeadlineData, 'id' | 'headline'> & { readonly publisher: { readonly name: string } | null }
  readonly statements: readonly QuotationData[]
}

interface Day {
  /** "2022-12-23"; '' where nothing is dated. */
  readonly date: string
  readonly entries: readonly Entry[]
}

interface TimelineProps {
  readonly statements: readonly QuotationData[]
  readonly articles: readonly HeadlineData[]
  /** Whether the list of statements begins and ends with this page. */
  readonly first: boolean
  readonly last: boolean
}

/** Day by day: each article that came out, with what is said in it, in the order said. */
export function Timeline(props: TimelineProps) {
  return (
    <ol class="timeline">
      {daysOf(props).map(({ date, entries }) => (
        <li>
          <h3>{date === '' ? 'Undated' : <time dateTime={date}>{dateWords(date)}</time>}</h3>
          <ol class="rail">
            {entries.map(({ article, statements }) => (
              <li>
                <p class="reported">
                  <span class="publisher">
                    <Words>{article.publisher?.name ?? 'An article'}</Words>
                  </span>{' '}
                  <a href={articleHref(article.id)}>
                    <Words>{article.headline}</Words>
                  </a>
                </p>
                {statements.map((statement) => (
                  <Quotation statement={statement} />
                ))}
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}

/** Statements under their days and articles; articles of those days that say nothing about the event come too. */
export function daysOf({ statements, articles, first, last }: TimelineProps): Day[] {
  const days = new Map<string, Map<string, { article: Entry['article']; statements: QuotationData[] }>>()
  const entryOf = (date: string, article: Entry['article']) => {
    const day = days.get(date) ?? new Map<string, { article: Entry['article']; statements: QuotationData[] }>()
    days.set(date, day)
    const entry = day.get(article.id) ?? { article, statements: [] }
    day.set(article.id, entry)
    return entry
  }
  const dayOf = (at: string | null) => at?.slice(0, 10) ?? ''
  for (const statement of statements)
    entryOf(dayOf(statement.saidAt ?? statement.article.publishedAt), statement.article).statements.push(statement)
  const dates = [...days.keys()]
  const [from = '', until = ''] = [dates[0], dates.at(-1)]
  const said = new Set(statements.map(({ article }) => article.id))
  for (const article of articles) {
    const date = dayOf(article.publishedAt)
    if (!said.has(article.id) && (first || date > from) && (last || date <= until)) entryOf(date, article)
  }
  return [...days]
    .map(([date, entries]) => ({ date, entries: [...entries.values()] }))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}
