import { WEEKDAYS } from '../calendar.js'
import type { Token } from '../types.js'
import { hung, kids, type Draft } from './mend-draft.js'

const DAYS: ReadonlySet<string> = new Set(WEEKDAYS.split('|'))

/**
 * "Denied Tuesday that it had fired them", "told reporters Sunday he would resign", "said on Monday that they had": the day behind a verb
 * is when it was and takes part in nothing; a clause that hangs on it is what the verb says.
 */
export function onDay(draft: Draft, verb: number): void {
  const { tokens, changes } = draft
  const next = tokens[verb + 1]
  const isHeard = next?.head === verb && /^(?:NOUN|PROPN|PRON)$/.test(next.upos) && !isDay(next)
  const day = verb + (isHeard || next?.lower === 'on' ? 2 : 1)
  if (!isDay(tokens[day])) return
  if (/^(?:nsubj|obj|iobj|dep)$/.test(tokens[day]?.relation ?? '')) changes.set(day, hung(verb, 'obl:unmarked'))
  sayBehind(draft, verb, day)
}

export const isDay = (token: Token | undefined) => DAYS.has(token?.text ?? '')

function sayBehind(draft: Draft, verb: number, day: number): void {
  const { tokens, changes } = draft
  const that = tokens[day + 1]?.lower === 'that' ? day + 1 : -1
  const clause = [day, ...(that < 0 ? [] : [that])]
    .flatMap((at) => kids(draft, at, 'acl', 'ccomp', 'conj'))
    .find((at) => at > day && at !== that)
  if (clause === undefined) return
  const who = kids(draft, clause, 'nsubj', 'expl').filter((at) => at > day && at !== that)
  if (that < 0 && who.length === 0) return
  changes.set(clause, hung(verb, 'ccomp'))
  if (that >= 0) changes.set(that, { ...hung(clause, 'mark'), upos: 'SCONJ', xpos: 'IN' })
  for (const at of who) if (tokens[at]?.lower === 'it') changes.set(at, hung(clause, 'nsubj'))
}
