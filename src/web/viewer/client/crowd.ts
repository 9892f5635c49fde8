import { draw, lineWidth, shownName, type Place } from '../pages/network/drawing.js'
import { closeness, makeZoomable, type Sight } from './zoom.js'

// Draws a network of too many for SVG on a canvas. What it shows and where it leads is what the table has.

interface Person {
  readonly id: string
  readonly name: string
  disputes: number
}

interface Line {
  readonly one: string
  readonly other: string
  readonly disputes: number
  readonly href: string
}

/** How near a pointer must be, in pixels. */
const REACH = 7
const NAME = 13

/** Draws the pairs of a table into a frame. */
export function drawCrowd(frame: HTMLElement, table: HTMLTableElement): void {
  const { people, lines } = read(table)
  const { places, box } = draw([...people.values()], lines)
  const [x, y, width, height] = box
  const whole = { x, y, width, height }
  const canvas = document.createElement('canvas')
  canvas.tabIndex = 0
  canvas.setAttribute('role', 'img')
  canvas.setAttribute(
    'aria-label',
    `Drawing of ${people.size} principals in ${lines.length} pairs. The table below has the same.`,
  )
  frame.replaceChildren(canvas)
  let sight: Sight = whole
  let pointed: string | null = null
  const at = (id: string) => places.get(id) ?? { x: 0, y: 0, radius: 0 }
  const paint = () => {
    paintAll(canvas, sight, closeness(sight, whole), { people: [...people.values()], lines, at, pointed })
  }
  makeZoomable(frame, whole, (next) => {
    sight = next
    paint()
  })
  const found = (event: MouseEvent) => {
    const { left, top, width: shown } = canvas.getBoundingClientRect()
    const unit = sight.width / shown
    return nearest(sight.x + (event.clientX - left) * unit, sight.y + (event.clientY - top) * unit, REACH * unit, {
      people,
      lines,
      at,
    })
  }
  canvas.addEventListener('pointermove', (event) => {
    const hit = found(event)
    canvas.classList.toggle('leads', hit !== null)
    const next = hit && 'name' in hit ? hit.id : null
    if (next !== pointed) {
      pointed = next
      paint()
    }
  })
  canvas.addEventListener('click', (event) => {
    const hit = event.defaultPrevented ? null : found(event)
    if (hit) location.assign('name' in hit ? around(hit.id) : hit.href)
  })
  new ResizeObserver(() => {
    canvas.width = canvas.clientWidth * devicePixelRatio
    canvas.height = ((canvas.clientWidth * height) / width) * devicePixelRatio
    paint()
  }).observe(canvas)
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint)
}

/** The network around one of them. */
function around(id: string): string {
  const query = new URLSearchParams(location.search)
  for (const name of ['one', 'other', 'after']) query.delete(name)
  query.set('actor', id)
  return `/network?${query.toString()}`
}

function read(table: HTMLTableElement): { people: ReadonlyMap<string, Person>; lines: readonly Line[] } {
  const people = new Map<string, Person>()
  const lines = [...table.querySelectorAll<HTMLElement>('tr[data-one]')].map((row): Line => {
    const { one = '', other = '' } = row.dataset
    const disputes = Number(row.dataset['disputes'])
    const names = [...row.querySelectorAll('.actor')].map((actor) => actor.textContent)
    ;[one, other].forEach((id, i) => {
      const person = people.get(id) ?? { id, name: names[i] ?? '', disputes: 0 }
      person.disputes += disputes
      people.set(id, person)
    })
    return { one, other, disputes, href: row.querySelector<HTMLAnchorElement>('.amount a')?.href ?? '' }
  })
  return { people, lines }
}

type At = (id: string) => Place

/** Who, or else which pair, is at a place. */
function nearest(
  x: number,
  y: number,
  reach: number,
  { people, lines, at }: { people: ReadonlyMap<string, Person>; lines: readonly Line[]; at: At },
): Person | Line | null {
  for (const person of people.values()) {
    const place = at(person.id)
    if (Math.hypot(place.x - x, place.y - y) <= Math.max(place.radius, reach)) return person
  }
  return lines.find(({ one, other }) => distance(x, y, at(one), at(other)) <= reach) ?? null
}

