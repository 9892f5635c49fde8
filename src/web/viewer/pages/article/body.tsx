import { disputeHref } from '../../frame/links.js'
import { Card } from './card.js'
import type { Paragraph, Stretch } from './marked-text.js'
import type { Voiced } from './voices.js'

interface BodyProps {
  readonly paragraphs: readonly Paragraph<Voiced>[]
  readonly language: string
}

/** The text with cards in its margin: each beside the paragraph that its statement begins in. */
export function Body({ paragraphs, language }: BodyProps) {
  return (
    <div class="article-body">
      {rowsOf(paragraphs).map((row) => (
        <div class="article-row">
          <div class="article-text" lang={language}>
            {row.map((paragraph) => (
              <p dir="auto">
                <Stretches of={paragraph.stretches} />
              </p>
            ))}
          </div>
          <Cards of={row.flatMap(({ begins }) => begins)} />
        </div>
      ))}
    </div>
  )
}

/** The cards of one row of the text. */
export function Cards({ of }: { of: readonly Voiced[] }) {
  return of.length === 0 ? null : (
    <ul class="cards-beside">
      {of.map((statement) => (
        <Card statement={statement} />
      ))}
    </ul>
  )
}

/** A paragraph in which something begins to be said, with those behind it in which nothing does: room for its cards. */
function rowsOf(paragraphs: readonly Paragraph<Voiced>[]): Paragraph<Voiced>[][] {
  const rows: Paragraph<Voiced>[][] = []
  for (const paragraph of paragraphs) {
    const last = rows.at(-1)
    if (last && paragraph.begins.length === 0) last.push(paragraph)
    else rows.push([paragraph])
  }
  return rows
}

/** Text with its marks. Where a statement ends stands its number, which leads to its card. */
export function Stretches({ of }: { of: readonly Stretch<Voiced>[] }) {
  return (
    <>
      {of.map((stretch) =>
        stretch.kind === 'text' ? (
          stretch.text
        ) : (
          <>
            <Mark stretch={stretch} />
            {stretch.ends && <References statement={stretch.statement} />}
          </>
        ),
      )}
    </>
  )
}

function Mark({ stretch }: { stretch: Extract<Stretch<Voiced>, { kind: 'said' }> }) {
  const { statement, begins, inside } = stretch
  const disputed = statement.disputes.nodes.length > 0
  return (
    <mark
      id={begins ? statement.id : undefined}
      class={`said-by ${statement.look}${disputed ? ' disputed' : ''}`}
      data-statement={statement.id}
    >
      <Stretches of={inside} />
    </mark>
  )
}

function References({ statement }: { statement: Voiced }) {
  const { id, number, disputes, speaker } = statement
  const [dispute] = disputes.nodes
  return (
    <bdi class="references">
      <a
        href={`#card-${id}`}
        data-statement={id}
        aria-label={`Statement ${number}, ${speaker?.name ?? 'nobody named'}`}
      >
        {number}
      </a>
      {dispute && (
        <a class="to-dispute" href={disputeHref(dispute.id)} aria-label={`Disputed: ${dispute.question}`}>
          ⇄
        </a>
      )}
    </bdi>
  )
}
