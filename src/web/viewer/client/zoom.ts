/** The part of a drawing that is looked at, in the drawing's own units. */
export interface Sight {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const CLOSEST = 12
const STEP = 1.5
/** Of what is seen, moved by one press of an arrow key. */
const PUSH = 0.15
/** Pixels that a hand may tremble by while it clicks. */
const STILL = 4

/** How much larger than the whole a part of it is shown. */
export const closeness = (sight: Sight, whole: Sight) => whole.width / sight.width

/** A part nearer or farther, with this place (a share of the width and height) staying where it is. Never more than the whole. */
export function zoomed(
  sight: Sight,
  whole: Sight,
  factor: number,
  [across, down]: readonly [number, number] = [0.5, 0.5],
): Sight {
  const k = Math.min(CLOSEST, Math.max(1, closeness(sight, whole) * factor))
  const [width, height] = [whole.width / k, whole.height / k]
  return within(
    { x: sight.x + (sight.width - width) * across, y: sight.y + (sight.height - height) * down, width, height },
    whole,
  )
}

/** A part beside this one, by shares of its width and height. */
export const moved = (sight: Sight, whole: Sight, across: number, down: number): Sight =>
  within({ ...sight, x: sight.x + sight.width * across, y: sight.y + sight.height * down }, whole)

function within({ x, y, width, height }: Sight, whole: Sight): Sight {
  const into = (at: number, from: number, room: number) => Math.min(from + Math.max(0, room), Math.max(from, at))
  return { x: into(x, whole.x, whole.width - width), y: into(y, whole.y, whole.height - height), width, height }
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-PUSH, 0],
  ArrowRight: [PUSH, 0],
  ArrowUp: [0, -PUSH],
  ArrowDown: [0, PUSH],
}

/**
 * Lets a drawing be looked at closely: by buttons, by the keys + - 0 and the arrows while something in it has the focus, by
 * dragging, and by the wheel with Ctrl or two fingers (the wheel alone scrolls the page).
 */
export function makeZoomable(frame: HTMLElement, whole: Sight, show: (sight: Sight) => void): void {
  let sight = whole
  const look = (next: Sight) => {
    sight = next
    show(sight)
  }
  const closer = () => look(zoomed(sight, whole, STEP))
  const farther = () => look(zoomed(sight, whole, 1 / STEP))
  const all = () => look(whole)
  frame.before(buttons({ 'Zoom in': ['+', closer], 'Zoom out': ['−', farther], 'Show the whole': ['Whole', all] }))
  frame.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const arrow = ARROWS[event.key]
    if (event.key === '+' || event.key === '=') closer()
    else if (event.key === '-') farther()
    else if (event.key === '0') all()
    else if (arrow && closeness(sight, whole) > 1) look(moved(sight, whole, ...arrow))
    else return
    event.preventDefault()
  })
  frame.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const { left, top, width, height } = frame.getBoundingClientRect()
      const at = [(event.clientX - left) / width, (event.clientY - top) / height] as const
      look(zoomed(sight, whole, Math.exp(-event.deltaY / 200), at))
    },
    { passive: false },
  )
  dragging(frame, (across, down) => closeness(sight, whole) > 1 && look(moved(sight, whole, -across, -down)))
}

function buttons(of: Readonly<Record<string, readonly [words: string, press: () => void]>>): HTMLElement {
  const group = document.createElement('div')
  group.className = 'zoom'
  group.setAttribute('role', 'group')
  group.setAttribute('aria-label', 'Zoom')
  for (const [name, [words, press]] of Object.entries(of)) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = words
    button.setAttribute('aria-label', name)
    button.addEventListener('click', press)
    group.append(button)
  }
  return group
}

/** Tells how far a pointer is dragged, as shares of the frame. What ends a drag is no click. */
function dragging(frame: HTMLElement, move: (across: number, down: number) => unknown): void {
  let from: PointerEvent | null = null
  let dragged = false
  frame.addEventListener('dragstart', (event) => event.preventDefault())
  // Between its nodes a drawing has nothing to take the focus to: it stays where it is, so that keys still reach the drawing.
  frame.addEventListener('mousedown', (event) => {
    if (!(event.target instanceof Element && event.target.closest('a'))) event.preventDefault()
  })
  frame.addEventListener('pointerdown', (event) => {
    from = event.pointerType === 'mouse' && event.button === 0 ? event : null
    dragged = false
  })
  addEventListener('pointermove', (event) => {
    if (!from || (!dragged && Math.hypot(event.x - from.x, event.y - from.y) < STILL)) return
    dragged = true
    const { width, height } = frame.getBoundingClientRect()
    move((event.x - from.x) / width, (event.y - from.y) / height)
    from = event
  })
  addEventListener('pointerup', () => (from = null))
  frame.addEventListener('click', (event) => dragged && event.preventDefault(), { capture: true })
}
