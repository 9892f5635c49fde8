import { expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'

/** Who says what in a text, and for whom. */
function said(text: string) {
  const { statements, actors } = extract({ text, publishedAt: null, publisher: null })
  const name = (id: string | null) => actors.find((actor) => actor.id === id)?.name ?? null
  return statements.map(({ speaker, onBehalfOf }) => [name(speaker), name(onBehalfOf)])
}

it.each([
  [
    'an ally, and not whose ally it is',
    'One ally of Olsen told the Norland Times she was livid.',
    [['one ally of Olsen', null]],
  ],
  [
    'a spokesman, for the minister whom the post behind "for" names',
    'A spokesperson for Prime Minister Mara Olsen said she would come.',
    [['a spokesperson for Prime Minister Mara Olsen', 'Mara Olsen']],
  ],
  ['an entourage', '“This is false,” the minister’s entourage told Reuters.', [['minister’s entourage', null]]],
  [
    'a source, and not the club that it is close to',
    'A source close to the club said officials had been warned.',
    [['a source close to the club', null]],
  ],
  ['an aid worker, who speaks for no state', 'Danish aid worker Mara Olsen said she was well.', [['Mara Olsen', null]]],
  [
    'sources close to a ministry',
    'Sources close to the ministry said talks had failed.',
    [['sources close to the ministry', null]],
  ],
  [
    'a ministry, and not what it says it in',
    'The foreign ministry in a statement on Friday denied that ships had been attacked.',
    [['foreign ministry', null]],
  ],
  ['a memo, and not who has seen it', 'A memo reviewed by Reuters says the raids were illegal.', [['a memo', null]]],
  ['a draft that was obtained', 'A draft obtained by POLITICO says leaders will meet.', [['a draft', null]]],
  ['whose report is published', 'A report by Norbank says prices will fall.', [['Norbank', null]]],
  [
    'the forces that the text spells out, by their initials',
    'The RSF said 47 people were killed. The Rapid Support Forces said the army shelled the market.',
    [
      ['Rapid Support Forces', null],
      ['Rapid Support Forces', null],
    ],
  ],
  [
    'the forces whose initials they are in their state',
    'The Sudanese army had left. The RSF said the war was over.',
    [['Rapid Support Forces', null]],
  ],
  [
    'another body with these initials elsewhere',
    'A reporter was held. RSF said he was innocent.',
    [['Reporters Without Borders', null]],
  ],
  [
    'a bare spokesman, for the state of the office that spoke right before',
    'The Kremlin denied that a deal exists. “There are no papers,” said spokesman Tom Reed.',
    [
      ['Kremlin', 'Russia'],
      ['Tom Reed', 'Russia'],
    ],
  ],
  [
    'a bare spokesman behind a person, for nobody',
    'Mara Olsen denied that a deal exists. “There are no papers,” said spokesman Tom Reed.',
    [
      ['Mara Olsen', null],
      ['Tom Reed', null],
    ],
  ],
  [
    'a government of those who rule, and not of the state named before',
    'Pakistan said the talks had failed. The Taliban government denied that the talks had failed.',
    [
      ['Pakistan', null],
      ['Taliban government', 'Taliban'],
    ],
  ],
  [
    'a ministry, and not the state whose it is',
    "Turkey's foreign ministry, which hosted the talks, said the two sides had agreed to meet.",
    [["Turkey's foreign ministry", 'Turkey']],
  ],
  [
    'one of a people, as whoever was named last',
    'Sergio Brandt smiled. The German said that Rovers were not ready.',
    [['Sergio Brandt', null]],
  ],
  ['one of a people who is not named', 'It rained. The Irishman said they were late.', [['the Irishman', null]]],
  ['a people as a whole', 'It rained. The Germans said they were late.', [['Germany', null]]],
])('hears %s', (_what, text, expected) => {
  expect(said(text)).toEqual(expected)
})
