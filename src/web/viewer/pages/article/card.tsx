import { disputeHref, statementHref } from '../../frame/links.js'
import { ActorLink, Attribution, CERTAINTY_WORDS, Moment, shortened, StatementChips, Words } from '../../parts/index.js'
import type { Voiced } from './voices.js'

const LONGEST_COUNTER = 140

/** What is known of one statement: who, in which capacity, for whom, through whom, how sure, by which rule, and against what. */
export function Card({ statement }: { statement: Voiced }) {
  const { id, number, look, kind, polarity, certainty } = statement
  return (
    <li class="card" id={`card-${id}`} data-statement={id}>
      <p class="card-head">
        <a class={`number said-by ${look}`} href={`#${id}`} aria-label={`Statement ${number}: to its words`}>
          {number}
        </a>
        <StatementChips kind={kind} polarity={polarity} />
      </p>
      <Attribution statement={statement} />
      {certainty !== 'CERTAIN' && <p class="card-line">{sentence(CERTAINTY_WORDS[certainty])}</p>}
      {statement.saidAt !== null && (
        <p class="card-line">
          Said <Moment at={statement.saidAt} precision={statement.saidAtPrecision} />
        </p>
      )}
      <Against statement={statement} />
      <p class="card-line how">
        {Math.round(statement.confidence * 100)} % sure, by <code>{statement.rule}</code>
      </p>
    </li>
  )
}

/** The disputes a statement stands in, and what the other side says. */
function Against({ statement: { disputes, counterStatements } }: { statement: Voiced }) {
  return (
    <>
      {disputes.nodes.map(({ id, question }) => (
        <p class="card-dispute">
          ⇄{' '}
          <a href={disputeHref(id)}>
            <Words>{question}</Words>
          </a>
        </p>
      ))}
      {counterStatements.nodes.length > 0 && (
        <ul class="counter">
          {counterStatements.nodes.map((counter) => (
            <li>
              {counter.speaker && <ActorLink actor={counter.speaker} />}
              {': '}
              <a href={statementHref(counter)}>
                <Words>“{shortened(counter.text, LONGEST_COUNTER)}”</Words>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
