import { isTime } from './source/index.js'
import type { TextView } from './view.js'

/** Where a phrase ends that begins at `from`: before a mark, another clause, or the day or place of it. */
export function beforeWhen(view: TextView, from: number, to: number): number {
  const text = (i: number) => view.nodes[i]?.token.text ?? ''
  const tag = (i: number) => view.nodes[i]?.token.xpos ?? ''
  const tellsWhen = (i: number) => view.nodes[i] !== undefined && isTime(view.nodes[i])
  for (let i = from + 1; i <= to; i++) {
    if (text(i) === ',' && isList(view, i, to)) continue
    if (/^[,;:.()–—]$/.test(text(i)) || isVerb(view, i)) return i - 1
    if (tellsWhen(i) || (/^(?:last|this|next|earlier|late|early)$/.test(text(i)) && tellsWhen(i + 1))) return i - 1
    if (/^(?:on|in|by|during|since)$/.test(text(i)) && (tellsWhen(i + 1) || tellsWhen(i + 2))) return i - 1
    if (/^(?:and|but|when|after|before|while)$/.test(text(i)) && (tag(i + 1) === 'PRP' || isVerb(view, i + 1)))
      return i - 1
  }
  return to
}

/** "The focus, scope or targets of the inquiry": a comma between nouns that are listed. */
function isList(view: TextView, comma: number, to: number): boolean {
  const [next, ...rest] = view.nodes.slice(comma + 1, Math.min(to, comma + 6) + 1)
  return !!next && /^(?:NNS?|JJ)$/.test(next.token.xpos) && rest.some(({ token }) => /^(?:and|or)$/.test(token.text))
}

/** A finite verb; "mishandling classified documents" and "theft and unauthorised access" have none, whatever the tagger thinks. */
function isVerb(view: TextView, i: number): boolean {
  const [token, next] = [view.nodes[i]?.token, view.nodes[i + 1]?.token]
  if (!token || !/^(?:VBD|VBZ|VBP|MD)$/.test(token.xpos)) return false
  return token.upos === 'AUX' || !/^(?:NNP?S?|JJ)$/.test(next?.xpos ?? '')
}
