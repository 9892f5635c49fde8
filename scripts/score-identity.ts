/**
 * Measures who is who across articles: the articles of ../shared/eval/wikinews are ingested into a fresh database, and
 * for every two statements of different articles it is asked whether gold and database agree that one actor spoke both.
 * Counted are speakers by name that were read right within their article, once an article.
 * Run: npx tsx scripts/score-identity.ts [--errors]
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { extract } from '../src/extract/index.js'
import { createIngester } from '../src/ingest/index.js'
import type { Span } from '../src/model/index.js'
import { openStore } from '../src/store/index.js'

interface GoldStatement {
  readonly span?: Span
  readonly spans?: readonly Span[]
  readonly speaker: string | null
  readonly speakerKind: string
}

/** A speaker of one article: whom gold names, and whom the database holds them for. */
interface Speaker {
  readonly article: string
  readonly gold: string
  readonly name: string
  readonly actor: string
}

const data = new URL('../../shared/eval/wikinews/', import.meta.url)
const rows = <T>(file: string) =>
  readFileSync(new URL(file, data), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T)

const plain = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\b(the|mr|mrs|ms|dr|sir)\b|[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

function sameName(a: string, b: string): boolean {
  const [short = [], long = []] = [plain(a).split(' '), plain(b).split(' ')].sort((x, y) => x.length - y.length)
  return short.every((word) => long.includes(word))
}

const share = (a: readonly Span[], b: readonly Span[]) => {
  const length = (spans: readonly Span[]) => spans.reduce((n, s) => n + s.end - s.start, 0)
  let shared = 0
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))
  return shared / (length(a) + length(b) - shared)
}

async function ingestAll(file: string): Promise<void> {
  const store = await openStore(`sqlite:${file}`)
  const { ingest } = createIngester({ store, extract })
  for (const { id, text, date } of rows<{ id: string; text: string; date: string | null }>('articles.ndjson')) {
    await ingest({
      url: `https://wikinews.example/${id}`,
      text,
      headline: text.split('\n')[0] ?? '',
      publishedAt: date === null ? null : new Date(date).toISOString(),
      modifiedAt: null,
      publisher: 'Wikinews',
      bylines: [],
      language: 'en',
    })
  }
  await store.close()
}

/** What the database says of every statement's speaker, by article. */
function storedSpeakers(file: string): Map<string, { spans: Span[]; name: string; actor: string }[]> {
  const db = new Database(file, { readonly: true })
  const found = db
    .prepare(
      `select a.url, s.public_id as id, aa.name, cast(aa.actor_id as text) as actor, p.value ->> 0 as start, p.value ->> 1 as "end" from statement s
       join article a on a.id = s.article_id join article_actor aa on aa.id = s.speaker_id
       join json_each(s.spans) p where s.current = 1 order by s.id, p.id`,
    )
    .all() as { url: string; id: string; name: string; actor: string; start: number; end: number }[]
  db.close()
  const byStatement = new Map<string, { url: string; spans: Span[]; name: string; actor: string }>()
  for (const { url, id, name, actor, start, end } of found) {
    const statement = byStatement.get(id) ?? { url, spans: [], name, actor }
    statement.spans.push({ start, end })
    byStatement.set(id, statement)
  }
  const byArticle = new Map<string, { spans: Span[]; name: string; actor: string }[]>()
  for (const { url, ...statement } of byStatement.values()) {
    const article = url.slice(url.lastIndexOf('/') + 1)
    byArticle.set(article, [...(byArticle.get(article) ?? []), statement])
  }
  return byArticle
}

function speakersOf(file: string): Speaker[] {
  const stored = storedSpeakers(file)
  const speakers = new Map<string, Speaker>()
  for (const { id, statements } of rows<{ id: string; statements: GoldStatement[] }>('gold.ndjson')) {
    for (const { span, spans, speaker, speakerKind } of statements) {
      if (speaker === null || speakerKind === 'UNNAMED' || !/\p{Lu}/u.test(speaker)) continue
      const own = spans ?? (span ? [span] : [])
      const match = stored.get(id)?.find((s) => share(own, s.spans) >= 0.3)
      if (match && sameName(speaker, match.name))
        speakers.set(`${id}|${plain(speaker)}`, {
          article: id,
          gold: plain(speaker),
          name: match.name,
          actor: match.actor,
        })
    }
  }
  return [...speakers.values()]
}

async function main(): Promise<void> {
  if (!existsSync(data)) {
    console.log('skipped: no ../shared/eval beside this repository')
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'gainsay-identity-'))
  await ingestAll(join(folder, 'identity.db'))
  const speakers = speakersOf(join(folder, 'identity.db'))
  rmSync(folder, { recursive: true })
  const count = { both: 0, gold: 0, stored: 0 }
  speakers.forEach((one, i) => {
    for (const other of speakers.slice(i + 1)) {
      if (one.article === other.article) continue
      const [gold, stored] = [one.gold === other.gold, one.actor === other.actor]
      if (gold) count.gold++
      if (stored) count.stored++
      if (gold && stored) count.both++
      if (gold !== stored && process.argv.includes('--errors'))
        console.log(
          gold ? 'APART ' : 'JOINED',
          [one, other].map((s) => `${s.gold} (${s.name}, ${s.article})`).join(' / '),
        )
    }
  })
  const percent = (n: number, of: number) => `${((100 * n) / of).toFixed(1)} of ${String(of)}`
  console.log(`speakers ${String(speakers.length)}`)
  console.log(`precision ${percent(count.both, count.stored)}`)
  console.log(`recall    ${percent(count.both, count.gold)}`)
}

await main()
