import { diffWordsWithSpace } from 'diff'
import { graphql } from '../../frame/graphql.js'
import { articleHref } from '../../frame/links.js'
import { definePage, type Address } from '../../frame/page.js'
import { Moment, plain } from '../../parts/index.js'

interface Revision {
  readonly number: number
  readonly headline: string
  readonly recordedAt: string
  readonly text: string
}

interface RevisionsData {
  readonly article: {
    readonly id: string
    readonly headline: string
    readonly language: string
    readonly revisions: readonly Revision[]
  } | null
}

/** Words that may have changed before two texts are shown one after the other instead: comparing takes their square. */
const MOST_CHANGES = 2_000

/** Two revisions of an article compared word by word; the newest with the one before it unless the address tells. */
export const revisions = definePage<RevisionsData>({
  path: '/article/:id/revisions',
  operation: graphql`
    # The texts an article has had, newest first.
    query Revisions($id: ID!) {
      article(id: $id) {
        id
        headline
        language
        revisions {
          number
          headline
          recordedAt
          text
        }
      }
    }
  `,
  variables: ({ parameters }) => ({ id: parameters['id'] }),
  view({ article }, address) {
    const newest = article?.revisions[0]
    if (!article || !newest) return null
    const after = chosen(article.revisions, address, 'to') ?? newest
    const before =
      chosen(article.revisions, address, 'from') ??
      article.revisions.find(({ number }) => number < after.number) ??
      after
    return {
      title: `${plain(article.headline)}: revisions`,
      permalink: `${articleHref(article.id)}/revisions`,
      body: (
        <article class="revisions">
          <header>
            <p class="kicker">What changed</p>
            <h1 dir="auto" lang={article.language}>
              <a href={articleHref(article.id)}>{article.headline}</a>
            </h1>
            <Choice revisions={article.revisions} before={before} after={after} />
          </header>
          <Compared before={before} after={after} language={article.language} />
        </article>
      ),
    }
  },
})

const chosen = (revisions: readonly Revision[], { query }: Address, name: string) =>
  revisions.find(({ number }) => String(number) === query.get(name))

interface Pair {
  readonly before: Revision
  readonly after: Revision
}

/** Which two are compared; a form, so that any two can be. */
function Choice({ revisions, before, after }: Pair & { revisions: readonly Revision[] }) {
  return (
    <form class="choice">
      <Choose name="from" label="From" revisions={revisions} chosen={before} />
      <Choose name="to" label="to" revisions={revisions} chosen={after} />
      <button type="submit">Compare</button>
      <p>
        Revision {before.number} came in on <Moment at={before.recordedAt} precision="TIME" />, revision {after.number}{' '}
        on <Moment at={after.recordedAt} precision="TIME" />.
      </p>
    </form>
  )
}

interface ChooseProps {
  readonly name: string
  readonly label: string
  readonly revisions: readonly Revision[]
  readonly chosen: Revision
}

function Choose({ name, label, revisions, chosen }: ChooseProps) {
  return (
    <label>
      {label}{' '}
      <select name={name}>
        {revisions.map(({ number }) => (
          <option value={number} selected={number === chosen.number}>
            revision {number}
          </option>
        ))}
      </select>
    </label>
  )
}

/** One text in which what went is struck out and what came is underlined. */
function Compared({ before, after, language }: Pair & { language: string }) {
  const parts = diffWordsWithSpace(before.text, after.text, { maxEditLength: MOST_CHANGES })
  if (!parts) return <Apart before={before} after={after} language={language} />
  const same = parts.every(({ added, removed }) => !added && !removed)
  return (
    <>
      {same && <p class="nothing">Nothing changed between these two.</p>}
      <div class="compared" lang={language} dir="auto">
        {parts.map(({ value, added, removed }) => (added ? <ins>{value}</ins> : removed ? <del>{value}</del> : value))}
      </div>
    </>
  )
}

/** Both texts, where too much has changed to compare words. */
function Apart({ before, after, language }: Pair & { language: string }) {
  return (
    <>
      <p class="nothing">Nearly all of it changed: here are both.</p>
      <div class="apart">
        {[before, after].map(({ number, text }) => (
          <section aria-label={`Revision ${number}`}>
            <h2>Revision {number}</h2>
            <div class="compared" lang={language} dir="auto">
              {text}
            </div>
          </section>
        ))}
      </div>
    </>
  )
}
