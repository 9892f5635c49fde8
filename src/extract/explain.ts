import type { ExtractedActor, ExtractedStatement, Span } from '../model/index.js'
import { mayBeEnglish } from './english.js'
import { extract, type ExtractOptions } from './extract.js'
import { explainStatements, type CutExplained } from './statements/index.js'
import { parseText } from './syntax/index.js'
import type { Sentence, SourceText } from './types.js'

/** What each stage of reading decided about one text, as lines to read. */
export function explain(source: SourceText, options: ExtractOptions = {}): string {
  if (!mayBeEnglish(source.text)) return '# Not English: nothing is read out of it\n'
  const parsed = parseText(source.text)
  const { statements, actors, events, oppositions } = extract(source, options)
  const nameOf = new Map(actors.map(({ id, name, kind }) => [id, `${name} (${kind})`]))
  const named: NameOf = (id) => (id === null ? '-' : (nameOf.get(id as `A${number}`) ?? id))
  const words: WordsOf = ({ start, end }) => source.text.slice(start, end)
  return [
    '# Words: each with its tag and the word it hangs on',
    ...parsed.sentences.map(showWords),
    '',
    '# Cuts: what may be said at each reporting word, and how likely each is (chosen ones with *)',
    ...explainStatements(parsed, options.threshold).map((cut) => showCut(cut, words)),
    '',
    '# Actors',
    ...actors.map(showActor),
    '',
    '# Statements',
    ...statements.flatMap((statement) => showStatement(statement, words, named)),
    '',
    '# Events',
    ...events.map((e) => `${e.id} ${e.type} ${e.factuality} “${words(e.trigger)}”`),
    '',
    '# Oppositions: who stands against whom in the text as a whole, and what spoke for it',
    ...oppositions.map(
      ({ kind, sides, confidence, reasons }) =>
        `${kind} ${confidence} ${sides.map((side) => side.join(' ')).join(' against ')} by ${reasons.join(', ')}`,
    ),
    '',
  ].join('\n')
}

/** The words of a span. */
type WordsOf = (span: Span) => string

/** An actor by its name and kind. */
type NameOf = (id: string | null) => string

const showWords = ({ tokens }: Sentence) =>
  tokens.map((t) => `${t.text}/${t.xpos}${t.head < 0 ? '' : `<${t.deprel}:${tokens[t.head]?.text ?? ''}`}`).join(' ')

function showCut({ chosen, score, rule, cue, source, spans }: CutExplained, words: WordsOf) {
  const from = source ? words(source) : '-'
  return `${chosen ? '*' : ' '} ${score.toFixed(2)} ${rule} [${cue ?? 'no cue'}] from ${from}: ${spans.map(words).join(' … ')}`
}

const showActor = ({ id, name, kind, aliases }: ExtractedActor) =>
  `${id} ${name} (${kind})${aliases.length ? `, also ${aliases.join(', ')}` : ''}`

const showStatement = (s: ExtractedStatement, words: WordsOf, named: NameOf) => [
  `${s.id} ${s.kind} ${s.polarity} ${s.certainty} ${s.confidence} [${s.rule}] ${s.spans.map(words).join(' … ')}`,
  `   said by ${named(s.speaker)}${s.speakerMention ? `, named as “${words(s.speakerMention)}”` : ''}; on behalf of ${named(s.onBehalfOf)}; through ${s.relayChain.map(named).join(', ') || '-'}; when ${s.saidAt ?? '-'}`,
  ...s.propositions.map(
    (p) => `   ${p.polarity} ${named(p.agent)} ${p.predicate} ${p.object ?? ''} ${named(p.recipient)} ${p.tense}`,
  ),
]
