/** What a paragraph must yield: the words said, who says them (null: nobody is named), and through whom, if anybody. */
export type Said = readonly [words: string, speaker: string | null, relay?: string]

/** A paragraph of our own, one construction each, with everything that is said in it. */
export interface Paragraph {
  readonly construction: string
  readonly text: string
  readonly said: readonly Said[]
}

const p = (construction: string, text: string, ...said: Said[]): Paragraph => ({ construction, text, said })

export const PARAGRAPHS: readonly Paragraph[] = [
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
  // Indirect
  p('that', 'The ministry said that prices rose in May.', ['prices rose in May', 'ministry']),
  p('no that', 'The ministry said prices rose in May.', ['prices rose in May', 'ministry']),
  p('a fronted clause', 'Prices rose in May, the ministry said.', ['Prices rose in May', 'ministry']),
  p('a fronted clause and a day', 'Prices rose in May, the ministry said on Tuesday.', [
    'Prices rose in May',
    'ministry',
  ]),
  p('an inverted cue after a clause', 'Prices rose in May, said the ministry.', ['Prices rose in May', 'ministry']),
  p('a clause on both sides', 'Prices, the ministry said, rose in May.', ['Prices … rose in May', 'ministry']),
  p('according to, first', 'According to the ministry, prices rose in May.', ['prices rose in May', 'ministry']),
  p('according to, last', 'Prices rose in May, according to the ministry.', ['Prices rose in May', 'ministry']),
  p('an addressee', 'Mara Olsen told the council that the dam would hold.', ['the dam would hold', 'Mara Olsen']),
  p('an addressee without that', 'Mara Olsen told reporters the dam would hold.', ['the dam would hold', 'Mara Olsen']),
  p('a demand', 'Mara Olsen urged the government to repair the dam.', [
    'the government to repair the dam',
    'Mara Olsen',
  ]),
  p('a promise', 'The government promised to repair the dam.', ['to repair the dam', 'government']),
  p('a refusal', 'The government ruled out a new dam.', ['a new dam', 'government']),
  p('a denial', 'The government denied that it had hidden the report.', ['it had hidden the report', 'government']),
  p('a document that finds', 'The report found that the dam had cracked in March.', [
    'the dam had cracked in March',
    'report',
  ]),
  p('a document of somebody', 'A statement released by the ministry said that the dam had cracked.', [
    'the dam had cracked',
    'ministry',
  ]),
  p('a reporting noun', 'The ministry repeated its claim that the dam had cracked.', [
    'the dam had cracked',
    'ministry',
  ]),
  p('a possessed reporting noun', 'The council heard Mara Olsen’s claim that the dam had cracked.', [
    'the dam had cracked',
    'Mara Olsen',
  ]),
  p('the passive with by', 'It was confirmed by the ministry that the dam had cracked.', [
    'the dam had cracked',
    'ministry',
  ]),
  p('two clauses of one cue', 'The ministry said that prices rose and that wages fell.', [
    'prices rose and that wages fell',
    'ministry',
  ]),
  p('a condition inside', 'The ministry said that if rain returned, prices would fall.', [
    'if rain returned, prices would fall',
    'ministry',
  ]),
  p('a hedge', 'The minister reportedly left the country on Sunday.', [
    'The minister … left the country on Sunday',
    'reports',
  ]),
  // Speakers
  p('a role before the name', 'Energy Minister Mara Olsen said the dam would hold.', [
    'the dam would hold',
    'Mara Olsen',
  ]),
  p('a role after the name', 'Mara Olsen, the energy minister, said the dam would hold.', [
    'the dam would hold',
    'Mara Olsen',
  ]),
  p('a relative clause', 'Mara Olsen, who replaced Tom Reed in May, said the dam would hold.', [
    'the dam would hold',
    'Mara Olsen',
  ]),
  p('of an organisation', 'Mara Olsen of the River Authority said the dam would hold.', [
    'the dam would hold',
    'Mara Olsen',
  ]),
  p(
    'of an organisation and a role, between commas',
    'Mara Olsen of the River Authority, a geologist with long experience, said the dam would hold.',
    ['the dam would hold', 'Mara Olsen'],
  ),
  p('a name after its role, between commas', 'The head of the River Authority, Mara Olsen, said the dam would hold.', [
    'the dam would hold',
    'Mara Olsen',
  ]),
  p('a pronoun', 'Mara Olsen visited the valley on Monday. She said the dam would hold.', [
    'the dam would hold',
    'Mara Olsen',
  ]),
  p('a short name', 'Mara Olsen visited the valley on Monday. The dam would hold, Olsen said.', [
    'The dam would hold',
    'Mara Olsen',
  ]),
  p('a nominal', 'Energy Minister Mara Olsen visited the valley. The minister said the dam would hold.', [
    'the dam would hold',
    'Mara Olsen',
  ]),
  p('an outlet that is no speaker', 'Mara Olsen told the BBC that the dam would hold.', [
    'the dam would hold',
    'Mara Olsen',
    'BBC',
  ]),
  p('an unnamed source', 'A hospital official said that nine people were hurt.', [
    'nine people were hurt',
    'a hospital official',
  ]),
  p('a group', 'Witnesses said that the bus burned for an hour.', ['the bus burned for an hour', 'witnesses']),
  p('an addressee that is no speaker', 'Speaking to the council, Mara Olsen said the dam would hold.', [
    'the dam would hold',
    'Mara Olsen',
  ]),
  p('a venue that is no speaker', 'Mara Olsen posted a message on Facebook saying the dam would hold.', [
    'the dam would hold',
    'Mara Olsen',
  ]),
  p('a number as subject', 'One in five said they would move away.', ['they would move away', 'one in five']),
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
    'the turns of a transcript',
    'Mara Olsen, the geologist, met host Tom Reed on Sunday.\n\nREED: Will the dam hold this winter?\n\nOLSEN: We believe that it will hold.\n\nREED: And if it rains for a month?',
    ['Will the dam hold this winter?', 'Tom Reed'],
    ['We believe that it will hold.', 'Mara Olsen'],
    ['And if it rains for a month?', 'Tom Reed'],
  ),
  // Nothing said
  p('a scare quote', 'The so-called “green” road was closed for repairs on Monday.'),
  p('a title', 'The film “A Bridge Too Far” opens the festival tonight.'),
  p('an act of speech without content', 'The minister spoke to reporters after the meeting.'),
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
  // Who speaks, where the tagger takes the verb for a participle
  p(
    'two who call for something',
    'Both the council and the police called for his death to be investigated.',
    ['his death to be investigated', 'council'],
    ['his death to be investigated', 'police'],
  ),
  // Who speaks, where the parser hands over a part
  p('somebody of an organisation', 'Immunologist Tom Reed of Valley Research said the dam had cracked.', [
    'the dam had cracked',
    'Tom Reed',
  ]),
  p(
    'an apposition without an article',
    'Professor Mara Olsen of Valley University, co-author of a new study, said the dam was a ruin.',
    ['the dam was a ruin', 'Mara Olsen'],
  ),
  p('a name between commas', 'The mayor of London, Mara Olsen, tweeted, “The dam will hold.”', [
    'The dam will hold.',
    'Mara Olsen',
  ]),
  p(
    'an interview before the subject',
    'In an interview with Time magazine, health expert Mara Olsen said the river was safe.',
    ['the river was safe', 'Mara Olsen', 'Time magazine'],
  ),
  p('a statement that reads', 'Valley Mills released a statement which read, in part, “The dam will hold.”', [
    'The dam will hold.',
    'Valley Mills',
  ]),
  p('a passive of nobody', 'Valley Mills closed in May. It was initially reported the fire started in a barn.', [
    'the fire started in a barn',
    'reports',
  ]),
  p(
    'a document that was filed before',
    'The Farmers Union filed a motion against the valley council on Monday. The motion claims the dam was unlawful.',
    ['the dam was unlawful', 'Farmers Union'],
  ),
  // Those who say something together
  p(
    'two names',
    'Roscosmos and NASA said the launch was safe.',
    ['the launch was safe', 'Roscosmos'],
    ['the launch was safe', 'NASA'],
  ),
  p(
    'two bodies with an article each',
    'The council and the police called for his death to be investigated.',
    ['his death to be investigated', 'council'],
    ['his death to be investigated', 'police'],
  ),
  p('one body with "and" in its name', 'The Trade and Industry Ministry said that prices rose.', [
    'prices rose',
    'Trade and Industry Ministry',
  ]),
  p('two posts of one person', 'Valley Mills president and chief executive Mara Olsen said that prices rose.', [
    'prices rose',
    'Mara Olsen',
  ]),
  p('one company with "and" in its name', 'Johnson and Johnson said that prices rose.', ['prices rose', 'Johnson']),
  p('somebody of an organisation, by its possessive', "The University of Oxford's Tom Reed said the dam had cracked.", [
    'the dam had cracked',
    'Tom Reed',
  ]),
]
