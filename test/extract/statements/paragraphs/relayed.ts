import { p, type Paragraph } from './paragraph.js'

/** Through whom it came. */
export const RELAYED: readonly Paragraph[] = [
  // Relays
  p('a report of a report', 'Reuters reported that the ministry said prices rose in May.', [
    'prices rose in May',
    'ministry',
    'Reuters',
  ]),
  p('a cited source', 'Reuters, citing two officials, reported that the dam had cracked.', [
    'the dam had cracked',
    'two officials',
    'Reuters',
  ]),
  p('statements that somebody noted', 'Mara Olsen noted Norland’s statements that it will not sell grain.', [
    'it will not sell grain',
    'Norland',
    'Mara Olsen',
  ]),
  p('quoted by an outlet', '“The dam will hold,” Mara Olsen was quoted as saying by Interfax.', [
    'The dam will hold',
    'Mara Olsen',
    'Interfax',
  ]),
  // Through whom
  p(
    'a newspaper that is called one',
    'Mara Olsen told newspaper Kvitbygd Blad that the dam had cracked. She also noted that the river was rising.',
    ['the dam had cracked', 'Mara Olsen', 'Kvitbygd Blad'],
    ['the river was rising', 'Mara Olsen', 'Kvitbygd Blad'],
  ),
  p(
    'a news agency after "according to"',
    'According to semi-official news agency NVNA, the prosecutor general of the valley, Tom Reed, said the two must face trial.',
    ['the two must face trial', 'Tom Reed', 'NVNA'],
  ),
  p('a report of an outlet', 'In a DW report in March, Tom Reed, head of the union, said the mill would close.', [
    'the mill would close',
    'Tom Reed',
    'Deutsche Welle',
  ]),
  p('a channel with a small article', 'Speaking on al-Wadi TV on Friday, Mara Olsen said the dam had cracked.', [
    'the dam had cracked',
    'Mara Olsen',
    'al-Wadi TV',
  ]),
  p(
    'a relay in the middle',
    'Local engineers, according to Valley Bulletin, have noted further cracks in the northern wall.',
    ['further cracks in the northern wall', 'local engineers', 'Valley Bulletin'],
  ),
  p('reports that cite somebody', 'Reports citing engineers of the valley have indicated the dam was badly built.', [
    'the dam was badly built',
    'engineers of the valley',
    'reports',
  ]),
  p('an outlet that cited somebody', 'According to Reuters, which cited two engineers, the dam had cracked in June.', [
    'the dam had cracked in June',
    'two engineers',
    'Reuters',
  ]),
  p(
    'an outlet that cites as saying',
    'The BBC also cited Tom Reed, chief of the valley police, as saying the dam had cracked.',
    ['the dam had cracked', 'Tom Reed', 'BBC'],
  ),
  p(
    'somebody quoted within a quotation',
    'Tom Reed said, “Mara Olsen told me, ‘The dam will hold.’”',
    ['Mara Olsen told me, ‘The dam will hold.’', 'Tom Reed'],
    ['The dam will hold.', 'Mara Olsen', 'Tom Reed'],
  ),
  p(
    'an outlet that is called something else first',
    'Tom Reed told Oslo-based media network EURAC that the dam would hold.',
    ['the dam would hold', 'Tom Reed', 'EURAC'],
  ),
  p(
    'a recommendation according to an outlet',
    'The judge recommended a prison near his family, according to the Valley Post.',
    ['a prison near his family', 'judge', 'Valley Post'],
  ),
  p(
    'somebody unnamed, whom an agency quotes',
    'Harbour Watch quoted an official as saying that the ship had been hit.',
    ['the ship had been hit', 'an official', 'Harbour Watch'],
  ),
  p(
    'somebody with a place, whom an agency quotes',
    'Harbour Watch quoted a source at the ministry as saying that the ship had been hit.',
    ['the ship had been hit', 'a source at the ministry', 'Harbour Watch'],
  ),
  p(
    'a statement that an agency carried',
    'Mara Olsen said in a statement carried by Reuters that nobody had been taken.',
    ['nobody had been taken', 'Mara Olsen', 'Reuters'],
  ),
  p(
    'what an outlet behind it reports that one told another',
    'Norland’s foreign minister told his counterpart that Norland had no hand in the attack, state television reported.',
    ['Norland had no hand in the attack', "Norland's foreign minister", 'state television'],
  ),
  p(
    'what others say that somebody will propose',
    'The Harbour Council will propose a ban on imports of coal, three diplomats said.',
    ['The Harbour Council will propose a ban on imports of coal', 'three diplomats'],
  ),
  p(
    'a claim, and who denies it behind it',
    'The army said on Sunday that it had retaken the bridge, a claim the rebels denied.',
    ['it had retaken the bridge', 'rebels'],
    ['it had retaken the bridge', 'army'],
  ),
  p(
    'a charge, and who denies it in a clause behind it',
    'A safety group accused the company of hiding complaints, which Harbour Watch denies.',
    ['the company of hiding complaints', 'Harbour Watch'],
    ['the company of hiding complaints', 'a safety group'],
  ),
  p(
    'a charge, with "that" before who denies it',
    'Aid groups say that the fighters took the food, a charge that the rebels reject.',
    ['the fighters took the food', 'rebels'],
    ['the fighters took the food', 'aid groups'],
  ),
  p(
    'what stands before who says it, and who has denied it',
    'Norland bombed the mill in Karva, Harbour Watch said, an accusation that Norland has repeatedly denied.',
    ['Norland bombed the mill in Karva', 'Norland'],
    ['Norland bombed the mill in Karva', 'Harbour Watch'],
  ),
  p(
    'several charges, without an article',
    'Harbour Watch says Norland’s army killed 12 villagers, accusations the army denies.',
    ['Norland’s army killed 12 villagers', "Norland's army"],
    ['Norland’s army killed 12 villagers', 'Harbour Watch'],
  ),
  p(
    'a charge that is denied by somebody',
    'Mara Olsen says Norland paid the rebels, a charge denied by Norland.',
    ['Norland paid the rebels', 'Norland'],
    ['Norland paid the rebels', 'Mara Olsen'],
  ),
  p(
    'what "it" denies, which is not who makes the charge',
    'Sudland has accused Norland of backing the rebels, accusations it has denied.',
    ['Norland of backing the rebels', 'Norland'],
    ['Norland of backing the rebels', 'Sudland'],
  ),
  p('a thing that is rejected behind a comma', 'Mara Olsen praised the plan, which the union rejects.', [
    'the plan, which the union rejects',
    'Mara Olsen',
  ]),
  p('who is told within what is said', 'The bank said the mayor had told Norbank nothing.', [
    'the mayor had told Norbank nothing',
    'bank',
  ]),
]
