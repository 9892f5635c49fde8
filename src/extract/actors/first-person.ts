import { firstPersonOf } from './pronoun-words.js'
import type { Scene } from './scene.js'
import type { Speaking } from './speaking.js'
import { mapped } from '../mapped.js'

/** "I" and "my" in what somebody says are the speaker; "we" and "our" those it speaks for, else the speaker. */
export function resolveFirstPerson(scene: Scene, speaking: readonly Speaking[]): void {
  const spans = scene.attributions
    .flatMap((attribution, i) =>
      attribution.form === 'INDIRECT' ? [] : mapped(attribution.spans, (span) => ({ span, i })),
    )
    .sort((a, b) => a.span.start - b.span.start)
  let next = 0
  scene.trees.forEach((tree, sentence) => {
    tree.tokens.forEach((token, at) => {
      while (next < spans.length && (spans[next]?.span.end ?? 0) <= token.start) next++
      const inside = spans[next]
      if (!inside || token.start < inside.span.start || token.upos !== 'PRON') return
      const person = firstPersonOf(token.text)
      const said = speaking[inside.i]
      if (!person || !said?.speaker) return
      const meant = person === 'I' ? said.speaker : (said.onBehalfOf ?? said.speaker)
      scene.setRef(sentence, at, meant)
    })
  })
}
