import { NewsError } from '../model/index.js'
import { readSource, type Fetch, type ReadResult, type Source } from '../read/index.js'
import type { Ingested, Ingester } from './ingester.js'

/** What became of one article of a source; `source` names it, with its line in bulk files. */
export type SourceOutcome =
  | { readonly source: string; readonly ingested: Ingested; readonly warning?: string }
  | { readonly source: string; readonly error: NewsError }

/** As many articles are in hand at once, and as many characters of them: reading waits until some are stored. */
const MOST_ARTICLES = 64
const MOST_CHARACTERS = 20_000_000

/**
 * Ingests all articles of all sources, many at once, and tells of them in order. A bad one is told and never stops the
 * rest; a fault of the database does.
 */
export async function* ingestSources(
  ingester: Ingester,
  sources: AsyncIterable<Source> | Iterable<Source>,
  fetch: Fetch | null = null,
): AsyncGenerator<SourceOutcome> {
  const inHand: { readonly outcome: Promise<Settled>; readonly characters: number }[] = []
  let characters = 0
  const first = async () => {
    const [oldest] = inHand.splice(0, 1)
    characters -= oldest?.characters ?? 0
    const settled = await oldest?.outcome
    if (settled && 'fault' in settled) throw settled.fault
    return settled
  }
  for await (const result of resultsOf(sources, fetch)) {
    const length = 'error' in result ? 0 : result.document.text.length
    inHand.push({ outcome: settle(ingester, result), characters: length })
    characters += length
    while (inHand.length > MOST_ARTICLES || (characters > MOST_CHARACTERS && inHand.length > 1)) {
      const outcome = await first()
      if (outcome) yield outcome
    }
  }
  while (inHand.length > 0) {
    const outcome = await first()
    if (outcome) yield outcome
  }
}

async function* resultsOf(sources: AsyncIterable<Source> | Iterable<Source>, fetch: Fetch | null) {
  for await (const source of sources) yield* readSource(source, fetch)
}

type Settled = SourceOutcome | { readonly fault: unknown }

/** Never rejects, since it may be awaited long after it has failed. */
async function settle(ingester: Ingester, result: ReadResult): Promise<Settled> {
  if ('error' in result) return result
  try {
    const { document, ...told } = result
    return { ...told, ...(await attempt(ingester, document)) }
  } catch (fault) {
    return { fault }
  }
}

async function attempt(ingester: Ingester, document: Parameters<Ingester['ingest']>[0]) {
  try {
    return { ingested: await ingester.ingest(document) }
  } catch (error) {
    if (isDatabaseFault(error)) throw error
    if (error instanceof NewsError) return { error }
    const reason = error instanceof Error ? error.message : String(error)
    return { error: new NewsError('INGEST_FAILED', `The article could not be read: ${reason}`, { cause: error }) }
  }
}

/** A full disk or a lock that is never let go would refuse every other article too. */
function isDatabaseFault(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(?:DATABASE_|SQLITE_(?!CONSTRAINT))/.test(code)
}
