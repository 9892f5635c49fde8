import { STATES } from './cast.js'
import type { Random } from './random.js'

/** A row as `gainsay ingest --format ndjson` takes it. */
export interface NewsRow {
  readonly url: string
  readonly headline: string
  readonly publishedAt: string
  readonly text: string
}

const GOODS = [
  'timber',
  'copper',
  'cars',
  'wine',
  'bricks',
  'paper',
  'salt',
  'glass',
  'cotton',
  'bicycles',
  'carpets',
  'tea',
]
/** Every tenth article is about what is spoken of most. */
const HOT = { seller: 'Sweden', goods: 'arms', buyer: 'Norway' }

const TOWNS = ['village', 'town', 'port', 'hospital', 'bridge']
const NAMES = [
  'Anna Berg',
  'Karl Lund',
  'Ines Costa',
  'Paul Martin',
  'Eva Novak',
  'Jan Nowak',
  'Rosa Bianchi',
  'Olaf Dahl',
]

/** An article in prose that reading understands, about a deal and an attack that states claim and deny of each other. */
export function newsArticle(number: number, random: Random): NewsRow & { readonly hot: boolean } {
  const hot = number % 10 === 9
  const other = (...than: string[]) => random.of(STATES.filter((state) => !than.includes(state)))
  const seller = hot ? HOT.seller : other()
  const buyer = hot ? HOT.buyer : other(seller)
  const goods = hot ? HOT.goods : random.of(GOODS)
  const observer = other(seller, buyer)
  const [minister, spokesman] = [random.of(NAMES), random.of(NAMES)]
  const headline = `${observer} says ${seller} sold ${goods} to ${buyer}`
  const text = `${headline}

${seller} sold ${goods} to ${buyer}, ${observer} said on Friday.

${seller} denied that it sold ${goods} to ${buyer}. “We have not sold any ${goods} to ${buyer},” said its foreign minister ${minister}. “Whoever says so in report ${number} is mistaken.”

Hours before, ${buyer} bombed a ${random.of(TOWNS)} in ${observer}, officials said. “${buyer} did not attack ${observer},” ${buyer}'s spokesman ${spokesman} told reporters. He said ${10 + random.below(90)} people had been killed by others.
`
  const publishedAt = new Date(Date.parse('2025-01-01T00:00:00Z') + number * 600_000).toISOString()
  return { url: `https://bench.example/${number}`, headline, publishedAt, text, hot }
}
