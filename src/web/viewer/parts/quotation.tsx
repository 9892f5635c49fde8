import { statementHref } from '../frame/links.js'
import { ActorLink } from './actor-link.js'
import { StatementChips } from './chips.js'
import { Moment } from './moment.js'
import type { QuotationData } from './statement.js'
import { Words } from './words.js'

/**
 * A statement in its own words, with the words around it (what a denial denies stands there), who says it and where.
 * `brief` leaves out who says it, for places that name the speaker already.
 */
export function Quotation({ statement, brief = false }: { statement: QuotationData; brief?: boolean }) {
  const { article, kind, polarity } = statement
  return (
    <figure class="quotation">
      <blockquote lang={article.language} dir="auto" cite={statementHref(statement)}>
        <Verbatim statement={statement} />
      </blockquote>
      <figcaption>
        {!brief && <Attribution statement={statement} />}
        <p class="source">
          <StatementChips kind={kind} polarity={polarity} />
          <a href={statementHref(statement)}>
            <Words>{article.publisher?.name ?? article.headline}</Words>
            <span class="unseen">: the place in its text</span>
          </a>
          <Moment
            at={statement.saidAt ?? article.publishedAt}
            precision={statement.saidAt ? statement.saidAtPrecision : 'DAY'}
          />
        </p>
      </figcaption>
    </figure>
  )
}

/** The words of each span, between a few of those that stand around it. */
function Verbatim({ statement: { spans } }: { statement: QuotationData }) {
  return (
    <>
      {spans.map(({ exact, prefix, suffix }, i) => (
        <>
          {i > 0 && ' … '}
          {i === 0 && <span class="around">{cutFront(prefix)}</span>}
          <q class="said">{exact}</q>
          {i === spans.length - 1 && <span class="around">{cutEnd(suffix)}</span>}
        </>
      ))}
    </>
  )
}

/** Who says it, in which capacity, for whom and through whom. */
export function Attribution({
  statement,
}: {
  statement: Pick<QuotationData, 'speaker' | 'role' | 'onBehalfOf' | 'relayedBy'>
}) {
  const { speaker, role, onBehalfOf, relayedBy } = statement
  return (
    <p class="attribution">
      {speaker ? <ActorLink actor={speaker} /> : <span>Nobody is named</span>}
      {role !== null && !speaker?.name.toLowerCase().includes(role.toLowerCase()) && (
        <>
          , <Words>{role}</Words>
        </>
      )}
      {onBehalfOf !== null && onBehalfOf.id !== speaker?.id && (
        <>
          , for <ActorLink actor={onBehalfOf} />
        </>
      )}
      {relayedBy !== null && (
        <>
          , relayed by <ActorLink actor={relayedBy} />
        </>
      )}
    </p>
  )
}

/** What stands before, from the beginning of a word and of a line. */
const cutFront = (prefix: string) => {
  const line = prefix.slice(prefix.lastIndexOf('\n') + 1)
  return line.length < 32 ? line : line.replace(/^\S*\s/, '…\u00a0')
}

/** What stands after, to the end of a word and of a line. */
const cutEnd = (suffix: string) => {
  const line = suffix.split('\n', 1)[0] ?? ''
  return line.length < 32 ? line : line.replace(/\s\S*$/, '\u00a0…')
}
