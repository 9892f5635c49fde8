/**
 * Measures who-is-who alone: gold spans, cues and speaker mentions of ../shared/eval/wikinews go in as attributions, and
 * speaker, kind and principal are compared with the gold. Run: npx tsx scripts/score-actors.ts [dev|held|all|seed] [--errors]
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { castActors } from '../src/extract/actors/index.js'
import { parseText } from '../src/extract/syntax/index.js'
import type { Attribution, ParsedText, Source, TokenRef } from '../src/extract/types.js'
import type { Span } from '../src/model/index.js'

interface GoldStatement {
  readonly span?: Span
  readonly spans?: readonly Span[]
  readonly form: Attribution['form']
  readonly cue: string | null
  readonly cueSpan: Span | null
  readonly speaker: string | null
  readonly speakerSpan: Span | null
  readonly speakerMention: string | null
  readonly speakerKind: string
  readonly onBehalfOf: string | null
  readonly relayedBy: string | null
  readonly role: string | null
}

interface GoldRow {
  readonly id: string
  readonly statements: readonly GoldStatement[]
}

const data = new URL('../../shared/eval/', import.meta.url)
const [which = 'dev', flag] = process.argv.slice(2)
const rows = <T>(file: string) =>
  readFileSync(new URL(file, data), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T)

/** A third of the articles, by the hash of their id, is kept for checking. */
const isHeld = (id: string) => parseInt(createHash('sha256').update(id).digest('hex').slice(0, 8), 16) % 3 === 0

const plain = (name: string | null) =>
  (name ?? '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\b(the|mr|mrs|ms|dr|sir)\b|[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** As ../shared/eval/score.mjs compares names. */
function sameActor(a: string | null, b: string | null): boolean {
  const x = plain(a).split(' ').filter(Boolean)
  const y = plain(b).split(' ').filter(Boolean)
  if (!x.length || !y.length) return x.length === y.length
  const [short, long] = x.length < y.length ? [x, y] : [y, x]
  return short.every((w) => long.includes(w))
}

/** The head of the words in a span: the token whose own head lies outside. */
function headWithin(parsed: ParsedText, span: Span): TokenRef | null {
  const sentence = parsed.sentences.findIndex((s) => s.start <= span.start && span.start < s.end)
  const tokens = parsed.sentences[sentence]?.tokens ?? []
  const inside = tokens.flatMap((t, i) => (t.start < span.end && t.end > span.start ? [i] : []))
  const head = inside.find((i) => !inside.includes(tokens[i]?.head ?? -1)) ?? inside[0]
  return head === undefined ? null : { sentence, token: head }
}

function sourceOf(parsed: ParsedText, span: Span | null): Source | null {
  const at = span ? headWithin(parsed, span) : null
  return span && at ? { span, at } : null
}

function attributionsOf(parsed: ParsedText, gold: readonly GoldStatement[]): Attribution[] {
  return gold.map((s, i) => {
    const spans = (s.spans ?? (s.span ? [s.span] : [])) as [Span, ...Span[]]
    const source = sourceOf(parsed, s.speakerSpan)
    const cueAt = s.cueSpan ? headWithin(parsed, s.cueSpan) : null
    const cue = s.cueSpan && cueAt && s.cue ? { span: s.cueSpan, at: cueAt, lemma: s.cue.toLowerCase() } : null
    return {
      spans,
      form: s.form,
      cue,
      source,
      continues: source || i === 0 || cue ? null : i - 1,
      via: [],
      confidence: 1,
      rule: 'gold',
    }
  })
}

function main() {
  if (!existsSync(data)) {
    console.log('skipped: no ../shared/eval beside this repository')
    return
  }
  const seed = which === 'seed'
  const texts = new Map(
    rows<{ id: string; text: string }>(seed ? 'seed/input.ndjson' : 'wikinews/articles.ndjson').map((r) => [
      r.id,
      r.text,
    ]),
  )
  const gold = rows<GoldRow>(seed ? 'seed/gold.ndjson' : 'wikinews/gold.ndjson')
  const chosen = gold.filter((g) => which === 'all' || seed || isHeld(g.id) === (which === 'held'))
  const tally = new Map<string, [number, number]>()
  const count = (key: string, hit: boolean) => {
    const [hits, all] = tally.get(key) ?? [0, 0]
    tally.set(key, [hits + (hit ? 1 : 0), all + 1])
  }
  for (const { id, statements } of chosen) {
    const text = texts.get(id) ?? ''
    const parsed = parseText(text)
    const cast = castActors(parsed, attributionsOf(parsed, statements), { text, publishedAt: null, publisher: null })
    const name = (actor: string | null) => cast.actors.find((a) => a.id === actor) ?? null
    statements.forEach((s, i) => {
      const role = cast.roles[i]
      const speaker = name(role?.speaker ?? null)
      const behalf = name(role?.onBehalfOf ?? null)
      const right = sameActor(s.speaker, speaker?.name ?? null)
      count(s.speakerSpan ? 'speaker' : 'speaker, none printed', right)
      count('kind', s.speakerKind === speaker?.kind)
      if (s.onBehalfOf) count('onBehalfOf', sameActor(s.onBehalfOf, behalf?.name ?? null))
      else count('onBehalfOf null', behalf === null)
      if (s.role) count('role', sameActor(s.role, role?.role ?? null))
      const line = `${id} [${s.speakerMention}] gold ${s.speakerKind} ${s.speaker} (${s.role}) => ${s.onBehalfOf} | got ${speaker?.kind} ${speaker?.name} (${role?.role}) => ${behalf?.name}`
      if (flag === '--errors' && !right) console.log('SPEAKER', line)
      else if (flag === '--behalf' && s.onBehalfOf && !sameActor(s.onBehalfOf, behalf?.name ?? null))
        console.log('BEHALF', line)
      else if (flag === '--extra' && !s.onBehalfOf && behalf) console.log('EXTRA', line)
      else if (flag === '--kind' && right && s.speakerKind !== speaker?.kind) console.log('KIND', line)
      else if (flag === '--role' && s.role && !sameActor(s.role, role?.role ?? null)) console.log('ROLE', line)
      else if (flag === '--all') console.log(line)
    })
  }
  for (const [key, [hits, all]] of tally) console.log(key.padEnd(24), ((100 * hits) / all).toFixed(1), `of ${all}`)
}

main()
