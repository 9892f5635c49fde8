import { castActors } from '../../src/extract/actors/index.js'
import { extractedStatement } from '../../src/extract/extracted-statement.js'
import { readMeaning } from '../../src/extract/meaning/index.js'
import { growTrees } from '../../src/extract/meaning/trees.js'
import { findReplies } from '../../src/extract/replies.js'
import type { ParsedText } from '../../src/extract/types.js'
import type { ExtractedStatement, Extraction, Polarity, StatementKind } from '../../src/model/index.js'
import { attributionOf } from './gold.js'
import type { GoldStatement } from './gold-row.js'

/** What reading makes of a text where annotators say what is said in it, and of which kind. */
export function extractGiven(
  parsed: ParsedText,
  publishedAt: string | null,
  gold: readonly GoldStatement[],
): Extraction {
  const trees = growTrees(parsed.sentences)
  const given = gold.flatMap((statement) => {
    const known = attributionOf(statement, trees, parsed.text)
    return known ? [{ statement, attribution: known.attribution }] : []
  })
  const attributions = given.map(({ attribution }) => attribution)
  const source = { text: parsed.text, publishedAt, publisher: null }
  const cast = castActors(parsed, attributions, source)
  const { meanings, events } = readMeaning(parsed, attributions, cast, source)
  const statements = given.flatMap(({ statement, attribution }, i): ExtractedStatement[] => {
    const [role, meaning] = [cast.roles[i], meanings[i]]
    if (!role || !meaning) return []
    const read = extractedStatement(i, attribution, attribution.source?.span ?? null, role, meaning)
    return [{ ...read, kind: statement.kind as StatementKind, polarity: statement.polarity as Polarity }]
  })
  return { statements: findReplies(statements, cast.actors, parsed), actors: cast.actors, events, oppositions: [] }
}
