import type { TextView } from './view.js'

/** Whether "that" is what has been said, not the conjunction: "said that was not true", "denied that, calling it nonsense". */
export function isThat(view: TextView, i: number): boolean {
  const [that, next, behind] = view.nodes.slice(i, i + 3)
  if (that?.token.lower !== 'that') return false
  if (next?.token.text === ',') return behind?.token.xpos === 'VBG'
  return /^(?:was|is|were|are|would|will|had|has|did|does)$/.test(next?.token.text ?? '')
}
