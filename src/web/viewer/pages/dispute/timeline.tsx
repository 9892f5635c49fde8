import { statementHref } from '../../frame/links.js'
import {
  ActorLink,
  dateWords,
  Moment,
  Pager,
  plain,
  Section,
  shortened,
  STANCE_WORDS,
  STATEMENT_KIND_WORDS,
  Words,
} from '../../parts/index.js'
import type { Dispute, Said, Side } from './operation.js'
import { plotted } from './plot.js'

const LANE_TOP = 30
const ROW = 16
const LONGEST = 200

/** When a statement counts as said: where the text does not date it, by its article. */
const saidAt = ({ saidAt, article }: Said) => saidAt ?? article.publishedAt

/** Which side each statement stands on. */
function sideOf(sides: readonly Side[]): (statement: Said) => number {
  const known = new Map(sides.flatMap(({ statements }, i) => statements.nodes.map(({ id }) => [id, i] as const)))
  return ({ id }) => known.get(id) ?? -1
}

const nameOf = ({ principals, stance, value }: Side) =>
  `${plain(principals.map(({ name }) => name).join(', ')) || 'Nobody in print'}: ${STANCE_WORDS[stance].toLowerCase()}${value === null ? '' : ` ${plain(value)}`}`

/** What was said when: a plot with a lane for each side, and the same as a list. */
export function Timeline({ dispute: { sides, timeline }, href }: { dispute: Dispute; href: string }) {
  const side = sideOf(sides)
  return (
    <Section id="timeline" title="In the order said">
      <Plot sides={sides} said={sides.map((_, i) => timeline.nodes.filter((statement) => side(statement) === i))} />
      <ol class="said-list">
        {timeline.nodes.map((statement) => (
          <Line statement={statement} side={sides[side(statement)]} />
        ))}
      </ol>
      <Pager href={href} paging={timeline.pageInfo} />
    </Section>
  )
}

function Line({ statement, side }: { statement: Said; side: Side | undefined }) {
  const { text, kind, speaker, article } = statement
  return (
    <li>
      <Moment at={saidAt(statement)} precision={statement.saidAt ? statement.saidAtPrecision : 'DAY'} />
      <p>
        {speaker ? <ActorLink actor={speaker} /> : 'Nobody named'}
        <span class="note">
          {' '}
          · {STATEMENT_KIND_WORDS[kind].toLowerCase()}
          {side && ` · ${STANCE_WORDS[side.stance].toLowerCase()}`}
          {article.publisher && (
            <>
              {' · '}
              <Words>{article.publisher.name}</Words>
            </>
          )}
        </span>
        <br />
        <a class="words" href={statementHref(statement)}>
          <Words>“{shortened(text, LONGEST)}”</Words>
        </a>
      </p>
    </li>
  )
}

/** A line of time for each side. Sides differ by lane and shape, not by colour. */
function Plot({ sides, said }: { sides: readonly Side[]; said: readonly (readonly Said[])[] }) {
  const { lanes, from, to } = plotted(said, (statement) => {
    const at = saidAt(statement)
    return at === null ? null : Date.parse(at)
  })
  if (from === null || to === null) return null
  const tops = lanes.map((_, i) => lanes.slice(0, i).reduce((sum, { rows }) => sum + LANE_TOP + (rows + 1) * ROW, 0))
  const last = lanes.at(-1)
  const height = (tops.at(-1) ?? 0) + LANE_TOP + ((last?.rows ?? 1) + 1) * ROW
  const span = [from, to].map((time) => dateWords(new Date(time).toISOString()))
  const sameDay = span[0] === span[1]
  return (
    <figure class="plot">
      <svg width="100%" height={height} role="img" aria-label={described(sides, said, span)}>
        {lanes.map(({ points, rows }, i) => {
          const base = (tops[i] ?? 0) + LANE_TOP + rows * ROW
          return (
            <g>
              <text x="0" y={(tops[i] ?? 0) + 16}>
                {sides[i] && nameOf(sides[i])}
              </text>
              <line x1="0" x2="100%" y1={base} y2={base} />
              {points.map(({ of, x, row }) => (
                <Dot x={x} y={base - ROW / 2 - row * ROW} shape={i} title={plain(shortened(of.text, 100))} />
              ))}
            </g>
          )
        })}
      </svg>
      <figcaption class="plot-span">
        <span>{span[0]}</span>
        {!sameDay && <span>{span[1]}</span>}
      </figcaption>
    </figure>
  )
}

/** Percentages keep their place at any width; a margin keeps the outermost whole. */
function Dot({ x, y, shape, title }: { x: number; y: number; shape: number; title: string }) {
  const at = `${2 + x * 0.96}%`
  return (
    <svg class="dot" x={at} y={y} width="1" height="1" overflow="visible">
      <title>{title}</title>
      {shape % 3 === 0 ? (
        <circle r="5" />
      ) : shape % 3 === 1 ? (
        <path class="hollow" d="M-5-5H5V5H-5Z" />
      ) : (
        <path d="M0-6 6 5H-6Z" />
      )}
    </svg>
  )
}

/** The plot in words. */
function described(sides: readonly Side[], said: readonly (readonly Said[])[], span: readonly string[]): string {
  const counts = sides.map((side, i) => `${nameOf(side)}, ${said[i]?.length ?? 0}`)
  return `Statements of each side from ${span.join(' to ')}. ${counts.join('; ')}. The list below has each of them.`
}
