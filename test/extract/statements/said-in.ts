import { extract } from '../../../src/extract/index.js'

/** What is said, by whom, through whom. */
export function saidIn(text: string): [content: string, speaker: string | null, through: (string | null)[]][] {
  const { statements, actors } = extract({ text, publishedAt: null, publisher: null })
  const nameOf = new Map(actors.map(({ id, name }) => [id as string, name]))
  const name = (id: string | null) => (id === null ? null : (nameOf.get(id) ?? null))
  return statements.map(({ spans, speaker, relayChain }) => [
    spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
    name(speaker),
    relayChain.map(name),
  ])
}
