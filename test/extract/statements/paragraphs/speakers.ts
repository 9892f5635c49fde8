import { p, type Paragraph } from './paragraph.js'

/** Who says it, however the sentence names them. */
export const SPEAKERS: readonly Paragraph[] = [
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
  p('a passive of nobody', 'Valley Mills closed in May. It was initially reported the fire started in a barn.', [
    'the fire started in a barn',
    'reports',
  ]),
  p('somebody of an organisation, by its possessive', "The University of Oxford's Tom Reed said the dam had cracked.", [
    'the dam had cracked',
    'Tom Reed',
  ]),
  // Where the parser hands over what cannot speak
  p(
    'a participle behind a quotation',
    'Mara Olsen said the valley is “in a position to wait,” adding that the dam would hold.',
    ['the valley is “in a position to wait', 'Mara Olsen'],
    ['the dam would hold', 'Mara Olsen'],
  ),
  p(
    'a day before the act that is done',
    'Mara Olsen took the last step Wednesday of announcing that the dam would close.',
    ['the dam would close', 'Mara Olsen'],
  ),
  p(
    'a day before the name',
    'In a call with analysts Monday, Arden chief executive Tom Reed said the dam would hold.',
    ['the dam would hold', 'Tom Reed'],
  ),
  p(
    'a second clause with a subject of its own',
    'The dam was closed on Monday and local police warned people to stay inside.',
    ['to stay inside', 'local police'],
  ),
  p(
    'a participle that only describes a number',
    'According to the Valley Herald, the valley has an estimated two million visitors.',
    ['the valley has an estimated two million visitors', 'Valley Herald'],
  ),
  p('a participle that only describes a noun', 'The ministry reported 21 confirmed cases on the ship.', [
    '21 confirmed cases on the ship',
    'ministry',
  ]),
  p('a name behind "named"', 'A student named Reed said the dam would hold.', ['the dam would hold', 'Reed']),
  p(
    'somebody who speaks to a body',
    'On Tuesday, Prime Minister Kari Holm speaking to the Valley Council think tank called the deal a mistake.',
    ['the deal a mistake', 'Kari Holm'],
  ),
  p('an agent at the end of what is said', 'Olsen was reported missing Thursday evening by the police.', [
    'Olsen … missing Thursday evening by the police',
    'police',
  ]),
  p(
    'a post that is named later',
    'The governor of Texas said the dam would hold.\nTexas Governor Mara Olsen said she was ready.',
    ['the dam would hold', 'Mara Olsen'],
    ['she was ready', 'Mara Olsen'],
  ),
  p('officials of a place in two words', 'New Orleans officials have said they are not concerned about the levees.', [
    'they are not concerned about the levees',
    'New Orleans officials',
  ]),
  p(
    'a participle that opens the sentence',
    'In finding that the dam was unlawful, the Valley Court also closed the road.',
    ['the dam was unlawful', 'Valley Court'],
  ),
  p('a minister of two things', 'Road Transport and Bridges Minister Mara Olsen said the dam would hold.', [
    'the dam would hold',
    'Mara Olsen',
  ]),
  p(
    'what somebody is and a name, between commas behind what is said',
    'Repairs alone would cost 400 million euros, the council’s general secretary, Mara Olsen, said.',
    ['Repairs alone would cost 400 million euros', 'Mara Olsen'],
  ),
  p(
    'a name and what its bearer is, between commas behind what is said',
    'There were now 25 votes for the bill, Mara Olsen, a Republican from Salina, said.',
    ['There were now 25 votes for the bill', 'Mara Olsen'],
  ),
  p(
    'a company behind what it is, between commas',
    'The ship’s owner, Norport-based Calder Line, denied that it leaked.',
    ['it leaked', 'Calder Line'],
  ),
  p(
    'a name and a post behind a quotation that somebody is told',
    '“The information was in our own files all along,” Mara Olsen, the museum’s director, told reporters in the hall.',
    ['The information was in our own files all along', 'Mara Olsen'],
  ),
  p(
    'whoever the last clause is about, not the first',
    'Critics were many; Lukas Reed rejected this, pointing out that only one purchase in nine was subsidised.',
    ['only one purchase in nine was subsidised', 'Lukas Reed'],
  ),
  p(
    'somebody of a group whose name begins like a verb',
    'Peter Reed of the group Ending Floods said the dam would hold.',
    ['the dam would hold', 'Peter Reed'],
  ),
  p(
    'whoever acts in a participle behind “despite”',
    'Meanwhile, the council on Friday ruled out a dam in Arden despite Norport-allied Norland proposing to start talks without delay.',
    ['a dam in Arden', 'council'],
    ['to start talks without delay', 'Norland'],
  ),
  p(
    'a verb that is part of a noun',
    'The prime minister, Mara Olsen, speaking to the Harbour Council think tank, said that growth would slow.',
    ['growth would slow', 'Mara Olsen'],
  ),
  p(
    'a name that nobody knows, and whom its bearer replaced',
    'Okafor, who replaced Dana Bright as finance minister in June, said the deficit would fall.',
    ['the deficit would fall', 'Okafor'],
  ),
  p(
    'a clause about the speaker, and a clause right behind the verb',
    'The ministry, which on Friday closed the port, said ships could return.',
    ['ships could return', 'ministry'],
  ),
  p('a name that is spelt as “per” is', 'Mayor Per Lang, a Liberal, said the dam was safe.', [
    'the dam was safe',
    'Per Lang',
  ]),
  p(
    'somebody with a clause about him, within another clause',
    'An official who insisted on anonymity because he was not authorised to speak said the talks had failed.',
    ['the talks had failed', 'an official'],
  ),
  p('somebody by age who adds words in marks', 'Dan Harper scored twice. “My dad was there,” the 23-year-old added.', [
    'My dad was there',
    'Dan Harper',
  ]),
  p(
    'a name behind two things that its bearer is',
    'Edith Crane died on Sunday. Her daughter, the actor Lucy Crane, said the family was at home.',
    ['the family was at home', 'Lucy Crane'],
  ),
  p(
    'the speaker who goes on, where what is said has a perfect',
    'The union said it had been told nothing and called the closure a betrayal.',
    ['it had been told nothing', 'union'],
    ['the closure a betrayal', 'union'],
  ),
  // Words in a paragraph that begins with what somebody does
  p('whom the paragraph begins with', 'Tom Reed was in the barn. “I heard a bang.”', ['I heard a bang.', 'Tom Reed']),
  p(
    'a relative whom the paragraph begins with',
    'Mara Olsen was in bed. “I heard a bang.”\n\nHer husband, Walt, was thrown out of it. “I thought it was a plane.”',
    ['I heard a bang.', 'Mara Olsen'],
    ['I thought it was a plane.', 'Walt'],
  ),
  p(
    'a question, and who says something else behind it',
    'Mara Olsen is not sad. “They stood in a barn. What use are they there?” The head of culture, Ali Reed, called the gift “a joke”.',
    ['They stood in a barn. What use are they there?', 'Mara Olsen'],
    ['the gift “a joke”', 'Ali Reed'],
  ),
  p('a question, and who asks it', '“What use are they?” The mayor laughed.', ['What use are they?', 'mayor']),
  p(
    'the words that somebody posted',
    'Mara Olsen resigned. “I take the blame,” Olsen said. Tom Reed posted a picture of himself with the words “Some things end as they must”.',
    ['I take the blame', 'Mara Olsen'],
    ['Some things end as they must', 'Tom Reed'],
  ),
  p(
    'who answers, and not whom she is asked about',
    'Inspector Mara Olsen said the thieves had help. Asked whether the driver was known to police, she said she could not be certain.',
    ['the thieves had help', 'Mara Olsen'],
    ['whether the driver was known to police', 'reports'],
    ['she could not be certain', 'Mara Olsen'],
  ),
  p('who stands behind “by”, though it is a house', 'Mara Olsen was said by the palace to be recovering in hospital.', [
    'to be recovering in hospital',
    'palace',
  ]),
]
