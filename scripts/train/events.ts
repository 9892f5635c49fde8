import { writeFileSync } from 'node:fs'
import { contentOf } from '../../src/extract/meaning/content.js'
import { eventCandidates, type EventCandidate } from '../../src/extract/meaning/event-candidates.js'
import { Said } from '../../src/extract/meaning/event-said.js'
import { EVENT_THRESHOLD, openEventModel, pickEvents, scoreEvent, triggerOf } from '../../src/extract/meaning/events.js'
import { parseText } from '../../src/extract/syntax/index.js'
import type { Span } from '../../src/model/index.js'
import { readGold } from './gold.js'
import { trainMaximumEntropy } from './maximum-entropy.js'
import { packSoftmax } from './softmax.js'
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
  const sayings = article.statements.map(({ attribution, kind }) => ({
    content: contentOf(attribution, article.trees),
    cue: attribution.cue?.at ?? null,
    kind,
  }))
  const candidates = eventCandidates(article.trees, new Said(article.trees, sayings))
  return { fold: article.fold, candidates, gold: events.get(article.id) ?? [] }
})
const token = ({ tree, at }: EventCandidate) => tree.tokens[at] ?? { start: 0, end: 0 }
const holds = (g: GoldEvent, c: EventCandidate) =>
  !!g.triggerSpan && token(c).start >= g.triggerSpan.start && token(c).end <= g.triggerSpan.end
/** As `score.mjs` matches: half of the shorter trigger. */
function meets(g: GoldEvent, { tree, at }: EventCandidate): boolean {
  const own = triggerOf(tree, at)
  const { start, end } = g.triggerSpan ?? { start: 0, end: 0 }
  const shared = Math.min(own.end, end) - Math.max(own.start, start)
  return shared > 0 && shared >= 0.5 * Math.min(own.end - own.start, end - start)
}
type Row = (typeof rows)[number]
const labelOf = ({ gold }: Row, c: EventCandidate) => gold.find((g) => holds(g, c))?.type

/** Strengths of the two models, chosen by cross-validation. */
const SALIENCE = 0.03
const TYPES = 1

function train(from: readonly Row[]) {
  const labelled = from.flatMap((row) => row.candidates.map((c) => ({ c, label: labelOf(row, c) })))
  const main = labelled.map(({ c, label }) => ({ features: c.features, label: label === undefined ? 'NONE' : 'EVENT' }))
  const typed = labelled.flatMap(({ c, label }) => (label === undefined ? [] : [{ features: c.typeFeatures, label }]))
  return {
    salience: packSoftmax('events', trainMaximumEntropy(main, SALIENCE), { least: 0.005 }),
    types: packSoftmax('event types', trainMaximumEntropy(typed, TYPES)),
  }
}

const open = ({ salience, types }: ReturnType<typeof train>) =>
  openEventModel({ salience: JSON.parse(salience) as Packed, types: JSON.parse(types) as Packed })
interface Packed {
  classes: string[]
  rows: string
}
const settings = [0.14, 0.16, 0.18, 0.2]
const tally = settings.map(() => ({ right: 0, predicted: 0, gold: 0 }))
for (let fold = 0; fold < FOLDS; fold++) {
  const model = open(train(rows.filter((r) => r.fold !== fold)))
  for (const row of rows.filter((r) => r.fold === fold)) {
    const ranked = row.candidates.map((candidate) => ({
      candidate,
      ...scoreEvent(candidate, model, Math.min(...settings)),
    }))
    settings.forEach((threshold, i) => {
      const picked = pickEvents(ranked, threshold)
      const used = new Set<number>()
      for (const g of row.gold) {
        const hit = picked.findIndex((p, j) => !used.has(j) && p.type === g.type && meets(g, p.candidate))
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
if (!process.argv.includes('--dry')) {
  const { salience, types } = train(rows)
  writeFileSync('src/extract/weights/events.json', `{"salience":${salience.trim()},"types":${types.trim()}}\n`)
}
