import { closeness, makeZoomable } from './zoom.js'

// Who somebody stands against stands out while it is pointed at or has the focus, and what is small can be looked at
// closely. The page works without this.

// Listens around the drawing, not in it: Chromium takes an SVG that listens for the focus for one that wants it.
const picture = document.querySelector<HTMLElement>('.picture')

function actorsAt(target: EventTarget | null): string[] {
  const at = target instanceof Element ? target.closest<SVGAElement>('.node, .line') : null
  const { actor, one, other } = at?.dataset ?? {}
  return [actor, one, other].filter((id) => id !== undefined)
}

function light({ type, target }: Event): void {
  const at = type === 'pointerleave' || type === 'focusout' ? [] : actorsAt(target)
  picture?.classList.toggle('pointed', at.length > 0)
  const near = new Set(at)
  for (const line of document.querySelectorAll<SVGAElement>('.line')) {
    const { one = '', other = '' } = line.dataset
    const lit = at.length === 1 ? at.includes(one) || at.includes(other) : at.includes(one) && at.includes(other)
    line.classList.toggle('near', lit)
    if (lit) near.add(one).add(other)
  }
  for (const node of document.querySelectorAll<SVGElement>('.node, .name'))
    node.classList.toggle('near', near.has(node.dataset['actor'] ?? ''))
}

picture?.addEventListener('pointerover', light)
picture?.addEventListener('pointerleave', light)
picture?.addEventListener('focusin', light)
picture?.addEventListener('focusout', light)

/** From here on all names have room. */
const CLOSE = 2

const svg = picture?.querySelector('svg')
const table = document.querySelector<HTMLTableElement>('.pairs')
if (picture && svg) {
  const { x, y, width, height } = svg.viewBox.baseVal
  const whole = { x, y, width, height }
  makeZoomable(picture, whole, (sight) => {
    svg.setAttribute('viewBox', [sight.x, sight.y, sight.width, sight.height].join(' '))
    const near = closeness(sight, whole)
    // Names grow slower than the drawing.
    svg.style.setProperty('--near', String(Math.sqrt(near)))
    picture.classList.toggle('near-enough', near >= CLOSE)
  })
} else if (picture && table) void import('./crowd.js').then(({ drawCrowd }) => drawCrowd(picture, table))
