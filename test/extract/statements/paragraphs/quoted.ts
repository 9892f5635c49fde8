import { p, type Paragraph } from './paragraph.js'

/** What is said in quotation marks, wholly or in part, and in blocks, headlines and transcripts. */
export const QUOTED: readonly Paragraph[] = [
  // Direct speech
  p('a fronted quotation', '“The bridge is safe,” Mara Olsen said.', ['The bridge is safe', 'Mara Olsen']),
  p('an inverted cue', '“The bridge is safe,” said Mara Olsen.', ['The bridge is safe', 'Mara Olsen']),
  p('straight marks', '"We lost the north field," said farmer Tom Reed.', ['We lost the north field', 'Tom Reed']),
  p('guillemets', '«The harvest is ruined», said Tom Reed.', ['The harvest is ruined', 'Tom Reed']),
  p('single marks', '‘The harvest is ruined,’ said Tom Reed.', ['The harvest is ruined', 'Tom Reed']),
  p('an apostrophe beside single marks', "'The farmers' market won't open,' said Tom Reed.", [
    "The farmers' market won't open",
    'Tom Reed',
  ]),
  p('a quotation split by its cue', '“The dam,” said Mara Olsen, “will hold.”', ['The dam … will hold.', 'Mara Olsen']),
  p(
    'a second quotation after a full stop',
    '“The dam will hold,” said Mara Olsen. “We tested it twice.”',
    ['The dam will hold', 'Mara Olsen'],
    ['We tested it twice.', 'Mara Olsen'],
  ),
  p(
    'a second quotation with reporting words in it',
    '“The dam will hold,” said Mara Olsen. “They say it will break, and I really mean that, every spring. It has not.”',
    ['The dam will hold', 'Mara Olsen'],
    ['They say it will break, and I really mean that, every spring. It has not.', 'Mara Olsen'],
  ),
  p('a question', '“Who will pay for this?” asked Mara Olsen.', ['Who will pay for this?', 'Mara Olsen']),
  p('an exclamation', '“Nobody warned us!” Mara Olsen shouted.', ['Nobody warned us!', 'Mara Olsen']),
  p('a lead-in with a comma', 'Mara Olsen said, “The dam will hold.”', ['The dam will hold.', 'Mara Olsen']),
  p('a lead-in with a colon', 'Mara Olsen wrote: “The dam will hold.”', ['The dam will hold.', 'Mara Olsen']),
  p('a lead-in with a time', 'Mara Olsen said on Friday: “The dam will hold.”', ['The dam will hold.', 'Mara Olsen']),
  p('a lead-in with an addressee', 'Mara Olsen told reporters, “The dam will hold.”', [
    'The dam will hold.',
    'Mara Olsen',
  ]),
  p('a verb that only its place makes a cue', '“It is too early to tell,” Mara Olsen demurred.', [
    'It is too early to tell',
    'Mara Olsen',
  ]),
  p('words that react', 'Mara Olsen reacted on social media: “This is a sad day for the valley.”', [
    'This is a sad day for the valley.',
    'Mara Olsen',
  ]),
  p('a quotation of several sentences', '“The dam will hold. We tested it twice,” said Mara Olsen.', [
    'The dam will hold. We tested it twice',
    'Mara Olsen',
  ]),
  p('a quotation inside a quotation', '“He told me ‘never again’ and left,” said Mara Olsen.', [
    'He told me ‘never again’ and left',
    'Mara Olsen',
  ]),
  p('a quotation at the end of a quotation', '“He told me, ‘Never again,’” said Mara Olsen.', [
    'He told me, ‘Never again,’',
    'Mara Olsen',
  ]),
  p('a participle that goes on', 'Mara Olsen visited the crews, adding: “They saved the town.”', [
    'They saved the town.',
    'Mara Olsen',
  ]),
  p(
    'a quotation that goes on in the next paragraph',
    '“The dam will hold,” said Mara Olsen.\n\n“We tested it twice in the spring.”',
    ['The dam will hold', 'Mara Olsen'],
    ['We tested it twice in the spring.', 'Mara Olsen'],
  ),
  // Mixed
  p('a clause that ends in quoted words', 'Mara Olsen said the repairs were “slow and badly planned.”', [
    'the repairs were “slow and badly planned.”',
    'Mara Olsen',
  ]),
  p('quoted words inside a clause', 'Mara Olsen said the “slow and badly planned” repairs must end.', [
    'the “slow and badly planned” repairs must end',
    'Mara Olsen',
  ]),
  p('a fronted clause with quoted words', 'The repairs were “a mess,” Mara Olsen said.', [
    'The repairs were “a mess',
    'Mara Olsen',
  ]),
  p('what something is called', 'Mara Olsen called the repairs “a costly mess.”', [
    'the repairs “a costly mess.”',
    'Mara Olsen',
  ]),
  // Clauses with quoted words, and where they end
  p('double marks as wires type them', "``The bridge is safe,'' said Mara Olsen.", [
    'The bridge is safe',
    'Mara Olsen',
  ]),
  p('a clause that goes on behind quoted words', 'Mara Olsen says the dam is “safe and sound” despite the flood.', [
    'the dam is “safe and sound”',
    'Mara Olsen',
  ]),
  p(
    'a clause that begins with quoted words',
    'Mara Olsen said that “thousands” of homes had lost power in the valley.',
    ['“thousands” of homes had lost power in the valley', 'Mara Olsen'],
  ),
  p(
    'a second report of the same speaker',
    'Mara Olsen says the river has “no mercy” but argues that the dam will hold.',
    ['the river has “no mercy”', 'Mara Olsen'],
    ['the dam will hold', 'Mara Olsen'],
  ),
  p(
    'an addressee that the clause hangs on',
    'Mara Olsen told a news conference they are “planting the seeds” of a new valley.',
    ['they are “planting the seeds” of a new valley', 'Mara Olsen'],
  ),
  p('a programme between the cue and its clause', 'Mara Olsen said on “Meet the River” that the dam had cracked.', [
    'the dam had cracked',
    'Mara Olsen',
  ]),
  p('an inserted word on the addressee', 'Mara Olsen told Valley News, a local paper, that the dam had cracked.', [
    'the dam had cracked',
    'Mara Olsen',
    'Valley News',
  ]),
  p('a date between the cue and its clause', 'The court ruled on September 11 the sale was unlawful.', [
    'the sale was unlawful',
    'court',
  ]),
  p('two clauses, the second behind “but that”', 'Mara Olsen says many doubted the dam but that it held.', [
    'many doubted the dam but that it held',
    'Mara Olsen',
  ]),
  p(
    'a day between the speaker and the cue',
    'One activist, Tom Reed, on Sunday told Valley News the dam had cracked.',
    ['the dam had cracked', 'Tom Reed', 'Valley News'],
  ),
  p('a name behind an abbreviation', 'Member of Parliament (MP) Mara Olsen said the dam had cracked.', [
    'the dam had cracked',
    'Mara Olsen',
  ]),
  p(
    'whoever is with another',
    'The council met on Friday, with Mara Olsen of Norland calling the plan a “gift to the rich”.',
    ['the plan a “gift to the rich”', 'Mara Olsen'],
  ),
  p(
    'a report with a long speaker inside another',
    'A spokesman for the Norland River Ministry called the story “groundless”, the state news agency Interfax reported.',
    ['the story “groundless”', 'a spokesman for the Norland River Ministry', 'Interfax'],
  ),
  // Headlines, blocks, transcripts
  p('a colon headline', 'River Authority: dam will hold', ['dam will hold', 'River Authority']),
  p(
    'a block after a colon',
    'Mara Olsen wrote to the council:\n\nThe dam has held for sixty years and we expect it to hold for sixty more.',
    ['The dam has held for sixty years and we expect it to hold for sixty more', 'Mara Olsen'],
  ),
  p(
    'a block above a line that names its speaker',
    'The court ruled on Monday.\n\nThe notion of immunity cuts across the grain of our constitution.\n\n– Judge Mara Olsen, “Decision and Order”',
    ['The notion of immunity cuts across the grain of our constitution', 'Mara Olsen'],
  ),
  p(
    'the turns of a transcript',
    'Mara Olsen, the geologist, met host Tom Reed on Sunday.\n\nREED: Will the dam hold this winter?\n\nOLSEN: We believe that it will hold.\n\nREED: And if it rains for a month?',
    ['Will the dam hold this winter?', 'Tom Reed'],
    ['We believe that it will hold.', 'Mara Olsen'],
    ['And if it rains for a month?', 'Tom Reed'],
  ),
  p(
    'a transcript that introduces who speaks',
    'TOM REED, HOST: Will the dam hold this winter?\n\nMARA OLSEN, GEOLOGIST: We believe that it will hold.\n\nREED: And if it rains for a month?',
    ['Will the dam hold this winter?', 'Tom Reed'],
    ['We believe that it will hold.', 'Mara Olsen'],
    ['And if it rains for a month?', 'Tom Reed'],
  ),
  p(
    'questions and answers of nobody named',
    'Q: Will the dam hold this winter?\n\nA: We believe that it will hold.\n\nQ: And if it rains for a month?\n\nA: Then we will open the gates.',
    ['Will the dam hold this winter?', null],
    ['We believe that it will hold.', null],
    ['And if it rains for a month?', null],
    ['Then we will open the gates.', null],
  ),
  p(
    'a quotation that ends in another',
    'Tom Reed spoke first.\n“When this came about, her answer was, ‘What can we do to help?’” Olsen told reporters.',
    ['When this came about, her answer was, ‘What can we do to help?’', 'Olsen'],
  ),
  p('a line of a handle', '@maralind: The bridge is open again!', ['The bridge is open again!', '@maralind']),
  // Around a cue between commas
  p(
    'quoted words that have their subject before the cue',
    'A third tunnel, Mara Olsen said, “would cost more than the bridge”.',
    ['A third tunnel … would cost more than the bridge', 'Mara Olsen'],
  ),
  p(
    'quoted words that “and” joins to what is said before the cue',
    'The mill closed in March, the ministry said, and “will not reopen”.',
    ['The mill closed in March … will not reopen', 'ministry'],
  ),
  p(
    'a clause that “but” joins to what is said before the cue',
    'The mill closed in March, Olsen said, but its workers would be paid.',
    ['The mill closed in March … its workers would be paid', 'Olsen'],
  ),
  p('what the speaker does behind “and”', 'The dam was safe, Tom Reed said, and he left the room.', [
    'The dam was safe',
    'Tom Reed',
  ]),
  p('a whole quotation behind a phrase and its cue', 'On Friday, Tom Reed said, “The dam is safe.”', [
    'The dam is safe.',
    'Tom Reed',
  ]),
]
