import { p, type Paragraph } from './paragraph.js'

/** What somebody is asked is a question of whoever asks, and no part of the answer. */
export const ASKED: readonly Paragraph[] = [
  p(
    'a question that stands before its answer',
    'Asked whether the council would pay, Mara Olsen said the money was gone.',
    ['whether the council would pay', 'reports'],
    ['the money was gone', 'Mara Olsen'],
  ),
  p('a question behind “when”', 'When asked if she would resign, Olsen said she had no plans to go.', [
    'she had no plans to go',
    'Olsen',
  ]),
  p(
    'a question between the speaker and the verb',
    'Olsen, asked whether the company had paid a bribe, said the books were open.',
    ['whether the company had paid a bribe', 'reports'],
    ['the books were open', 'Olsen'],
  ),
  p(
    'a question behind its answer',
    'Olsen said the dam was safe when asked if it could fail.',
    ['the dam was safe', 'Olsen'],
    ['if it could fail', 'reports'],
  ),
  p(
    'a question by somebody who is named',
    'Asked by reporters if the plant would close, Reed replied: “That is not on the table.”',
    ['if the plant would close', 'reporters'],
    ['That is not on the table.', 'Reed'],
  ),
  p(
    'a question that is pressed',
    'Pressed on whether the army had used the road, the spokesman said an inquiry was under way.',
    ['an inquiry was under way', 'spokesman'],
  ),
  p(
    'a thing that somebody is questioned about',
    'Questioned about the delay, Norbank said its systems were being repaired.',
    ['its systems were being repaired', 'Norbank'],
  ),
  p(
    'a question with a name in it before a quotation',
    'Asked if Norland had fired the missile, Kirby said: “We have no evidence for that.”',
    ['if Norland had fired the missile', 'reports'],
    ['We have no evidence for that.', 'Kirby'],
  ),
  p(
    'a question whose answer has a quotation in it',
    'Asked whether a truce was possible, a spokesperson for the ministry said it “does not comment on speculation”.',
    ['it “does not comment on speculation”', 'ministry'],
  ),
  p(
    'a question of what somebody believes',
    'Asked whether the council believed the story, river spokesperson Tom Reed said he was “seeking more information”.',
    ['he was “seeking more information”', 'Tom Reed'],
  ),
  p('who asks, with what he is between commas', 'Mara Olsen, a nurse, asked why the ward was shut.', [
    'why the ward was shut',
    'Mara Olsen',
  ]),
]
