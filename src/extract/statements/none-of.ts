import negation from '../lexicon/negation.json' with { type: 'json' }
import type { CueNode } from './cue.js'
import { tagAt, type TextView } from './view.js'

const EVIDENCE: ReadonlySet<string> = new Set(negation.evidence)

/** Where "no" stands before a noun for what shows something, or -1: "no evidence", "no clear sign". */
export function noneOf(view: TextView, noun: number): number {
  if (!EVIDENCE.has(view.nodes[noun]?.token.lemma ?? '')) return -1
  const no = /^JJ/.test(tagAt(view, noun - 1)) ? noun - 2 : noun - 1
  return view.nodes[no]?.token.lower === 'no' ? no : -1
}

/** "Found no evidence | that the dam leaked": what is told begins with the denial, where that stands right behind the verb. */
export function withDenial(view: TextView, { last }: CueNode, that: number): number {
  const no = noneOf(view, that - 1)
  return no === last + 1 ? no : that + 1
}
