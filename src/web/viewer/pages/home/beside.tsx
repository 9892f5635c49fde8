import { articleHref, outsideHref } from '../../frame/links.js'
import { counted, Facets, Moment, Nothing, Section, Words, type FacetsData } from '../../parts/index.js'
import type { Feed, LateArticle } from './operation.js'

/** A way in by words, and by what there is of the newest: of which kind, with whom, from when and where. */
export function Explore({ counts }: { counts: FacetsData }) {
  return (
    <Section id="explore" title="Explore" {...(!counts.complete && { note: 'The newest thousand' })}>
      <form class="search explore" action="/search">
        <label class="unseen" for="explore-words">
          Find words
        </label>
        <input id="explore-words" type="search" name="q" placeholder="Find words" />
        <button type="submit">Find</button>
      </form>
      <Facets counts={counts} href="/search" level="h3" label="What came in last" />
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
