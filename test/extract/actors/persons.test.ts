import { expect, it } from 'vitest'
import { speakersIn } from './marked-cast.js'

it.each([
  [
    'a council of an office that the text names, for the state of that',
    'The White House was silent. [Nora Blake, a spokeswoman for the National Security Council,] said nothing had changed.',
    [['Nora Blake', 'spokeswoman for the National Security Council', 'United States']],
  ],
  [
    'the same council in a text without that office, for itself',
    'The ministry was silent. [Nora Blake, a spokeswoman for the National Security Council,] said nothing had changed.',
    [['Nora Blake', 'spokeswoman for the National Security Council', 'National Security Council']],
  ],
  [
    'a spokesman of an office, for its state, through a pronoun',
    '[Elysee spokeswoman Claire Martin] said the visit was off. "Nobody is to blame," [she] added.',
    [
      ['Claire Martin', 'Elysee spokeswoman', 'France'],
      ['Claire Martin', 'Elysee spokeswoman', 'France'],
    ],
  ],
  [
    'a spokesman of an agency, for the agency and not for its state',
    '[Mara Olsen], a National Transportation Safety Board spokeswoman, said in Washington that the United States would wait.',
    [['Mara Olsen', 'National Transportation Safety Board spokeswoman', 'National Transportation Safety Board']],
  ],
  [
    'a president, by surname after the full name',
    '[Peruvian President Rosa Quispe] opened the summit in Bogota with Colombia. Later [Quispe] blamed Chile.',
    [
      ['Rosa Quispe', 'Peruvian President', 'Peru'],
      ['Rosa Quispe', 'Peruvian President', 'Peru'],
    ],
  ],
  [
    'a headline name, by the full name below it',
    '[Okafor] rules out talks\nTransport union leader Chidi Okafor spoke in Lagos. [Okafor] was firm.',
    [
      ['Chidi Okafor', 'Transport union leader', 'Transport union'],
      ['Chidi Okafor', 'Transport union leader', 'Transport union'],
    ].map(([name]): unknown[] => [name, 'Transport union leader', expect.anything()]),
  ],
  [
    'a role behind the name',
    '[Henk Visser, chief executive of Noordzee Energie,] said output fell.',
    [['Henk Visser', 'chief executive of Noordzee Energie', 'Noordzee Energie']],
  ],
  [
    'a minister of England, for the state that governs it',
    "[England's transport secretary, Mara Olsen], announced the closure.",
    [['Mara Olsen', "England's transport secretary", 'United Kingdom']],
  ],
  [
    "somebody of an organisation, by the organisation's possessive",
    "[The Valley Rights Fund's Jacqueline Olsen] hated it.",
    [['Jacqueline Olsen', null, 'Valley Rights Fund']],
  ],
  [
    'a given name alone, by the full name above it',
    '[Civil Aviation Minister Hardeep Singh] spoke for India. [Hardeep] also thanked the crew.',
    [
      ['Hardeep Singh', 'Civil Aviation Minister', 'India'],
      ['Hardeep Singh', 'Civil Aviation Minister', 'India'],
    ],
  ],
  [
    'a president who is only where she is, for no state',
    '[President Marta Solberg] opened the summit in Oslo, then flew to Paris.',
    [['Marta Solberg', 'President', null]],
  ],
  [
    'a president, for the state that acts and not for one where prices rise',
    'Prices rose in the United States. Nationally, [President Vladimir Petrov] closed the border, and Russia sold oil.',
    [['Vladimir Petrov', 'President', 'Russia']],
  ],
  [
    'a prime minister who tells a state what to do, for another one',
    '[Prime Minister Sanna Korhonen] told Russia to withdraw. Russia answered. “We thank Russia,” [Korhonen] never said.',
    [
      ['Sanna Korhonen', 'Prime Minister', null],
      ['Sanna Korhonen', 'Prime Minister', null],
    ],
  ],
  [
    'a prime minister, for the state that a report was written in where nothing else tells',
    'Oslo (Reuters) - [Prime Minister Kari Berg] spoke of taxes.',
    [['Kari Berg', 'Prime Minister', 'Norway']],
  ],
  [
    'a minister, for the state that does something and not for the one whose people it is done to',
    'Norway on Monday ordered three Russian diplomats to leave, accusing Moscow of spying. [Foreign Minister Mara Olsen] was firm.',
    [['Mara Olsen', 'Foreign Minister', 'Norway']],
  ],
  [
    'a president whom everybody knows, by the surname, for the state if the text names it',
    "Russia's army took a town in Ukraine. [President Zelensky] ruled out any talks.",
    [['Zelensky', 'President', 'Ukraine']],
  ],
  [
    'a president whom everybody knows to be of another state than the one that is named, for nobody',
    "Russia's army took the town. [President Volodymyr Zelensky] ruled out any talks.",
    [['Volodymyr Zelensky', 'President', null]],
  ],
  [
    'a prime minister, not for the state that somebody else is of',
    "Hungary's Tom Reed vowed to block it. [Prime Minister Mara Olsen] wanted guarantees.",
    [['Mara Olsen', 'Prime Minister', null]],
  ],
  [
    'a minister of either of two states, for neither',
    'Norway denied it. [Foreign Minister Mara Olsen] called for help. Sweden sent ships.',
    [['Mara Olsen', 'Foreign Minister', null]],
  ],
  [
    'a minister of two states of which one has another, for the other one',
    "Norway raised taxes. [Foreign Minister Mara Olsen] objected. Sweden's Foreign Minister Tom Reed did, too.",
    [['Mara Olsen', 'Foreign Minister', 'Norway']],
  ],
  [
    'a president of a place that stands behind the name',
    'Sweden waited. [President Mara Olsen of Iran] spoke of peace. The United States and Sweden met. Sweden left.',
    [['Mara Olsen', 'President', 'Iran']],
  ],
  [
    'a ministry, for no state that it only does something to',
    '[The Defence Ministry] had shot down Ukrainian drones.',
    [['Defence Ministry', null, null]],
  ],
  [
    'presidents of bodies, for these and no state',
    'France watched. [Mara Olsen, president of Local 431,] was angry. [Tom Reed, president and chief executive of Norbank,] was not.',
    [
      ['Mara Olsen', 'president of Local 431', 'Local 431'],
      ['Tom Reed', 'president and chief executive of Norbank', 'Norbank'],
    ],
  ],
  [
    'a mayor of a place that no list has, for no other city',
    'In Beirut nobody slept. [Mara Olsen, mayor of Ely Marsh,] was awake. [Mayor Tom Reed] slept in Lima, Ohio.',
    [
      ['Mara Olsen', 'mayor of Ely Marsh', null],
      ['Tom Reed', 'Mayor', 'Lima'],
    ],
  ],
  [
    'a surname of two, as the one of them who was named last',
    '[Governor Anne Miller] spoke. [Engineer Paul Miller] objected. [Miller] had built the dam.',
    [
      ['Anne Miller', 'Governor', null],
      ['Paul Miller', 'Engineer', null],
      ['Paul Miller', 'Engineer', null],
    ],
  ],
  [
    'a name with a first letter, by the full name',
    '[Coach A. Dahl] lost. [Anders Dahl] will stay.',
    [
      ['Anders Dahl', 'Coach', null],
      ['Anders Dahl', 'Coach', null],
    ],
  ],
  [
    'a name with a first letter that two may have, as neither',
    '[Arne Dahl] lost to [Anders Dahl]. [A. Dahl] will stay.',
    [
      ['Arne Dahl', null, null],
      ['Anders Dahl', null, null],
      ['A. Dahl', null, null],
    ],
  ],
  [
    'a surname in a headline, by the title below it',
    '[Zelenskyy] in Oslo\nA visit began. [President Zelenskyy] arrived.',
    [
      ['Zelenskyy', 'President', null],
      ['Zelenskyy', 'President', null],
    ],
  ],
  [
    'an ex-president, for nobody',
    'Norway voted. [Ex-president Omar Demir] of Turkey was glad. [President-elect Ana Diaz] was not.',
    [
      ['Omar Demir', 'Ex-president', null],
      ['Ana Diaz', 'President-elect', null],
    ],
  ],
  ['a nameless official', '[A hospital official] gave the toll.', [['a hospital official', 'hospital official', null]]],
  [
    'prosecutors, for the state that they prosecute for',
    '[Prosecutors] closed the case in Lyon, France. [Prosecutor Mara Olsen] said why.',
    [
      ['prosecutors', null, 'France'],
      ['Mara Olsen', 'Prosecutor', 'France'],
    ],
  ],
  [
    'a nameless spokesperson, for whom the source names',
    '[A spokesperson for Stagecoach South of Arden] said so.',
    [
      [
        'a spokesperson for Stagecoach South of Arden',
        'spokesperson for Stagecoach South of Arden',
        'Stagecoach South',
      ],
    ],
  ],
  [
    'somebody by an age that was printed beside the name',
    'Keter Aloyo, 29, ran against Tom Reed, 31. [The 29-year-old] denied it.',
    [['Keter Aloyo', null, null]],
  ],
  [
    'whoever is named only below the first lines, by the post',
    '[A federal judge] blocked the pipeline.\nThe project had been approved. [Judge Mara Olsen] was firm.',
    [
      ['Mara Olsen', expect.anything(), null],
      ['Mara Olsen', expect.anything(), null],
    ],
  ],
  [
    'whoever is named only below the first lines, as the first who is',
    '[A former nurse] admitted it.\n[Mara Olsen] told the court why. [Prosecutor Tom Reed] did not believe her.',
    [
      ['Mara Olsen', null, null],
      ['Mara Olsen', null, null],
      ['Tom Reed', 'Prosecutor', null],
    ],
  ],
  [
    'a man whose given name is mostly a woman’s',
    '[Vlada Stamen] found it. [He] was glad.',
    [
      ['Vlada Stamen', null, null],
      ['Vlada Stamen', null, null],
    ],
  ],
  ['an age before the name', '[Fourteen-year-old Zoe], on the top deck, said it was over.', [['Zoe', null, null]]],
  ['a person for herself', '[Pop singer Ana Duarte] hated it.', [['Ana Duarte', 'Pop singer', null]]],
])('reads %s', (_case, marked, expected) => {
  expect(speakersIn(marked)).toEqual(expected)
})
