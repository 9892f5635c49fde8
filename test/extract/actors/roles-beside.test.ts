import { expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'

/** Who says the last thing in a text, in what role and for whom. */
function last(text: string) {
  const { statements, actors } = extract({ text, publishedAt: null, publisher: null })
  const name = (id: string | null | undefined) => actors.find((actor) => actor.id === id)?.name ?? null
  const said = statements.at(-1)
  return [name(said?.speaker), said?.role ?? null, name(said?.onBehalfOf)]
}

it.each([
  [
    'no role of what he says somebody was',
    'Director Tom Reed said she was the finest actor of her time.',
    ['Tom Reed', 'Director', null],
  ],
  ['the role of a trade', 'GP Mara Olsen said they would open.', ['Mara Olsen', 'GP', null]],
  [
    'the whole role of the opposition, for no state',
    'Chile raised fares. Shadow transport secretary Tom Reed said it was wrong.',
    ['Tom Reed', 'Shadow transport secretary', null],
  ],
  [
    'a member, for the group that it is called',
    '“It slid,” said Mara Olsen of the campaign group Green Karvia.',
    ['Mara Olsen', null, 'Green Karvia'],
  ],
  [
    'who leads a group, for it',
    'Mara Olsen, who heads Green Karvia, a campaign group, said it slid.',
    ['Mara Olsen', null, 'Green Karvia'],
  ],
  [
    'a lawyer, for nobody who pursues his client',
    'Detective Tom Reed said the phone was off. A man was held. His solicitor, Mara Olsen, said he was at work.',
    ['Mara Olsen', 'solicitor', null],
  ],
  [
    'a lawyer, for whom the text has named',
    'Tom Reed was held. His solicitor, Mara Olsen, said he was at work.',
    ['Mara Olsen', 'solicitor', 'Tom Reed'],
  ],
])('gives %s', (_what, text, voice) => expect(last(text)).toEqual(voice))
