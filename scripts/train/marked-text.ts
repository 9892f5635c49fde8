import type { Span } from '../../src/model/index.js'

/** Spans of the text without marks, by the name that stands at each mark. */
export type Marks = ReadonlyMap<string, readonly Span[]>

/**
 * Takes marks out of a text: "{S1 words}", "{S1,S2 words}", one within another. Names are S1 (said), S1c (its cue), S1w (who
 * says it) and E1 (an event). Spans count UTF-16 units of the text that remains, in reading order.
 * @throws Error where a brace is left open or a mark has no name.
 */
export function unmark(marked: string, id: string): { text: string; marks: Marks } {
  const marks = new Map<string, Span[]>()
  const open: { names: string[]; start: number }[] = []
  let text = ''
  for (let at = 0; at < marked.length; at++) {
    if (marked[at] === '{') {
      const name = /^\{((?:S\d+[cw]?|E\d+)(?:,(?:S\d+[cw]?|E\d+))*) /.exec(marked.slice(at, at + 60))?.[1]
      if (!name) throw new Error(`${id}: no name at “${marked.slice(at, at + 30)}”.`)
      open.push({ names: name.split(','), start: text.length })
      at += name.length + 1
    } else if (marked[at] === '}') {
      const mark = open.pop()
      if (!mark) throw new Error(`${id}: “}” without “{” at “${marked.slice(Math.max(0, at - 30), at + 1)}”.`)
      const span = { start: mark.start, end: text.length }
      for (const name of mark.names) marks.set(name, [...(marks.get(name) ?? []), span])
    } else text += marked.charAt(at)
  }
  if (open.length > 0) throw new Error(`${id}: ${open.at(-1)?.names.join(',')} is never closed.`)
  return { text, marks }
}
