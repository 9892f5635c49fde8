import { statementHref } from '../../frame/links.js'
import { ActorLink, Section, shortened, Words } from '../../parts/index.js'
import type { Dispute } from './operation.js'

/** Why these statements were put against each other: what the rule saw, in which words. */
export function Reasons({ dispute: { reasons, confidence } }: { dispute: Dispute }) {
  return (
    <Section id="reasons" title="Why these stand against each other" note={`${Math.round(confidence * 100)} % sure`}>
      <ul class="reasons">
        {reasons.map(({ rule, explanation, statements }) => (
          <li>
            <p>
              {explanation} <code>{rule}</code>
            </p>
            <ul>
              {statements.map((statement) => (
                <li>
                  {statement.speaker && <ActorLink actor={statement.speaker} />}
                  {statement.speaker && ': '}
                  <a class="words" href={statementHref(statement)}>
                    <Words>“{shortened(statement.text, 160)}”</Words>
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  )
}