/** From a place to a line between two. */
function distance(x: number, y: number, a: Place, b: Place): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const along = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy)
}

interface Scene {
  readonly people: readonly Person[]
  readonly lines: readonly Line[]
  readonly at: At
  readonly pointed: string | null
}

function paintAll(canvas: HTMLCanvasElement, sight: Sight, close: number, { people, lines, at, pointed }: Scene): void {
  const pen = canvas.getContext('2d')
  if (!pen || canvas.width === 0) return
  const colour = (name: string) => getComputedStyle(canvas).getPropertyValue(`--${name}`)
  const scale = canvas.width / sight.width
  pen.resetTransform()
  pen.clearRect(0, 0, canvas.width, canvas.height)
  pen.setTransform(scale, 0, 0, scale, -sight.x * scale, -sight.y * scale)
  const near = new Set(pointed === null ? [] : [pointed])
  for (const { one, other, disputes } of lines) {
    const lit = pointed !== null && (one === pointed || other === pointed)
    if (lit) near.add(one).add(other)
    pen.globalAlpha = pointed === null ? 0.5 : lit ? 1 : 0.12
    pen.strokeStyle = lit ? colour('link') : colour('ink-soft')
    pen.lineWidth = lineWidth(disputes)
    pen.beginPath()
    pen.moveTo(at(one).x, at(one).y)
    pen.lineTo(at(other).x, at(other).y)
    pen.stroke()
  }
  for (const { id } of people) {
    pen.globalAlpha = pointed === null || near.has(id) ? 1 : 0.28
    pen.fillStyle = id === pointed ? colour('link') : colour('paper-sunk')
    pen.strokeStyle = colour('ink')
    pen.lineWidth = 1.5
    pen.beginPath()
    pen.arc(at(id).x, at(id).y, at(id).radius, 0, 2 * Math.PI)
    pen.fill()
    pen.stroke()
  }
  // In pixels, however near: the busiest first, and none over another.
  pen.globalAlpha = 1
  writeNames(
    pen,
    [...people].sort((a, b) => Number(near.has(b.id)) - Number(near.has(a.id)) || b.disputes - a.disputes),
    {
      place: (id) => ({ x: (at(id).x - sight.x) * scale, y: (at(id).y + at(id).radius - sight.y) * scale }),
      ink: colour('ink'),
      paper: colour('paper'),
      font: getComputedStyle(canvas).fontFamily,
      quiet: (id) => pointed !== null && !near.has(id),
      most: Math.round(60 * close),
    },
  )
}

interface Hand {
  readonly place: (id: string) => { readonly x: number; readonly y: number }
  readonly ink: string
  readonly paper: string
  readonly font: string
  readonly quiet: (id: string) => boolean
  readonly most: number
}

function writeNames(pen: CanvasRenderingContext2D, people: readonly Person[], hand: Hand): void {
  const size = NAME * devicePixelRatio
  pen.resetTransform()
  pen.font = `${size}px ${hand.font}`
  pen.textAlign = 'center'
  pen.lineWidth = size / 4
  pen.fillStyle = hand.ink
  pen.strokeStyle = hand.paper
  const taken: (readonly [left: number, top: number, right: number])[] = []
  for (const { id, name } of people) {
    if (taken.length >= hand.most) return
    if (hand.quiet(id)) continue
    const words = shownName(name)
    const half = pen.measureText(words).width / 2
    const { x, y } = hand.place(id)
    const box = [x - half, y, x + half] as const
    if (taken.some(([left, top, right]) => left < box[2] && right > box[0] && Math.abs(top - y) < size * 1.1)) continue
    taken.push(box)
    pen.strokeText(words, x, y + size)
    pen.fillText(words, x, y + size)
  }
}
