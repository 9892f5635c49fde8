/**
 * Measures who-is-who alone: gold spans, cues and speaker mentions of ../shared/eval/wikinews go in as attributions, and
 * speaker, kind and principal are compared with the gold. Run: npx tsx scripts/score-actors.ts [dev|held|all|seed] [--errors]
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { castActors } from '../src/extract/actors/index.js'
import { parseText } from '../src/extract/syntax/index.js'
import type { Attribution, ParsedText, Source, TokenRef } from '../src/extract/types.js'
import type { ExtractedActor, Span } from '../src/model/index.js'

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

/** What was found of who said a statement. */
interface Found {
  readonly speaker: ExtractedActor | null
  readonly behalf: ExtractedActor | null
  readonly role: string | null
}

/** Who is who in a text, for each of its statements. */
function found(text: string, statements: readonly GoldStatement[]): Found[] {
  const parsed = parseText(text)
  const cast = castActors(parsed, attributionsOf(parsed, statements), { text, publishedAt: null, publisher: null })
  const actor = (id: string | null) => cast.actors.find((a) => a.id === id) ?? null
  return statements.map((_, i) => {
    const { speaker = null, onBehalfOf = null, role = null } = cast.roles[i] ?? {}
    return { speaker: actor(speaker), behalf: actor(onBehalfOf), role }
  })
}

/** Whether each is what the gold has. */
const judge = (gold: GoldStatement, { speaker, behalf, role }: Found) => ({
  speaker: sameActor(gold.speaker, speaker?.name ?? null),
  kind: gold.speakerKind === speaker?.kind,
  behalf: gold.onBehalfOf ? sameActor(gold.onBehalfOf, behalf?.name ?? null) : behalf === null,
  role: sameActor(gold.role, role),
})

type Right = ReturnType<typeof judge>

/** How often each was right, in the order in which they are first met. */
class Tally {
  readonly #counts = new Map<string, readonly [hits: number, all: number]>()

  add(gold: GoldStatement, right: Right): void {
    this.#count(gold.speakerSpan ? 'speaker' : 'speaker, none printed', right.speaker)
    this.#count('kind', right.kind)
    this.#count(gold.onBehalfOf ? 'onBehalfOf' : 'onBehalfOf null', right.behalf)
    if (gold.role) this.#count('role', right.role)
  }

  #count(key: string, hit: boolean): void {
    const [hits, all] = this.#counts.get(key) ?? [0, 0]
    this.#counts.set(key, [hits + (hit ? 1 : 0), all + 1])
  }

  print(): void {
    for (const [key, [hits, all]] of this.#counts)
      console.log(key.padEnd(24), ((100 * hits) / all).toFixed(1), `of ${all}`)
  }
}

/** Which statements each flag prints, and under what word. */
const PRINTED: Readonly<Record<string, readonly [word: string, is: (gold: GoldStatement, right: Right) => boolean]>> = {
  '--errors': ['SPEAKER ', (_, right) => !right.speaker],
  '--behalf': ['BEHALF ', (gold, right) => Boolean(gold.onBehalfOf) && !right.behalf],
  '--extra': ['EXTRA ', (gold, right) => !gold.onBehalfOf && !right.behalf],
  '--kind': ['KIND ', (_, right) => right.speaker && !right.kind],
  '--role': ['ROLE ', (gold, right) => Boolean(gold.role) && !right.role],
  '--all': ['', () => true],
}

function lineOf(id: string, gold: GoldStatement, { speaker, behalf, role }: Found): string {
  const expected = `gold ${gold.speakerKind} ${gold.speaker} (${gold.role}) => ${gold.onBehalfOf}`
  return `${id} [${gold.speakerMention}] ${expected} | got ${speaker?.kind} ${speaker?.name} (${role}) => ${behalf?.name}`
}

const SEED = ['seed/input.ndjson', 'seed/gold.ndjson'] as const
const WIKINEWS = ['wikinews/articles.ndjson', 'wikinews/gold.ndjson'] as const
const isChosen = ({ id }: GoldRow) => which === 'all' || which === 'seed' || isHeld(id) === (which === 'held')

function main() {
  if (!existsSync(data)) {
    console.log('skipped: no ../shared/eval beside this repository')
    return
  }
  const [input, gold] = which === 'seed' ? SEED : WIKINEWS
  const inputs = rows<{ id: string; text: string }>(input)
  const texts = new Map(inputs.map(({ id, text }) => [id, text]))
  const [word, isPrinted] = PRINTED[flag ?? ''] ?? ['', () => false]
  const tally = new Tally()
  for (const { id, statements } of rows<GoldRow>(gold).filter(isChosen)) {
    const answers = found(texts.get(id) ?? '', statements)
    statements.forEach((statement, i) => {
      const answer = answers[i] as Found
      const right = judge(statement, answer)
      tally.add(statement, right)
      if (isPrinted(statement, right)) console.log(word + lineOf(id, statement, answer))
    })
  }
  tally.print()
}

main()
