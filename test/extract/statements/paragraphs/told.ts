import { p, type Paragraph } from './paragraph.js'

/** Clauses that stand before whoever tells them to somebody, and speakers who are described before the verb. */
export const TOLD: readonly Paragraph[] = [
  p(
    'a clause that somebody told an outlet',
    'The mill had burned for two days, a firefighter in Norby told the Harbour Post.',
    ['The mill had burned for two days', 'a firefighter in Norby', 'Harbour Post'],
  ),
  p(
    'a clause that a pronoun told reporters',
    'Mara Olsen visited the school. Pupils had been safe all day, she told reporters.',
    ['Pupils had been safe all day', 'Mara Olsen'],
  ),
  p('a verb that looks like a participle', 'Drones struck a mill, an official told the Harbour Post.', [
    'Drones struck a mill',
    'an official',
    'Harbour Post',
  ]),
  p(
    'a clause that shows something, and is told',
    'Tests had shown beyond doubt that the statue was stolen in the 1970s, Ada Lind told a press conference.',
    ['Tests had shown beyond doubt that the statue was stolen in the 1970s', 'Ada Lind'],
  ),
  p(
    'a clause, and what else goes on',
    'The chairman lied about it, a prosecutor told jurors on Monday, as his lawyer left.',
    ['The chairman lied about it', 'a prosecutor'],
  ),
  p(
    'a clause below a headline, and the day',
    'Museum to close\n\nThe Norby Museum will close in May, its director announced late on Monday.',
    ['The Norby Museum will close in May', "Norby Museum's director"],
  ),
  p('what stands behind who is told', 'The bridge closed, officials told residents they must leave.', [
    'they must leave',
    'officials',
  ]),
  p('the way that somebody is told', 'She met a man, a farmer told him the way.'),
  p('a relative clause before a demand', 'Party chairman Tom Reed, who is ill, asked the council to wait.', [
    'the council to wait',
    'Tom Reed',
  ]),
  p(
    'what a body is, with a clause of its own, before a figure',
    "The Harbour Doctors' Network, a group that tracks accidents, put the death toll at 31, including nine women.",
    ['the death toll at 31, including nine women', "Harbour Doctors' Network"],
  ),
  p('somebody described with a clause', 'The Harbour Institute, a body that counts ships, said traffic had doubled.', [
    'traffic had doubled',
    'Harbour Institute',
  ]),
]

/** What is not confirmed, not denied and not found is not told. */
export const LEFT_OPEN: readonly Paragraph[] = [
  p('what is not confirmed', 'Norbank has not confirmed that the sale took place.'),
  p('what is neither confirmed nor denied', 'Norbank neither confirmed nor denied the existence of the plan.'),
  p('what is not denied', 'The army did not deny that it had shelled the village.'),
  p('what nobody would confirm or deny', 'Olsen refused to confirm or deny that she had signed.', [
    'to confirm or deny that she had signed',
    'Olsen',
  ]),
  p('what is not found', 'Inspectors found no evidence that the dam leaked.', [
    'no evidence that the dam leaked',
    'inspectors',
  ]),
  p(
    'what is not found by those who are spoken of',
    'Norland said its guards had seen two boats and had found no indication of fishing near the dam.',
    ['its guards had seen two boats and had found no indication of fishing near the dam', 'Norland'],
  ),
]
