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

/** Who says a quotation, what other words report, and what only looks like a report. */
export const HEARD: readonly Paragraph[] = [
  p(
    'a verb that no list has, before who speaks',
    '“It failed,” Tom Reed wrote.\n\n“It frees us,” confided a minister.',
    ['It failed', 'Tom Reed'],
    ['It frees us', 'a minister'],
  ),
  p(
    'a question, and whom the next paragraph is about',
    '“It is warm,” said Mara Olsen. “Where will we go?”\n\nAda Lind lives nearby.',
    ['It is warm', 'Mara Olsen'],
    ['Where will we go?', 'Mara Olsen'],
  ),
  p(
    'whose view it is',
    '“The mayor is fleeing,” said Tom Reed. For Mara Olsen, the interview was proof that “this council is already over.”',
    ['The mayor is fleeing', 'Tom Reed'],
    ['this council is already over.', 'Mara Olsen'],
  ),
  p('what somebody has called false', 'Olsen has called the allegation absurd.', ['the allegation absurd', 'Olsen']),
  p('an appeal for something', 'Mara Olsen appealed for calm.', ['calm', 'Mara Olsen']),
  p('an appeal to somebody', 'Mara Olsen appealed to the crowd to go home. The toy appealed to children.', [
    'the crowd to go home',
    'Mara Olsen',
  ]),
  p('an account that is rejected', 'Norbank rejected that account. Norbank rejected the candidate.', [
    'account',
    'Norbank',
  ]),
  p('a claim that is rejected by somebody', 'That claim was rejected by Mara Olsen.', ['claim', 'Mara Olsen']),
  p('a number that is given', 'Mara Olsen gave the number of missing as nine.', [
    'the number of missing as nine',
    'Mara Olsen',
  ]),
  p('a clause with its subject', 'The ministry said its troops had “fully taken” the town.', [
    'its troops had “fully taken” the town',
    'ministry',
  ]),
  p('a clause around its cue', 'Mara Olsen spoke. The council, she added, would set up a panel.', [
    'The council … would set up a panel',
    'Mara Olsen',
  ]),
  p('the place that an article comes from', 'Norby — Two miners died in a shaft, police said.', [
    'Two miners died in a shaft',
    'police',
  ]),
  p('what is done to a ship', 'The guard blasted it with a water cannon. Norland shot down 87 drones.'),
  p('what is voted for', 'A motion, tabled by the party, was backed by 72 members.'),
  p('what somebody decides', 'Mara Olsen decided how schools should be run.'),
  p('reports that are described', 'Tom Reed described reports linking Ada Lind with a move to Norby as “rubbish”.', [
    'reports linking Ada Lind with a move to Norby as “rubbish”',
    'Tom Reed',
  ]),
  p(
    'a turn with a party',
    'REED: Why?\n\nSEN. ADA LIND (R-AZ): It takes water from farmers.\n\nREED: Really?\n\nLIND: Yes.',
    ['Why?', 'REED'],
    ['It takes water from farmers.', 'Ada Lind'],
    ['Really?', 'REED'],
    ['Yes.', 'Ada Lind'],
  ),
  // In the present, with whoever speaks behind the verb
  p('a warning before its verb', 'The dam may not hold, warns Mara Olsen, an engineer at Norbank.', [
    'The dam may not hold',
    'Mara Olsen',
  ]),
  p('a caution that looks like a noun', 'The plan was rushed, cautions Tom Reed.', ['The plan was rushed', 'Tom Reed']),
  p('a quotation before such a verb', '“It is a mistake,” cautions Tom Reed.', ['It is a mistake', 'Tom Reed']),
  // With the whole subject of the clause
  p('a number and how near it comes', 'Mara Olsen said up to 300 berths could be lost.', [
    'up to 300 berths could be lost',
    'Mara Olsen',
  ]),
  p('a subject with a phrase that hangs on it', 'The harbour office said crates from two ships had gone missing.', [
    'crates from two ships had gone missing',
    'harbour office',
  ]),
  p('a subject that looks like a verb behind a note', 'Norbank said in a note that estimates for May looked low.', [
    'estimates for May looked low',
    'Norbank',
  ]),
  p(
    'a judge who is asked to dismiss a case',
    'Mara Olsen said the dam was safe. Norbank asked a judge to dismiss the case.',
    ['the dam was safe', 'Mara Olsen'],
    ['a judge to dismiss the case', 'Norbank'],
  ),
  p(
    'what somebody is hired to do',
    'The Harbour Post reported that Norbank had hired lawyers to advise it on options.',
    ['Norbank had hired lawyers to advise it on options', 'Harbour Post'],
  ),
  p(
    'what is recalled to be mended',
    'Norbank Motors recalls 1,200 vans over a fault in the brakes. Mara Olsen said the fault was old.',
    ['the fault was old', 'Mara Olsen'],
  ),
  p('assurances that nobody gave', 'Mara Olsen said the union had been given no assurances about jobs.', [
    'the union had been given no assurances about jobs',
    'Mara Olsen',
  ]),
  p('how somebody said it', '“We have not met,” Mara Olsen said by email.', ['We have not met', 'Mara Olsen']),
  p(
    'the memo in which somebody said something',
    'In a memo to staff, Mara Olsen said the pool would close. Two wards will stay open, the memo says.',
    ['the pool would close', 'Mara Olsen'],
    ['Two wards will stay open', 'Mara Olsen'],
  ),
  p(
    'a firm that looks like a plural',
    'Hendries analysts described the plan as “weak”, while Norbank said it was sound.',
    ['the plan as “weak”', 'Hendries analysts'],
    ['it was sound', 'Norbank'],
  ),
]
