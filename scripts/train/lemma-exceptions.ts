import { lemmaByRule } from '../../src/extract/syntax/lemma.js'
import type { GoldSentence } from './treebank.js'

/** Forms seen at least twice whose lemma the rules get wrong: "VBD was" -> "be". */
export function lemmaExceptions(sentences: readonly GoldSentence[]): Record<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { forms, lemmas, tags } of sentences)
    forms.forEach((form, i) => {
      const key = `${tags[i]?.split('|')[1] ?? ''} ${form.toLowerCase()}`
      const lemma = (lemmas[i] ?? '').toLowerCase()
      const seen = counts.get(key) ?? new Map<string, number>()
      seen.set(lemma, (seen.get(lemma) ?? 0) + 1)
      counts.set(key, seen)
    })
  const exceptions: Record<string, string> = {}
  for (const [key, seen] of [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const [best] = [...seen].sort((a, b) => b[1] - a[1])
    if (!best || best[1] < 2) continue
    const [xpos = '', form = ''] = key.split(' ')
    if (/^[a-z'’-]+$/.test(form) && lemmaByRule(form, xpos) !== best[0]) exceptions[key] = best[0]
  }
  return exceptions
}
