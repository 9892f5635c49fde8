/** Longer first lines are paragraphs: of those the first sentence, or the first words, stand for a headline. */
const LONGEST = 200

/** The first line that has words, shortened where the text begins without a headline. */
export function headlineOf(text: string): string {
  const start = text.search(/\S/)
  if (start < 0) return ''
  const end = text.indexOf('\n', start)
  const line = text.slice(start, Math.min(end < 0 ? text.length : end, start + 2_000)).trim()
  if (line.length <= LONGEST) return line
  const sentence = /^.{20,200}?[.!?]["”’']?(?= )/su.exec(line)?.[0]
  if (sentence) return sentence
  const cut = line.slice(0, LONGEST)
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).replace(/[\uD800-\uDBFF]$/, '')
  return `${words}…`
}
