import type {
  ExtractedStatement,
  LinkedProposition,
  LinkedStatement,
  LocalStatementId,
  StatementKind,
} from '../model/index.js'
import { replyKey, SAID, SAY } from './keys.js'
import { quotedPart } from './question.js'

/** More replies to one statement than these are not followed. */
const REPLY_LIMIT = 6

const NEGATING: ReadonlySet<StatementKind> = new Set(['DENIAL', 'REFUSAL'])

/**
 * Joins statements of one text that go against each other whatever their propositions: one that is worded as an answer
 * ("denied the claim") is given the answered proposition with its polarity turned, so that it meets restatements
 * elsewhere too; one that only speaks of the same shares a key with what the other said as a whole.
 */
export function withAnswers(
  linked: readonly LinkedStatement[],
  extracted: readonly ExtractedStatement[],
): LinkedStatement[] {
  const book = new Book(linked)
  for (const { id, kind, answers, repliesTo } of extracted) {
    for (const answered of answers) {
      if (NEGATING.has(kind)) book.answer(id, answered)
      // A claim that answers says what cannot be so as well, and not that it is not so.
      else if (kind === 'CLAIM') book.reply(id, [answered])
    }
    book.reply(id, repliesTo.slice(0, REPLY_LIMIT))
  }
  return linked.map((statement) => ({ ...statement, propositions: book.propositionsOf(statement) }))
}

/** What is added to the propositions of each statement. */
class Book {
  private readonly byLocal: ReadonlyMap<LocalStatementId, LinkedStatement>
  private readonly propositions: Map<string, LinkedProposition[]>

  constructor(linked: readonly LinkedStatement[]) {
    this.byLocal = new Map(linked.map((s) => [s.local, s]))
    this.propositions = new Map(linked.map((s) => [s.id, [...s.propositions]]))
  }

  propositionsOf({ id }: LinkedStatement): LinkedProposition[] {
    return (this.propositions.get(id) ?? []).map((p, ordinal) => (p.ordinal === ordinal ? p : { ...p, ordinal }))
  }

  /** The other side of the one thing the answered statement says; of all that it says where that is more or has no key. */
  answer(from: LocalStatementId, to: LocalStatementId): void {
    const [own, answered] = this.pair(from, to)
    if (!own || !answered) return
    const [main, second] = answered.propositions.filter((p) => !p.conditional)
    // What nobody of a name says meets nothing elsewhere.
    const isHeld = answered.principalId !== null && own.principalId !== null
    const only = isHeld && main && !second && main.keys.length > 0 && main.predicate !== SAY ? main : null
    // Who refuses a plan denies nothing of it, and goes against all of it.
    const isPlanRefused = own.kind === 'REFUSAL' && answered.kind !== 'DEMAND'
    this.add(own, turned((isPlanRefused ? null : only) ?? this.whole(answered), own))
  }

  /** Against whom a statement stands by what its propositions say, it need not be set a second time. */
  reply(from: LocalStatementId, to: readonly LocalStatementId[]): void {
    const own = this.byLocal.get(from)
    const answered = to.flatMap((id) => this.byLocal.get(id) ?? []).filter(({ id }) => id !== own?.id)
    if (!own) return
    const met = new Set(answered.filter((other) => sharesKey(own, other)).map(({ principalId }) => principalId))
    for (const other of answered) if (!met.has(other.principalId)) this.replyToOne(own, other)
  }

  private replyToOne(own: LinkedStatement, answered: LinkedStatement): void {
    if (answered.propositions.some((p) => p.conditional)) return
    this.add(own, turned(this.whole(answered), own))
  }

  private pair(from: LocalStatementId, to: LocalStatementId): [LinkedStatement?, LinkedStatement?] {
    const [own, answered] = [this.byLocal.get(from), this.byLocal.get(to)]
    return own && answered && own.id !== answered.id ? [own, answered] : []
  }

  /** The proposition that a statement says what it says; added to it once. */
  private whole(statement: LinkedStatement): LinkedProposition {
    const before = this.propositions.get(statement.id)?.find((p) => p.predicate === SAID)
    if (before?.keys.includes(replyKey(statement.id))) return before
    const whole = spoken(statement)
    this.add(statement, whole)
    return whole
  }

  private add({ id }: LinkedStatement, proposition: LinkedProposition): void {
    this.propositions.get(id)?.push(proposition)
  }
}

/** What two say of one thing is compared as such, and better. */
function sharesKey(a: LinkedStatement, b: LinkedStatement): boolean {
  const keys = new Set(a.propositions.flatMap((p) => p.keys))
  return b.propositions.some((p) => p.keys.some((key) => keys.has(key)))
}

/**
 * Whoever says it, though he has no name: within one text "a former official" holds what the Kremlin denies there, and is
 * held to nothing else.
 */
const heldBy = ({ principalId, propositions: [first] }: LinkedStatement) => principalId ?? first?.speakerId ?? null

function turned(p: LinkedProposition, by: LinkedStatement): LinkedProposition {
  return {
    ...p,
    statementId: by.id,
    statementKind: by.kind,
    principalId: heldBy(by),
    speakerId: by.propositions[0]?.speakerId ?? by.principalId,
    effectiveAt: by.effectiveAt,
    polarity: p.polarity === 'POSITIVE' ? 'NEGATIVE' : 'POSITIVE',
    certainty: 'CERTAIN',
  }
}

function spoken(statement: LinkedStatement): LinkedProposition {
  const first = statement.propositions[0]
  return {
    statementId: statement.id,
    ordinal: 0,
    keys: [replyKey(statement.id)],
    statementKind: statement.kind,
    principalId: heldBy(statement),
    speakerId: first?.speakerId ?? statement.principalId,
    effectiveAt: statement.effectiveAt,
    predicate: SAID,
    agentId: null,
    recipientId: null,
    object: null,
    objectText: quotedPart(statement.text),
    words: [],
    polarity: 'POSITIVE',
    certainty: 'CERTAIN',
    tense: 'PRESENT',
    conditional: false,
    from: null,
    until: null,
    value: null,
  }
}
