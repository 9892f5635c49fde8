import { extract } from '../../../src/extract/index.js'

/** What a whole text yields, a line each: the speaker, and the words. */
export function saidIn(text: string): string[] {
  const { actors, statements } = extract({ text, publishedAt: '2026-03-02', publisher: null })
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  return statements.map(({ speaker, spans }) => {
    const words = spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
    return `${speaker ? (names.get(speaker) ?? '') : 'nobody'}: ${words}`
  })
}

/** The names of a text's actors, without states. */
export const actorsIn = (text: string): string[] =>
  extract({ text, publishedAt: '2026-03-02', publisher: null }).actors.flatMap(({ kind, name }) =>
    kind === 'STATE' ? [] : [name],
  )
