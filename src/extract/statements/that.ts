import type { TextView } from './view.js'

/** Whether "that" is what has been said, not the conjunction: "said that was not true", "denied that, calling it nonsense". */
export function isThat(view: TextView, i: number): boolean {
  const [that, next, behind] = view.nodes.slice(i, i + 3)
  if (that?.token.lower !== 'that') return false
  if (next?.token.text === ',') return behind?.token.xpos === 'VBG'
  return /^(?:was|is|were|are|would|will|had|has|did|does)$/.test(next?.token.text ?? '')
}

/** "And that", ", but that": a conjunction, behind a comma or not, with a second clause like the one before. */
export function joinsThat(view: TextView, i: number): boolean {
  const at = view.nodes[i]?.token.text === ',' ? i + 1 : i
  return (
    /^(?:and|but)$/.test(view.nodes[at]?.token.text ?? '') &&
    view.nodes[at + 1]?.token.lower === 'that' &&
    !isThat(view, at + 1)
  )
}
