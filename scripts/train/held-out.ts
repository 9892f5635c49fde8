import { extract } from '../../src/extract/index.js'
import type { Extraction } from '../../src/model/index.js'
import { readKindExamples, readOwnKindExamples, trainKinds } from './kind-examples.js'
import { readRankedDocs, trainRanker } from './ranker.js'
import { readOwnSpeakerExamples, readSpeakerExamples, trainSpeakers } from './speaker-examples.js'
import { rowsOf, WIKINEWS } from './wikinews.js'

/** An annotated article as models read it that have not seen it. */
export interface HeldOut {
  readonly id: string
  readonly fold: number
  readonly text: string
  readonly publishedAt: string | null
  readonly extraction: Extraction
}

export const FOLDS = 5

/** Every annotated Wikinews article, each read with models of cuts, speakers and kinds that have not seen it (five folds by article). */
export function readHeldOut(report: (line: string) => void): HeldOut[] {
  const texts = new Map(
    rowsOf<{ id: string; text: string; date?: string }>(`${WIKINEWS}articles.ndjson`).map((row) => [row.id, row]),
  )
  const docs = readRankedDocs()
  const examples = readKindExamples(FOLDS)
  const own = readOwnKindExamples()
  const ownSpeakers = readOwnSpeakerExamples()
  const foldOf = new Map(docs.map(({ id }, i) => [id, i % FOLDS]))
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    report(`Wikinews, fold ${fold + 1} of ${FOLDS}`)
    const seen = docs.filter(({ id }) => foldOf.get(id) !== fold)
    const ranker = trainRanker(seen)
    const weights = {
      ranker,
      speakers: trainSpeakers([...readSpeakerExamples(seen, ranker), ...ownSpeakers]),
      kinds: trainKinds([...examples.filter(({ id }) => foldOf.get(id) !== fold), ...own]),
    }
    return docs.flatMap(({ id }) => {
      const row = texts.get(id)
      if (!row || foldOf.get(id) !== fold) return []
      const publishedAt = row.date ?? null
      return [
        {
          id,
          fold,
          text: row.text,
          publishedAt,
          extraction: extract({ text: row.text, publishedAt, publisher: null }, { weights }),
        },
      ]
    })
  })
}
