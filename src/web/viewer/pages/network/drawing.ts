import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'

/** What is drawn: who, and how often each two meet. */
export interface Meeting {
  readonly one: string
  readonly other: string
  readonly disputes: number
}

/** A principal's place in the drawing; units are those of its box. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly radius: number
}

export interface Drawing {
  readonly places: ReadonlyMap<string, Place>
  /** "left top width height", of an SVG's viewBox. */
  readonly box: readonly [number, number, number, number]
}

interface Node extends SimulationNodeDatum {
  readonly id: string
  readonly radius: number
  readonly room: number
}

/** Enough for the forces to come to rest. */
const STEPS = 100
/** Room for a name under its circle, and around the whole. */
const NAME_HEIGHT = 20
const MARGIN = 12
/** About as wide as a letter of a name is. */
const LETTER = 6.4

/** The width of a line between two, by how often they meet. */
export const lineWidth = (disputes: number) => Math.min(14, Math.round(15 * Math.sqrt(disputes)) / 10)

/**
 * Where everybody stands, by force-directed layout (d3-force: velocity Verlet, Barnes-Hut): those who meet are pulled
 * together, all push each other away. The same meetings give the same drawing, since d3-force draws lots from a fixed
 * sequence.
 */
export function draw(
  principals: readonly { readonly id: string; readonly name: string; readonly disputes: number }[],
  meetings: readonly Meeting[],
): Drawing {
  const nodes = principals.map(({ id, name, disputes }): Node => {
    const radius = Math.min(20, 4 + 2 * Math.sqrt(disputes))
    return { id, radius, room: Math.max(radius + 8, Math.min(60, (shownName(name).length * LETTER) / 2)) }
  })
  const links = meetings.map(({ one, other, disputes }): SimulationLinkDatum<Node> & { disputes: number } => ({
    source: one,
    target: other,
    disputes,
  }))
  begin(nodes, meetings)
  forceSimulation(nodes)
    .alphaDecay(1 - 0.001 ** (1 / STEPS))
    .force('push', forceManyBody<Node>().strength(-260).distanceMax(320).theta(1.2))
    .force(
      'pull',
      forceLink<Node, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(74),
    )
    .force(
      'room',
      forceCollide<Node>(({ room }) => room),
    )
    // Pages are wider than high, and those who meet nobody else must not drift away.
    .force('x', forceX(0).strength(0.055))
    .force('y', forceY(0).strength(0.11))
    .stop()
    .tick(STEPS)
  return { places: new Map(nodes.map((node) => [node.id, placeOf(node)])), box: boxOf(nodes) }
}

/** Names are cut in the drawing; the table has them whole. */
export const shownName = (name: string) => (name.length > 22 ? `${name.slice(0, 21).trimEnd()}…` : name)

/**
 * Puts those who meet, directly or by others, beside each other to begin with, each such group in a place of its own along
 * a spiral (Vogel 1979), so that no line has to cross a group it has no part in.
 */
function begin(nodes: readonly Node[], meetings: readonly Meeting[]): void {
  const groups = groupsOf(
    nodes.map(({ id }) => id),
    meetings,
  )
  const placed = new Map<number, number>()
  for (const node of nodes) {
    const group = groups.get(node.id) ?? 0
    const within = placed.get(group) ?? 0
    placed.set(group, within + 1)
    const [at, beside] = [spiral(group, 190), spiral(within, 24)]
    Object.assign(node, { x: at.x + beside.x, y: at.y + beside.y })
  }
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))
const spiral = (place: number, step: number) => ({
  x: step * Math.sqrt(place) * Math.cos(place * GOLDEN_ANGLE),
  y: step * Math.sqrt(place) * Math.sin(place * GOLDEN_ANGLE),
})

/** The number of the group each belongs to, in the order they are named. */
function groupsOf(ids: readonly string[], meetings: readonly Meeting[]): ReadonlyMap<string, number> {
  const beside = new Map<string, string[]>(ids.map((id) => [id, []]))
  for (const { one, other } of meetings) {
    beside.get(one)?.push(other)
    beside.get(other)?.push(one)
  }
  const groups = new Map<string, number>()
  let count = 0
  for (const id of ids) {
    if (groups.has(id)) continue
    const reached = [id]
    groups.set(id, count)
    for (const at of reached)
      for (const next of beside.get(at) ?? [])
        if (!groups.has(next)) {
          groups.set(next, count)
          reached.push(next)
        }
    count++
  }
  return groups
}

const placeOf = ({ x = 0, y = 0, radius }: Node): Place => ({ x: Math.round(x), y: Math.round(y), radius })

function boxOf(nodes: readonly Node[]): Drawing['box'] {
  if (nodes.length === 0) return [0, 0, 1, 1]
  const sides = nodes.map(({ x = 0, y = 0, radius, room }) => ({
    left: x - Math.max(room, radius),
    right: x + Math.max(room, radius),
    top: y - radius,
    bottom: y + radius + NAME_HEIGHT,
  }))
  const [left, top] = [Math.min(...sides.map((s) => s.left)), Math.min(...sides.map((s) => s.top))]
  const [right, bottom] = [Math.max(...sides.map((s) => s.right)), Math.max(...sides.map((s) => s.bottom))]
  return [
    Math.round(left - MARGIN),
    Math.round(top - MARGIN),
    Math.round(right - left + 2 * MARGIN),
    Math.round(bottom - top + 2 * MARGIN),
  ]
}
