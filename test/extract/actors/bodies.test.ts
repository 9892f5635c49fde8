import { expect, it } from 'vitest'
import { speakersIn } from './marked-cast.js'

it.each([
  [
    'the seat of a union for it, and a capital at the head of a sentence, whatever it is tagged',
    '[Brussels] said the bloc was ready. [Beijing] called for calm.',
    [
      ['European Union', null, null],
      ['China', null, null],
    ],
  ],
  ['a state by its short name', '[The DPRK] fired again.', [['North Korea', null, null]]],
  ['an agency by its acronym', 'In May, [the WFP] warned of hunger.', [['World Food Programme', null, null]]],
  [
    'an acronym the text introduces',
    'The Baltic Fisheries Council (BFC) met in Riga. [The BFC] wants smaller quotas.',
    [['Baltic Fisheries Council', null, null]],
  ],
  [
    'authorities of a state',
    '[South Korean authorities] reported a launch.',
    [['South Korean authorities', null, 'South Korea']],
  ],
  ['a county that begins like a person', '[Jefferson Parish] denied it.', [['Jefferson Parish', null, null]]],
  ['a capital that acts', 'Tensions rose. [Moscow] denied it.', [['Russia', null, null]]],
  [
    'a ministry, for its state',
    '[The Kenyan Ministry of Health] denied it.',
    [['Kenyan Ministry of Health', null, 'Kenya']],
  ],
  [
    'a body of its own sort, though another stands nearer',
    '[The Riverside Council] met. [The seamen’s union] blamed it. [The central bank] did not.',
    [
      ['Riverside Council', null, null],
      ['seamen’s union', null, null],
      ['central bank', null, null],
    ],
  ],
  [
    'an organisation by what it was called beside its name',
    'The bakery chain Goldcrust met its rival Hobson in Rottmar. [The chain] was firm.',
    [['Goldcrust', null, null]],
  ],
  [
    'an organisation by what it is, where its act is told first',
    '[Sundara Airlines] recalled pilots of Norport, [the Indian company] announced.',
    [
      ['Sundara Airlines', null, null],
      ['Sundara Airlines', null, null],
    ],
  ],
  [
    'a company, and not the town where it is',
    'Calder Airlines went on. There was fog in Norport, and more of it near Norport. [The company] was firm.',
    [['Calder Airlines', null, null]],
  ],
  [
    'a regional government, of no state',
    'Spain waited. [The regional government] did not.',
    [['regional government', null, null]],
  ],
  [
    'a union by its whole name, with whose it is',
    "[The Shop Workers' Guild] was firm.",
    [["Shop Workers' Guild", null, null]],
  ],
])('reads %s', (_case, marked, expected) => {
  expect(speakersIn(marked)).toEqual(expected)
})
