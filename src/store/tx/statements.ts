import type { LinkedStatement, Span, TextSpan } from '../../model/index.js'
import { SpanMismatch } from '../errors.js'
import { build, insertion, query } from '../query.js'
import type { TxContext } from './context.js'
import { actorNumber, articleActorNumber, articleNumber, nextNumber } from './numbers.js'
import { putPropositions } from './propositions.js'
import { checkedSpan } from './spans.js'
import type { StoredText } from './texts.js'

const putStatement = insertion('statement', [
  'id',
  'public_id',
  'article_id',
  'text_id',
  'position',
  'current',
  'text',
  'form',
  'kind',
  'polarity',
  'certainty',
  'speaker_id',
  'role',
  'on_behalf_of_id',
  'relayed_by_id',
  'principal_id',
  'said_at',
  'said_at_precision',
  'effective_at',
  'confidence',
  'rule',
  'spans',
  'cue',
  'speaker_mention',
])
const newestText = query<{ article: number }>()(({ value }) =>
  build.selectFrom('article').select('text_id as id').where('id', '=', value('article')),
)
const putRelay = insertion('statement_relay', ['statement_id', 'position', 'article_actor_id'])

/** Stores the statements of one text, which count where it is its article's newest; `makeCurrent` places them. */
export function putStatements(context: TxContext, text: StoredText, statements: readonly LinkedStatement[]): void {
  const seen = new Set<string>()
  const article = articleNumber(context, text.articleId)
  const isCurrent = context.db.get(newestText, { article })?.id === text.id
  const fresh = context.met.freshText(text.id)
  fresh.isCurrent = isCurrent
  for (const statement of statements) {
    if (seen.has(statement.id)) continue
    seen.add(statement.id)
    const number = putRow(context, { article, text, isCurrent }, statement)
    statement.relayChain.forEach((actor, position) =>
      context.db.run(putRelay, {
        statement_id: number,
        position,
        article_actor_id: articleActorNumber(context, actor),
      }),
    )
    fresh.dates.push([statement.saidAt, statement.effectiveAt])
    putPropositions(context, { number, text: text.id, isFound: isCurrent && context.met.begun.has(article) }, statement)
  }
}

interface Where {
  readonly article: number
  readonly text: StoredText
  readonly isCurrent: boolean
}

/** Answers the number of its row. */
function putRow(context: TxContext, { article, text, isCurrent }: Where, statement: LinkedStatement): number {
  const actor = (id: string | null | undefined) => (id == null ? null : articleActorNumber(context, id))
  const number = nextNumber(context)
  context.db.run(putStatement, {
    id: number,
    public_id: statement.id,
    article_id: article,
    text_id: text.id,
    position: statement.position,
    current: isCurrent,
    text: statement.text,
    form: statement.form,
    kind: statement.kind,
    polarity: statement.polarity,
    certainty: statement.certainty,
    speaker_id: actor(statement.speaker),
    role: statement.role,
    on_behalf_of_id: actor(statement.onBehalfOf),
    relayed_by_id: actor(statement.relayChain.at(-1)),
    principal_id: statement.principalId === null ? null : actorNumber(context, statement.principalId),
    said_at: statement.saidAt,
    said_at_precision: statement.saidAtPrecision,
    effective_at: statement.effectiveAt,
    confidence: Math.round(statement.confidence * 1_000) / 1_000,
    rule: statement.rule,
    ...placesOf(text, statement),
  })
  context.touched.statements.add(number)
  return number
}

/** Where its parts stand: [start, end, words, prefix, suffix], without the words where they are all of its text. */
function placesOf(text: StoredText, statement: LinkedStatement) {
  const open = (span: Span) => checkedSpan(text.body, span, `statement ${statement.id}`)
  const place = ({ start, end, exact, prefix, suffix }: TextSpan, words: string | null = exact) => {
    return [start, end, words, prefix, suffix]
  }
  const parts = statement.spans.map(open)
  checkOrder(text, statement, parts)
  return {
    spans: parts.map((part) => place(part, part.exact === statement.text ? null : part.exact)),
    cue: statement.cue && place(open(statement.cue)),
    speaker_mention: statement.speakerMention && place(open(statement.speakerMention)),
  }
}

/** The words of its parts are in its text, one after another. */
function checkOrder(text: StoredText, statement: LinkedStatement, parts: readonly TextSpan[]): void {
  let from = 0
  for (const { exact, start, end } of parts) {
    const at = statement.text.indexOf(exact, from)
    if (at < 0) throw new SpanMismatch(`statement ${statement.id}`, start, end, text.body.length)
    from = at + exact.length
  }
}
