import type { ComponentChildren } from 'preact'

/**
 * Words that came from outside, in a line of ours. Isolated, so that no direction they set (or forge with override
 * characters) reaches the words around them.
 */
export function Words({ children }: { children: ComponentChildren }) {
  return <bdi>{children}</bdi>
}

/** The same words where no element can isolate them: titles and attributes lose their invisible direction characters. */
export const plain = (text: string) => text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')

/** A text cut for a list, at a blank. Lengths are UTF-16 units. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).replace(/[\ud800-\udbff]$/, '')} …`
}

/** "1 source", "2 sources" */
export const counted = (count: number, one: string, more = `${one}s`) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`
