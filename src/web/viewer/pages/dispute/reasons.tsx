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
              {statements.map(({ id, text, speaker, article }) => (
                <li>
                  {speaker && <ActorLink actor={speaker} />}
                  {speaker && ': '}
                  <a class="words" href={statementHref(article.id, id)}>
                    <Words>“{shortened(text, 160)}”</Words>
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
