import { writeFileSync } from 'node:fs'
import type { EventCandidate } from '../../src/extract/meaning/event-candidates.js'
import {
  EVENT_THRESHOLD,
  leastOf,
  openEventModel,
  pickEvents,
  scoreEvent,
  triggerOf,
} from '../../src/extract/meaning/events.js'
import {
  isIn,
  labelOf,
  readOwnEvents,
  readWikinewsEvents,
  type AnnotatedEvent,
  type EventArticle,
  type WikinewsEvents,
} from './event-examples.js'
import { trainMaximumEntropy } from './maximum-entropy.js'
import { packSoftmax, type Softmax } from './softmax.js'
import { needWikinews, WIKINEWS_AND_OWN } from './wikinews.js'

/** Learns which words of a text name its events, and of which type, from annotated Wikinews and our own articles; writes src/extract/weights/events.json. */
const FOLDS = 10
needWikinews()
const rows = readWikinewsEvents(FOLDS, (line) => console.error(line))
/** As `score.mjs` matches: half of the shorter trigger. */
function meets(g: AnnotatedEvent, { tree, at }: EventCandidate): boolean {
  const own = triggerOf(tree, at)
  const { start, end } = g.triggerSpan ?? { start: 0, end: 0 }
  const shared = Math.min(own.end, end) - Math.max(own.start, start)
  return shared > 0 && shared >= 0.5 * Math.min(own.end - own.start, end - start)
}

/** Strengths of the models, chosen by cross-validation. */
const OWN = 0.005
const SALIENCE = 0.003
const TYPES = 0.3

const mainOf = (from: readonly EventArticle[]) =>
  from.flatMap((row) =>
    row.candidates.map((c) => ({ features: c.features, label: labelOf(row, c) === undefined ? 'NONE' : 'EVENT' })),
  )

/**
 * What the events of our own articles tell, from which learning from news sets out: by half, since we choose them otherwise than
 * news does.
 */
const own = halved(trainMaximumEntropy(mainOf(readOwnEvents()), OWN))

function halved({ classes, rows: weights }: Softmax): Softmax {
  return { classes, rows: new Map([...weights].map(([feature, row]) => [feature, row.map((w) => w / 2)])) }
}

/** Learns from each article twice: by its annotated statements, and by those that are read, which are all that there is of others. */
function train(articles: readonly WikinewsEvents[]) {
  const from = articles.flatMap(({ annotated, read }) => [annotated, read])
  const typed = from.flatMap((row) =>
    row.candidates.flatMap((c) => ({ features: c.typeFeatures, label: labelOf(row, c) ?? '' })),
  )
  return {
    salience: packSoftmax('events', trainMaximumEntropy(mainOf(from), SALIENCE, { prior: own }), {
      least: 0.002,
      sources: WIKINEWS_AND_OWN,
    }),
    types: packSoftmax(
      'event types',
      trainMaximumEntropy(
        typed.filter(({ label }) => label !== ''),
        TYPES,
      ),
      { least: 0.005 },
    ),
  }
}

const open = ({ salience, types }: ReturnType<typeof train>) =>
  openEventModel({ salience: JSON.parse(salience) as Packed, types: JSON.parse(types) as Packed })
interface Packed {
  classes: string[]
  rows: string
}
const settings = [0.2, 0.22, 0.24, 0.26, 0.28, 0.3]
const tally = settings.map(() => ({ right: 0, predicted: 0, gold: 0 }))
for (let fold = 0; fold < FOLDS; fold++) {
  const model = open(train(rows.filter((r) => r.fold !== fold)))
  for (const row of rows.filter((r) => r.fold === fold)) {
    const { candidates, gold } = row.read
    const ranked = candidates.map((candidate) => ({
      candidate,
      ...scoreEvent(candidate, model, leastOf(Math.min(...settings))),
    }))
    settings.forEach((threshold, i) => {
      const picked = pickEvents(ranked, threshold)
      const used = new Set<number>()
      for (const g of gold) {
        const hit = picked.findIndex((p, j) => !used.has(j) && p.type === g.type && meets(g, p.candidate))
        if (hit >= 0) used.add(hit)
      }
      const t = tally[i]
      if (t) ((t.right += used.size), (t.predicted += picked.length), (t.gold += gold.length))
    })
  }
}
settings.forEach((s, i) => {
  const t = tally[i]
  if (t)
    console.log(
      `events at ${s}: P ${((100 * t.right) / t.predicted).toFixed(1)} R ${((100 * t.right) / t.gold).toFixed(1)} F1 ${((200 * t.right) / (t.predicted + t.gold)).toFixed(1)}`,
    )
})
console.log(
  `ceiling of recall: ${((100 * rows.reduce((n, { read: r }) => n + r.gold.filter((g) => r.candidates.some((c) => isIn(g, c))).length, 0)) / rows.reduce((n, { read }) => n + read.gold.length, 0)).toFixed(1)}; shipped threshold ${EVENT_THRESHOLD}`,
)
if (!process.argv.includes('--dry')) {
  const { salience, types } = train(rows)
  writeFileSync('src/extract/weights/events.json', `{"salience":${salience.trim()},"types":${types.trim()}}\n`)
}
