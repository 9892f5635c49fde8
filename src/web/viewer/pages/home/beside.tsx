import { actorHref, articleHref, outsideHref } from '../../frame/links.js'
import { counted, Moment, Nothing, Section, Words } from '../../parts/index.js'
import type { Feed, HomeData, LateArticle } from './operation.js'

const number = (count: number) => count.toLocaleString('en-GB')

/** The search with what there is to be found: how many of each kind, and who is heard most. */
export function Explore({ data }: { data: HomeData }) {
  const kinds = [
    ['DISPUTE', 'disputes', data.disputes],
    ['STATEMENT', 'statements', data.statements],
    ['ARTICLE', 'articles', data.articles],
    ['EVENT', 'events', data.events],
    ['ACTOR', 'actors', data.actors],
  ] as const
  return (
    <Section id="explore" title="Explore">
      <form class="explore" action="/search">
        <label for="explore-words">Find words</label>
        <input id="explore-words" type="search" name="q" />
        <fieldset>
          <legend>among</legend>
          {kinds.map(([kind, name, { totalCount }]) => (
            <label>
              <input type="checkbox" name="kind" value={kind} /> {number(totalCount)} {name}
            </label>
          ))}
        </fieldset>
        <button type="submit">Find</button>
      </form>
      <h3>Heard most</h3>
      <ul class="ranked">
        {data.actors.nodes.map(({ id, name, statements }) => (
          <li>
            <a href={actorHref(id)}>
              <Words>{name}</Words>
            </a>{' '}
            <span class="note">{counted(statements.totalCount, 'statement')}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The articles that arrived last. */
export function Lately({ articles }: { articles: readonly LateArticle[] }) {
  return (
    <Section id="lately" title="Came in lately">
      {articles.length === 0 && <Nothing>Nothing yet.</Nothing>}
      <ul class="lately">
        {articles.map(({ id, headline, language, publishedAt, publisher, statements }) => (
          <li>
            <a class="headline" href={articleHref(id)} lang={language}>
              <Words>{headline}</Words>
            </a>
            <p class="note">
              {publisher && (
                <>
                  <Words>{publisher.name}</Words> ·{' '}
                </>
              )}
              <Moment at={publishedAt} /> · {counted(statements.totalCount, 'statement')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** How each followed feed is doing. */
export function Feeds({ feeds }: { feeds: readonly Feed[] }) {
  return (
    <Section id="feeds" title="Feeds">
      {feeds.length === 0 && (
        <Nothing>
          None is followed. <code>gainsay follow ADDRESS</code> begins with one.
        </Nothing>
      )}
      <ul class="lately">
        {feeds.map((feed) => (
          <li>
            <FeedName feed={feed} />
            <p class="note">
              {counted(feed.articles, 'article')} · <Health feed={feed} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function FeedName({ feed: { url, title } }: { feed: Feed }) {
  const href = outsideHref(url)
  const name = <Words>{title ?? url}</Words>
  return href === null ? (
    name
  ) : (
    <a href={href} rel="external noopener noreferrer">
      {name}
    </a>
  )
}

/** In words: a sign or a colour would have to be learnt. */
function Health({ feed: { failures, lastError, lastPolledAt, lastSuccessAt } }: { feed: Feed }) {
  if (lastPolledAt === null) return <>not read yet</>
  if (failures === 0)
    return (
      <>
        well, read <Moment at={lastSuccessAt} precision="TIME" />
      </>
    )
  return (
    <>
      failed {failures === 1 ? 'once' : `${failures} times`} running
      {lastError !== null && (
        <>
          : <Words>{lastError}</Words>
        </>
      )}
    </>
  )
}
