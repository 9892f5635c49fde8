import { castActors } from '../../../src/extract/actors/index.js'
import { parseText } from '../../../src/extract/syntax/index.js'
import type { Attribution, Cast, ParsedText, Source } from '../../../src/extract/types.js'

/** Reads a text in which sources are marked [so] and what they say is given by its words. */
export function castMarked(marked: string): {
  parsed: ParsedText
  cast: Cast
  text: string
  name: (id: string | null) => string | null
} {
  const spans: { start: number; end: number }[] = []
  let text = ''
  for (const char of marked) {
    if (char === '[') spans.push({ start: text.length, end: text.length })
    else if (char === ']') (spans.at(-1) as { end: number }).end = text.length
    else text += char
  }
  const parsed = parseText(text)
  const attributions = spans.map((span): Attribution => {
    const sentence = parsed.sentences.findIndex((s) => s.start <= span.start && span.start < s.end)
    const tokens = parsed.sentences[sentence]?.tokens ?? []
    const inside = tokens.flatMap((t, i) => (t.start < span.end && t.end > span.start ? [i] : []))
    const token = inside.find((i) => !inside.includes(tokens[i]?.head ?? -1)) ?? inside[0] ?? 0
    const source: Source = { span, at: { sentence, token } }
    const content = { start: text.length - 1, end: text.length }
    return {
      spans: [content],
      form: 'INDIRECT',
      cue: null,
      source,
      continues: null,
      via: [],
      confidence: 1,
      rule: 'test',
    }
  })
  const result = castActors(parsed, attributions, { text, publishedAt: null, publisher: 'The Test' })
  return { parsed, cast: result, text, name: (id) => result.actors.find((a) => a.id === id)?.name ?? null }
}

/** Of each source that is marked: its name, its post and for whom it speaks. */
export const speakersIn = (marked: string) => {
  const { cast, name } = castMarked(marked)
  return cast.roles.map((r) => [name(r.speaker), r.role, name(r.onBehalfOf)])
}
