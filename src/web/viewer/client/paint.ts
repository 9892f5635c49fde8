import { lineWidth, shownName, type Place } from '../pages/network/drawing.js'
import type { Sight } from './zoom.js'

export interface Person {
  readonly id: string
  readonly name: string
  disputes: number
}

export interface Line {
  readonly one: string
  readonly other: string
  readonly disputes: number
  readonly href: string
}

/** What is painted, and who is pointed at. */
export interface Scene {
  readonly people: readonly Person[]
  readonly lines: readonly Line[]
  readonly at: (id: string) => Place
  readonly pointed: string | null
}

const NAME = 13

/** Paints a part of a scene, so many times as large as where the whole is seen; whom somebody stands against stands out. */
export function paint(canvas: HTMLCanvasElement, sight: Sight, close: number, scene: Scene): void {
  const pen = canvas.getContext('2d')
  if (!pen || canvas.width === 0) return
  const { people, at, pointed } = scene
  const colour = (name: string) => getComputedStyle(canvas).getPropertyValue(`--${name}`)
  const scale = canvas.width / sight.width
  pen.resetTransform()
  pen.clearRect(0, 0, canvas.width, canvas.height)
  pen.setTransform(scale, 0, 0, scale, -sight.x * scale, -sight.y * scale)
  const near = nearTo(scene)
  paintLines(pen, scene, colour)
  paintCircles(pen, scene, near, colour)
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

type Colour = (name: string) => string

const isLit = ({ one, other }: Line, pointed: string | null) =>
  pointed !== null && (one === pointed || other === pointed)

/** Whoever is pointed at, with all whom that one stands against. */
function nearTo({ lines, pointed }: Scene): ReadonlySet<string> {
  const lit = lines.filter((line) => isLit(line, pointed))
  return new Set([...(pointed === null ? [] : [pointed]), ...lit.flatMap(({ one, other }) => [one, other])])
}

function paintLines(pen: CanvasRenderingContext2D, { lines, at, pointed }: Scene, colour: Colour): void {
  for (const line of lines) {
    const lit = isLit(line, pointed)
    const [one, other] = [at(line.one), at(line.other)]
    pen.globalAlpha = pointed === null ? 0.5 : lit ? 1 : 0.12
    pen.strokeStyle = lit ? colour('link') : colour('ink-soft')
    pen.lineWidth = lineWidth(line.disputes)
    pen.beginPath()
    pen.moveTo(one.x, one.y)
    pen.lineTo(other.x, other.y)
    pen.stroke()
  }
}

function paintCircles(
  pen: CanvasRenderingContext2D,
  { people, at, pointed }: Scene,
  near: ReadonlySet<string>,
  colour: Colour,
): void {
  for (const { id } of people) {
    const { x, y, radius } = at(id)
    pen.globalAlpha = pointed === null || near.has(id) ? 1 : 0.28
    pen.fillStyle = id === pointed ? colour('link') : colour('paper-sunk')
    pen.strokeStyle = colour('ink')
    pen.lineWidth = 1.5
    pen.beginPath()
    pen.arc(x, y, radius, 0, 2 * Math.PI)
    pen.fill()
    pen.stroke()
  }
}

/** How names are written, and where. */
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
