import { withQuery } from '../../frame/links.js'
import { counted, plain } from '../../parts/index.js'
import { draw, lineWidth, shownName, type Drawing } from './drawing.js'
import type { Chosen, EdgeData, NodeData } from './operation.js'

/** A drawing that is wider does not shrink to a phone's screen; it can be moved there instead. */
const ONE_SCREEN = 480
/** A small drawing is enlarged to about this width, within bounds. */
const WIDE = 640
const enlargedBy = (width: number) => Math.min(1.5, Math.max(1.2, WIDE / width))
/** Of more than so many the busiest alone are named, and others when they are pointed at. */
const MOST_NAMED = 90
const NAMED = 50

interface PictureProps {
  readonly nodes: readonly NodeData[]
  readonly edges: readonly EdgeData[]
  readonly chosen: Chosen
  readonly href: string
}

type Drawn = PictureProps & { readonly places: Drawing['places'] }

/** The disputes of a pair, under the drawing. */
export const toPair = (href: string, { one, other }: EdgeData) =>
  `${withQuery(href, { one: one.id, other: other.id, after: null })}#between`

/** "Russia and Ukraine: 3 disputes" */
export const pairWords = ({ one, other, disputes }: EdgeData) =>
  `${plain(one.name)} and ${plain(other.name)}: ${counted(disputes, 'dispute')}`

/** Where a script draws what is too much for SVG; the table has the same. */
export function Crowd() {
  return (
    <div class="picture picture-crowd">
      <p class="note">A script draws so many pairs here. The table has them all.</p>
    </div>
  )
}

/** Who disputes whom as a drawing: lines lead to the disputes of a pair, circles to the network around one. */
export function Picture(props: PictureProps) {
  const { places, box } = draw(
    props.nodes.map(({ actor, disputes }) => ({ ...actor, disputes })),
    props.edges.map(({ one, other, disputes }) => ({ one: one.id, other: other.id, disputes })),
  )
  const [, , width, height] = box
  return (
    <div class={width > ONE_SCREEN ? 'picture picture-wide' : 'picture'}>
      <svg
        viewBox={box.join(' ')}
        width={Math.round(width * enlargedBy(width))}
        height={Math.round(height * enlargedBy(width))}
        role="group"
        aria-label="Drawing of who disputes whom"
      >
        <Lines {...props} places={places} />
        <Nodes {...props} places={places} />
        <Names {...props} places={places} />
      </svg>
    </div>
  )
}

/** Kept out of the order of the Tab key and of what is read aloud: the table below says and leads to the same. */
function Lines({ edges, places, chosen: { pair }, href }: Drawn) {
  return (
    <g aria-hidden="true">
      {edges.map((edge) => {
        const [from, to] = [places.get(edge.one.id), places.get(edge.other.id)]
        if (!from || !to) return null
        const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y }
        const chosen = pair !== null && pair.includes(edge.one.id) && pair.includes(edge.other.id)
        return (
          <a
            class={chosen ? 'line line-chosen' : 'line'}
            href={toPair(href, edge)}
            tabIndex={-1}
            data-one={edge.one.id}
            data-other={edge.other.id}
          >
            <title>{pairWords(edge)}</title>
            <line class="reach" {...ends} />
            <line {...ends} stroke-width={lineWidth(edge.disputes)} />
          </a>
        )
      })}
    </g>
  )
}

function Nodes({ nodes, places, chosen, href }: Drawn) {
  return (
    <>
      {nodes.map(({ actor, disputes, opponents }) => {
        const place = places.get(actor.id)
        const words = `${plain(actor.name)}: ${counted(disputes, 'dispute')} with ${counted(opponents, 'other')}`
        return (
          <a
            class={actor.id === chosen.actor ? 'node node-chosen' : 'node'}
            href={withQuery(href, { actor: actor.id, one: null, other: null, after: null })}
            aria-label={words}
            data-actor={actor.id}
          >
            <title>{words}</title>
            <circle cx={place?.x} cy={place?.y} r={place?.radius} />
          </a>
        )
      })}
    </>
  )
}

/** Above all circles, so that none hides a name. */
function Names({ nodes, places }: Drawn) {
  return (
    <g class="names" aria-hidden="true">
      {nodes.map(({ actor }, i) => {
        const { x, y, radius } = places.get(actor.id) ?? { x: 0, y: 0, radius: 0 }
        const minor = i >= NAMED && nodes.length > MOST_NAMED
        return (
          <text
            class={minor ? 'name name-minor' : 'name'}
            x={x}
            y={y + radius + 15}
            text-anchor="middle"
            data-actor={actor.id}
          >
            {plain(shownName(actor.name))}
          </text>
        )
      })}
    </g>
  )
}
