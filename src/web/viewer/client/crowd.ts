import { draw, type Place } from '../pages/network/drawing.js'
import { paint, type Line, type Person, type Scene } from './paint.js'
import { closeness, makeZoomable, type Sight } from './zoom.js'

// Draws a network of too many for SVG on a canvas. What it shows and where it leads is what the table has.

/** How near a pointer must be, in pixels. */
const REACH = 7

/** Draws the pairs of a table into a frame. */
export function drawCrowd(frame: HTMLElement, table: HTMLTableElement): void {
  const { people, lines } = read(table)
  const everybody = [...people.values()]
  const { places, box } = draw(everybody, lines)
  const [x, y, width, height] = box
  const whole = { x, y, width, height }
  const at = (id: string) => places.get(id) ?? { x: 0, y: 0, radius: 0 }
  const canvas = canvasFor(people.size, lines.length)
  frame.replaceChildren(canvas)
  let sight: Sight = whole
  let pointed: string | null = null
  const repaint = () => paint(canvas, sight, closeness(sight, whole), { people: everybody, lines, at, pointed })
  makeZoomable(frame, whole, (next) => {
    sight = next
    repaint()
  })
  const found = (event: MouseEvent) => {
    const { left, top, width: shown } = canvas.getBoundingClientRect()
    const unit = sight.width / shown
    const [across, down] = [sight.x + (event.clientX - left) * unit, sight.y + (event.clientY - top) * unit]
    return nearest(across, down, REACH * unit, { people: everybody, lines, at })
  }
  makePointable(canvas, found, (next) => {
    pointed = next
    repaint()
  })
  keepShape(canvas, whole, repaint)
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint)
}

function canvasFor(principals: number, pairs: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.tabIndex = 0
  canvas.setAttribute('role', 'img')
  canvas.setAttribute(
    'aria-label',
    `Drawing of ${principals} principals in ${pairs} pairs. The table below has the same.`,
  )
  return canvas
}

/** Tells who is pointed at, whenever that changes, and leads on from what is clicked. */
function makePointable(
  canvas: HTMLCanvasElement,
  found: (event: MouseEvent) => Person | Line | null,
  point: (id: string | null) => void,
): void {
  let pointed: string | null = null
  canvas.addEventListener('pointermove', (event) => {
    const hit = found(event)
    canvas.classList.toggle('leads', hit !== null)
    const next = hit && 'name' in hit ? hit.id : null
    if (next === pointed) return
    pointed = next
    point(next)
  })
  canvas.addEventListener('click', (event) => {
    const hit = event.defaultPrevented ? null : found(event)
    if (hit) location.assign('name' in hit ? around(hit.id) : hit.href)
  })
}

/** Gives the canvas as many pixels as the screen has for it. */
function keepShape(canvas: HTMLCanvasElement, { width, height }: Sight, repaint: () => void): void {
  new ResizeObserver(() => {
    canvas.width = canvas.clientWidth * devicePixelRatio
    canvas.height = ((canvas.clientWidth * height) / width) * devicePixelRatio
    repaint()
  }).observe(canvas)
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

/** Who, or else which pair, is at a place. */
function nearest(
  x: number,
  y: number,
  reach: number,
  { people, lines, at }: Pick<Scene, 'people' | 'lines' | 'at'>,
): Person | Line | null {
  for (const person of people) {
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
