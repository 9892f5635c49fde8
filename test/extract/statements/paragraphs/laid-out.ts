import { p, type Paragraph } from './paragraph.js'

/** What is said by how a text is laid out: lists below a line that reports, transcripts, interviews, headlines. */
export const LAID_OUT: readonly Paragraph[] = [
  // Lists
  p(
    'the items of a list below a line that reports',
    'The union also said:\n\n- drivers had worked for weeks without rest;\n- two had fallen asleep at the wheel; and\n- nobody had listened.\n\nThe road is long.',
    ['drivers had worked for weeks without rest', 'union'],
    ['two had fallen asleep at the wheel', 'union'],
    ['nobody had listened', 'union'],
  ),
  p(
    'the items of findings that a report makes',
    'Inspectors came in March. Their report made two findings:\n\n• guards on the presses had been removed\n• an alarm had been switched off',
    ['guards on the presses had been removed', 'inspectors'],
    ['an alarm had been switched off', 'inspectors'],
  ),
  p(
    'what is called for, item by item',
    'The ministry called for:\n* an immediate halt to logging\n* a full inquiry into the permits',
    ['an immediate halt to logging', 'ministry'],
    ['a full inquiry into the permits', 'ministry'],
  ),
  p(
    'numbered demands',
    'Residents demanded:\n\n1. A new bridge by next spring.\n2. An apology from the mayor.',
    ['A new bridge by next spring', 'residents'],
    ['An apology from the mayor', 'residents'],
  ),
  p(
    'recommendations by whose they are',
    'The council’s recommendations are:\n(a) close the bridge to lorries\n(b) replace the cables',
    ['close the bridge to lorries', 'council'],
    ['replace the cables', 'council'],
  ),
  p(
    'a list according to a document',
    'According to the audit:\n– the fund had lost $3 million;\n– no one had checked its books.',
    ['the fund had lost $3 million', 'audit'],
    ['no one had checked its books', 'audit'],
  ),
  p(
    'lines that semicolons make a list',
    'The inquiry found that:\nthe captain had ignored two warnings;\nthe radar was broken; and\nnobody had told the passengers.\nThe ship sank in May.',
    ['the captain had ignored two warnings', 'inquiry'],
    ['the radar was broken', 'inquiry'],
    ['nobody had told the passengers', 'inquiry'],
  ),
  p(
    'a list of quotations with speakers of their own',
    'Here is what ministers said:\n\n- “The tax will go,” said Tom Reed.\n- “It will not,” said Mara Olsen.',
    ['The tax will go', 'Tom Reed'],
    ['It will not', 'Mara Olsen'],
  ),
  p(
    'a list below a line that reports nothing',
    'What we know so far:\n\n- The fire broke out at night.\n- Two people died.',
  ),
  p('results in a list', 'Results:\n\n- Olsen won the north ward.\n- Reed won the south ward.'),
  p('advice in a list', 'How to prepare for the storm:\n\n- Fill bottles with water.\n- Stay away from windows.'),
  p('a recipe', 'The recipe calls for:\n- two eggs\n- a cup of flour'),
  p(
    'winners that were announced',
    'The winners, announced on Monday:\n- The Dam won best film.\n- Mara Olsen won best actress.',
  ),
  // Transcripts of few turns
  p(
    'a transcript of two turns, by those whom the text names in full',
    'Mayor Adrian Cole spoke to reporter Jane Brennan.\n\nBRENNAN: Do you regret it?\n\nCOLE: I regret how it was told. It was right.',
    ['Do you regret it?', 'Jane Brennan'],
    ['I regret how it was told. It was right.', 'Adrian Cole'],
  ),
  p(
    'a transcript line by line, with the post before a name',
    'Adrian Cole, the mayor, met Brennan on Friday.\nBRENNAN: Do you regret it?\nMAYOR COLE: No. We were right to close the bridge.',
    ['Do you regret it?', 'Brennan'],
    ['No. We were right to close the bridge.', 'Adrian Cole'],
  ),
  p(
    'a transcript by full names',
    'Senator Ruth Hale: Did you know about the losses?\n\nPeter Marsh: I was told in May.',
    ['Did you know about the losses?', 'Ruth Hale'],
    ['I was told in May.', 'Peter Marsh'],
  ),
  p(
    'a transcript in the midst of an article',
    'Lawyer Dana Kim questioned the driver, Paul Orr.\n\nKim: Were you awake?\nOrr: No, I was not.\n\nThe trial goes on.',
    ['Were you awake?', 'Dana Kim'],
    ['No, I was not.', 'Paul Orr'],
  ),
  p('two datelines', 'LONDON: The bank raised its rates on Monday.\n\nPARIS: Shares fell after the news.'),
  p('labels of updates', 'UPDATE: We have opened the road again.\n\nNOTE: We corrected this article on Monday.'),
  p('labels of pictures', 'Photo: Do you see the cat?\n\nCredit: I took this myself.'),
  p('labels of winners', 'WINNERS: Olsen won the north ward.\n\nLOSERS: Reed lost the south ward.'),
  // Interviews
  p(
    'one question and its answer',
    'Plant manager Rosa Vidal spoke to us about the fire.\n\nQ: When will the plant reopen?\n\nA: We expect to start again in March.',
    ['When will the plant reopen?', 'The Valley Post'],
    ['We expect to start again in March.', 'Rosa Vidal'],
  ),
  // Where nobody is named who asks, the outlet that prints it does: all paragraphs are read as The Valley Post's.
  p(
    'an interview that its headline tells of',
    'Interview: Rosa Vidal on the fire\n\nQ. Was anybody hurt?\n\nA. No. Two men were treated for smoke.',
    ['Was anybody hurt?', 'The Valley Post'],
    ['No. Two men were treated for smoke.', 'Rosa Vidal'],
  ),
  p(
    'an interview by somebody named',
    'Lena Fischer, head of the clinic, was interviewed by Omar Said. Tom Reed, Tom Reed’s wife and Tom Reed’s son have left.\n\nQuestion: How many beds are free?\n\nAnswer: None. The last was taken on Friday.',
    ['How many beds are free?', 'Omar Said'],
    ['None. The last was taken on Friday.', 'Lena Fischer'],
  ),
  p(
    'a newspaper that asks and explains by itself',
    'Mara Olsen wants a new tax.\n\nQ: Who will pay it?\n\nA: Everybody who owns a house.',
    ['Who will pay it?', null],
    ['Everybody who owns a house.', null],
  ),
  // Headlines
  p('a headline of an office', 'Kremlin: no talks before withdrawal\n\nThe two sides met on Monday.', [
    'no talks before withdrawal',
    'Kremlin',
  ]),
  p('a headline signed behind a dash', 'Water safe to drink – ministry\n\nSamples were taken on Friday.', [
    'Water safe to drink',
    'ministry',
  ]),
  p('a headline signed behind a colon', 'Suspect acted alone: police\n\nThe man was held on Friday.', [
    'Suspect acted alone',
    'police',
  ]),
  p('a headline that ends in who says so', 'Bridge unsafe, engineers warn\n\nThe bridge was closed.', [
    'Bridge unsafe',
    'engineers',
  ]),
  p('a headline that ends in “says” and who does', 'Bridge will stay shut, says mayor\n\nWork goes on.', [
    'Bridge will stay shut',
    'mayor',
  ]),
  p('what a headline says somebody vows', 'Olsen vows to fight closure\n\nThe school is to close.', [
    'to fight closure',
    'Olsen',
  ]),
  p('what a headline says somebody denies', 'Minister denies leaking report\n\nThe report was printed.', [
    'leaking report',
    'minister',
  ]),
  p('a label of analysis', 'Analysis: The election will be close\n\nThe vote is on Monday.'),
  p('a live page', 'Live: Voters go to the polls in Norland\n\nPolls close at ten.'),
  p('a topic', 'Norland floods: Thousands flee homes\n\nThe river rose on Monday.'),
  p('a place', 'Gaza: aid trucks enter after week of delays\n\nTrucks crossed on Monday.'),
  p('who somebody is', 'Mara Olsen: The woman who saved the dam\n\nThe dam was built in 1960.'),
  p('a headline of what somebody rules out', 'Norland rules out leaving the pact\n\nThe talks went on.', [
    'leaving the pact',
    'Norland',
  ]),
  p('a headline of what somebody threatens', 'Norland threatens veto over tariffs\n\nThe talks went on.', [
    'veto over tariffs',
    'Norland',
  ]),
  p(
    'a headline with what somebody denies behind “as”',
    'Dam in doubt as Norbank denies delay in works\n\nThe talks went on.',
    ['delay in works', 'Norbank'],
  ),
  p(
    'a headline of two that a semicolon parts',
    'Norland says it struck depot; Sudland denies losing tanks\n\nThe two met on Monday.',
    ['it struck depot', 'Norland'],
    ['losing tanks', 'Sudland'],
  ),
  p('a headline of what somebody does not get', 'Norbank denies Olsen a loan\n\nThe talks went on.'),
]
