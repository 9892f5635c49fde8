// Reads scripts/train/articles, says what cannot be read, and counts what is there.
//   npx tsx scripts/train/check-own-articles.ts
import { ownArticleSources, parseOwnArticle } from './own-articles.js'

const articles = ownArticleSources().flatMap(({ id, source }) => {
  try {
    return [parseOwnArticle(id, source)]
  } catch (error) {
    console.log(error instanceof Error ? error.message : error)
    return []
  }
})
const counts = new Map<string, number>()
const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
for (const { id, text, gold } of articles) {
  for (const { spans = [], kind } of gold.statements) {
    count(kind)
    for (const { start, end } of spans)
      if (/^\s|\s$/.test(text.slice(start, end)))
        console.log(`${id}: “${text.slice(start, end)}” has spaces at its ends.`)
  }
  for (const { type } of gold.events) count(`event ${type}`)
  for (const { kind, status } of gold.disputes) count(`dispute ${kind} ${status}`)
}
const words = articles.reduce((n, { text }) => n + text.split(/\s+/).length, 0)
console.log(`${articles.length} articles, ${words} words`)
for (const [name, n] of [...counts].sort((a, b) => b[1] - a[1])) console.log(`${String(n).padStart(6)} ${name}`)
