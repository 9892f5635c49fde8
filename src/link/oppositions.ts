import type { LinkedProposition, LinkedStatement, Opposition } from '../model/index.js'
import { findDisputes } from './disputes.js'
import { OPPOSED, oppositionKey } from './keys.js'
import { quotedPart } from './question.js'

/**
 * Gives the statements of two camps that stand against each other in one text a proposition each, which says on which
 * side it stands; under its key they meet as any others do. Not where rules have found that two of them do already: what
 * two say of one thing is compared as such, and better.
 */
export function withOppositions(
  linked: readonly LinkedStatement[],
  oppositions: readonly Opposition[],
): readonly LinkedStatement[] {
  if (oppositions.length === 0) return linked
  const byLocal = new Map(linked.map((statement) => [statement.local, statement]))
  const added = new Map<string, LinkedProposition[]>()
  const known = knownSides(linked)
  for (const opposition of oppositions) {
    const [first = [], second = []] = opposition.sides.map((side) => side.flatMap((id) => byLocal.get(id) ?? []))
    const subject = byLocal.get(opposition.subject)
    if (!subject || standAlready(first, second, known)) continue
    for (const statement of first) add(added, standing(statement, subject, 'POSITIVE', opposition))
    for (const statement of second) add(added, standing(statement, subject, 'NEGATIVE', opposition))
  }
  return linked.map((statement) => {
    const more = added.get(statement.id) ?? []
    const count = statement.propositions.length
    const numbered = more.map((p, i) => ({ ...p, ordinal: count + i }))
    return more.length === 0 ? statement : { ...statement, propositions: [...statement.propositions, ...numbered] }
  })
}

/** The sides of what rules find in this text, as sets of statements: asked only where something was weighed, in the thread that reads. */
function knownSides(linked: readonly LinkedStatement[]): ReadonlySet<string>[][] {
  const propositions = linked.flatMap(({ propositions }) => propositions)
  const keys = propositions.flatMap(({ keys }) => keys)
  return findDisputes(propositions, keys, () => null).disputes.map(({ sides }) =>
    sides.map(({ statementIds }) => new Set(statementIds)),
  )
}

const standAlready = (
  first: readonly LinkedStatement[],
  second: readonly LinkedStatement[],
  known: readonly (readonly ReadonlySet<string>[])[],
) =>
  known.some((sides) =>
    sides.some(
      (side, i) =>
        first.some(({ id }) => side.has(id)) &&
        sides.some((other, j) => i !== j && second.some(({ id }) => other.has(id))),
    ),
  )

function add(added: Map<string, LinkedProposition[]>, proposition: LinkedProposition): void {
  added.set(proposition.statementId, [...(added.get(proposition.statementId) ?? []), proposition])
}

function standing(
  statement: LinkedStatement,
  subject: LinkedStatement,
  polarity: LinkedProposition['polarity'],
  { kind, confidence, reasons, leading }: Opposition,
): LinkedProposition {
  return {
    statementId: statement.id,
    ordinal: 0,
    keys: [oppositionKey(subject.id)],
    statementKind: statement.kind,
    principalId: statement.principalId,
    speakerId: statement.propositions[0]?.speakerId ?? statement.principalId,
    effectiveAt: statement.effectiveAt,
    predicate: OPPOSED,
    agentId: null,
    recipientId: null,
    object: kind,
    objectText: quotedPart(subject.text),
    words: [],
    polarity,
    // Of those who only join a side it is not said that the quarrel is theirs.
    certainty: leading.includes(statement.local) ? 'CERTAIN' : 'POSSIBLE',
    tense: 'PRESENT',
    conditional: false,
    from: null,
    until: null,
    // How sure it is, and what spoke for it: what a proposition keeps is stored with it, and so decides the same ever after.
    value: { measure: reasons.join('+'), value: String(confidence), bound: 'EXACT' },
  }
}
