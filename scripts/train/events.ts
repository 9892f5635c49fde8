import { writeFileSync } from 'node:fs'
import { contentOf } from '../../src/extract/meaning/content.js'
import { eventCandidates, type EventCandidate } from '../../src/extract/meaning/event-candidates.js'
import { EVENT_THRESHOLD, pickEvents, scoreEvent } from '../../src/extract/meaning/events.js'
import { parseText } from '../../src/extract/syntax/index.js'
import type { Span } from '../../src/model/index.js'
import { readGold } from './gold.js'
import { packSoftmax, trainSoftmax, type Softmax } from './softmax.js'
import { needWikinews, rowsOf, WIKINEWS } from './wikinews.js'

/** Learns which words of a text name its events, and of which type, from annotated Wikinews; writes src/extract/weights/events.json. */
const FOLDS = 10
needWikinews()
interface GoldEvent {
  readonly type: string
  readonly triggerSpan?: Span
}
const events = new Map(
  rowsOf<{ id: string; events: GoldEvent[] }>(`${WIKINEWS}gold.ndjson`).map((row) => [row.id, row.events]),
)
const rows = readGold(FOLDS, parseText).map((article) => {
  const contents = article.statements.map((s) => contentOf(s.attribution, article.trees))
  const candidates = eventCandidates(article.trees, (tree, at) => contents.some((c) => c.has(tree, at)))
  return { fold: article.fold, candidates, gold: events.get(article.id) ?? [] }
})
const token = ({ tree, at }: EventCandidate) => tree.tokens[at] ?? { start: 0, end: 0 }
const holds = (g: GoldEvent, c: EventCandidate) =>
  !!g.triggerSpan && token(c).start >= g.triggerSpan.start && token(c).end <= g.triggerSpan.end
const examples = rows.flatMap(({ fold, candidates, gold }) =>
  candidates.map((c) => ({ fold, features: c.features, label: gold.find((g) => holds(g, c))?.type ?? 'NONE' })),
)
const open = ({ classes, rows }: Softmax) => ({ classes, rows: new Map([...rows].map(([f, r]) => [f, [...r]])) })
const settings = [0.15, 0.2, 0.25, 0.3, 0.35, 0.4]
const tally = settings.map(() => ({ right: 0, predicted: 0, gold: 0 }))
for (let fold = 0; fold < FOLDS; fold++) {
  const model = open(
    trainSoftmax(
      examples.filter((e) => e.fold !== fold),
      0.004,
      12,
    ),
  )
  for (const row of rows.filter((r) => r.fold === fold)) {
    const ranked = row.candidates.map((candidate) => ({ candidate, ...scoreEvent(candidate, model) }))
    settings.forEach((threshold, i) => {
      const picked = pickEvents(ranked, threshold)
      const used = new Set<number>()
      for (const g of row.gold) {
        const hit = picked.findIndex((p, j) => !used.has(j) && p.type === g.type && holds(g, p.candidate))
        if (hit >= 0) used.add(hit)
      }
      const t = tally[i]
      if (t) ((t.right += used.size), (t.predicted += picked.length), (t.gold += row.gold.length))
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
  `ceiling of recall: ${((100 * rows.reduce((n, r) => n + r.gold.filter((g) => r.candidates.some((c) => holds(g, c))).length, 0)) / rows.reduce((n, r) => n + r.gold.length, 0)).toFixed(1)}; shipped threshold ${EVENT_THRESHOLD}`,
)
if (!process.argv.includes('--dry'))
  writeFileSync('src/extract/weights/events.json', packSoftmax('events', trainSoftmax(examples, 0.004, 12)))
