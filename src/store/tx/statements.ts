import type { LinkedStatement, Span } from '../../model/index.js'
import { SpanMismatch } from '../errors.js'
import { build, insertion, query } from '../query.js'
import type { SpanPart } from '../schema.js'
import type { TxContext } from './context.js'
import { putPropositions } from './propositions.js'
import { checkedSpan } from './spans.js'
import type { StoredText } from './texts.js'

const putStatement = insertion('statement', [
  'id',
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
])
const newestText = query<{ id: string }>()(({ value }) =>
  build.selectFrom('article').select('text_id as id').where('id', '=', value('id')),
)
const putSpan = insertion('statement_span', [
  'statement_id',
  'part',
  'position',
  'start',
  'end',
  'exact',
  'prefix',
  'suffix',
])
const putRelay = insertion('statement_relay', ['statement_id', 'position', 'article_actor_id'])

/** Stores the statements of one text, which count where it is its article's newest; `makeCurrent` places them. */
export function putStatements(context: TxContext, text: StoredText, statements: readonly LinkedStatement[]): void {
  const seen = new Set<string>()
  const isCurrent = context.db.get(newestText, { id: text.articleId })?.id === text.id
  for (const statement of statements) {
    if (seen.has(statement.id)) continue
    seen.add(statement.id)
    putRow(context, text, statement, isCurrent)
    putSpans(context, text, statement)
    statement.relayChain.forEach((actor, position) =>
      context.db.run(putRelay, { statement_id: statement.id, position, article_actor_id: actor }),
    )
    putPropositions(context, statement)
  }
}

function putRow({ db, touched }: TxContext, text: StoredText, statement: LinkedStatement, isCurrent: boolean): void {
  db.run(putStatement, {
    id: statement.id,
    article_id: text.articleId,
    text_id: text.id,
    position: statement.position,
    current: isCurrent,
    text: statement.text,
    form: statement.form,
    kind: statement.kind,
    polarity: statement.polarity,
    certainty: statement.certainty,
    speaker_id: statement.speaker,
    role: statement.role,
    on_behalf_of_id: statement.onBehalfOf,
    relayed_by_id: statement.relayChain.at(-1) ?? null,
    principal_id: statement.principalId,
    said_at: statement.saidAt,
    said_at_precision: statement.saidAtPrecision,
    effective_at: statement.effectiveAt,
    confidence: Math.round(statement.confidence * 1_000) / 1_000,
    rule: statement.rule,
  })
  touched.statements.add(statement.id)
}

function putSpans({ db }: TxContext, text: StoredText, statement: LinkedStatement): void {
  const put = (part: SpanPart, span: Span, position = 0) => {
    const opened = checkedSpan(text.body, span, `statement ${statement.id}`)
    db.run(putSpan, { statement_id: statement.id, part, position, ...opened })
    return opened.exact
  }
  const words = statement.spans.map((span, position) => put('CONTENT', span, position))
  if (statement.cue) put('CUE', statement.cue)
  if (statement.speakerMention) put('SPEAKER', statement.speakerMention)
  let from = 0
  for (const [index, exact] of words.entries()) {
    const at = statement.text.indexOf(exact, from)
    const { start, end } = statement.spans[index] ?? statement.spans[0]
    if (at < 0) throw new SpanMismatch(`statement ${statement.id}`, start, end, text.body.length)
    from = at + exact.length
  }
}
