import { extract } from '../../../src/extract/index.js'

/** What is said, by whom, through whom. */
export const saidIn = (text: string): [content: string, speaker: string | null, through: (string | null)[]][] =>
  readIn(text).map(({ content, speaker, through }) => [content, speaker, through])

/** Each statement in a line: "DENIAL Chevron: it spilled oil". */
export const kindsIn = (text: string): string[] =>
  readIn(text).map(({ kind, content, speaker }) => `${kind} ${speaker ?? '-'}: ${content}`)

function readIn(text: string) {
  const { statements, actors } = extract({ text, publishedAt: null, publisher: null })
  const nameOf = new Map(actors.map(({ id, name }) => [id as string, name]))
  const name = (id: string | null) => (id === null ? null : (nameOf.get(id) ?? null))
  return statements.map(({ kind, spans, speaker, relayChain }) => ({
    kind,
    content: spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
    speaker: name(speaker),
    through: relayChain.map(name),
  }))
}
