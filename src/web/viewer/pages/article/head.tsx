import { articleHref, disputeHref, outsideHref } from '../../frame/links.js'
import { ActorLink, Chip, counted, DISPUTE_STATUS_WORDS, Moment, Words } from '../../parts/index.js'
import type { Paragraph } from './marked-text.js'
import { Cards, Stretches } from './body.js'
import type { Article } from './operation.js'
import type { Voice, Voiced } from './voices.js'

interface HeadProps {
  readonly article: Article
  /** The headline, where the text begins with it; it may hold statements too. */
  readonly title: Paragraph<Voiced> | null
  readonly voices: readonly Voice[]
}

/** Headline, source, and what leads on from here. */
export function Head({ article, title, voices }: HeadProps) {
  return (
    <header class="article-head">
      <p class="kicker">
        {article.publisher && <ActorLink actor={article.publisher} />}
        <Moment at={article.publishedAt} />
        {article.bylines.length > 0 && (
          <span>
            by <Words>{article.bylines.join(', ')}</Words>
          </span>
        )}
      </p>
      <h1 dir="auto" lang={article.language}>
        {title ? <Stretches of={title.stretches} /> : article.headline}
      </h1>
      <Elsewhere article={article} />
      <Disputes article={article} />
      <Legend voices={voices} total={article.statements.totalCount} />
      <Cards of={title?.begins ?? []} />
    </header>
  )
}

/** Its original, its earlier texts and its copies. */
function Elsewhere({ article: { id, url, revision, copies } }: { article: Article }) {
  const original = outsideHref(url)
  return (
    <ul class="elsewhere">
      {original !== null && (
        <li>
          <a href={original} rel="external noopener noreferrer">
            Original at {new URL(original).hostname}
          </a>
        </li>
      )}
      {revision > 1 && (
        <li>
          <a href={`${articleHref(id)}/revisions`}>Revision {revision}: what changed</a>
        </li>
      )}
      {copies.nodes.map((copy) => (
        <li>
          Same text:{' '}
          <a href={articleHref(copy.id)}>
            <Words>{copy.publisher?.name ?? copy.headline}</Words>
          </a>
        </li>
      ))}
    </ul>
  )
}

function Disputes({ article }: { article: Article }) {
  return article.disputes.nodes.length === 0 ? null : (
    <ul class="article-disputes" aria-label="Disputes it takes part in">
      {article.disputes.nodes.map(({ id, question, status }) => (
        <li>
          <span aria-hidden="true">⇄ </span>
          <a href={disputeHref(id)}>
            <Words>{question}</Words>
          </a>{' '}
          <Chip quiet>{DISPUTE_STATUS_WORDS[status]}</Chip>
        </li>
      ))}
    </ul>
  )
}

/** Who speaks here, each in the look that marks their words. */
function Legend({ voices, total }: { voices: readonly Voice[]; total: number }) {
  return (
    <div class="legend">
      <h2>{counted(total, 'statement')}</h2>
      <ul>
        {voices.map(({ speaker, look, statements }) => (
          <li>
            <span class={`said-by ${look}`}>{speaker ? <ActorLink actor={speaker} /> : 'Nobody named'}</span>{' '}
            {statements}
          </li>
        ))}
      </ul>
    </div>
  )
}
