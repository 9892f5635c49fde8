import { p, type Paragraph } from './paragraph.js'

/** Several who say the same together: one statement each, of the same words; and names and posts that only look like two. */
export const JOINT: readonly Paragraph[] = [
  p(
    'two persons with a post each',
    'Interior minister Karl Brandt and police chief Olga Sims said the two men had acted alone.',
    ['the two men had acted alone', 'Karl Brandt'],
    ['the two men had acted alone', 'Olga Sims'],
  ),
  p(
    'a person, and a post with its name between commas',
    'Prime Minister Ada Voss and the opposition leader, Jon Lang, said they would work together.',
    ['they would work together', 'Ada Voss'],
    ['they would work together', 'Jon Lang'],
  ),
  p(
    'two posts, one of them counted',
    'The mayor and two councillors said they had not read the report.',
    ['they had not read the report', 'mayor'],
    ['they had not read the report', 'two councillors'],
  ),
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
  p(
    'two names with a clause or a post about each',
    'Mara Olsen, who leads the union, and Jan Berg, its lawyer, said the dam had cracked.',
    ['the dam had cracked', 'Mara Olsen'],
    ['the dam had cracked', 'Jan Berg'],
  ),
  p(
    'surnames with a clause about each, behind a day',
    'On Monday, Olsen, who leads the union, and Berg, its lawyer, said the dam had cracked.',
    ['the dam had cracked', 'Olsen'],
    ['the dam had cracked', 'Berg'],
  ),
  p(
    'three names with a trade each',
    'Ada Lind, a nurse, Tom Reed, a porter, and Eva Strand, who works in the kitchen, said the dam had cracked.',
    ['the dam had cracked', 'Ada Lind'],
    ['the dam had cracked', 'Tom Reed'],
    ['the dam had cracked', 'Eva Strand'],
  ),
  p(
    'two names of a body each',
    'Jane Smith of the River Authority, who wrote the report, and Tom Jones of Valley University said the dam had cracked.',
    ['the dam had cracked', 'Jane Smith'],
    ['the dam had cracked', 'Tom Jones'],
  ),
  p(
    'two names of one body',
    'Economists Ada Lind and Tom Reed of Valley University said the dam had cracked.',
    ['the dam had cracked', 'Ada Lind'],
    ['the dam had cracked', 'Tom Reed'],
  ),
  p(
    'a post with its name between commas, twice',
    'The mayor, Ada Lind, and the police chief, Tom Reed, said the dam had cracked.',
    ['the dam had cracked', 'Ada Lind'],
    ['the dam had cracked', 'Tom Reed'],
  ),
  p(
    'two names behind the verb with a clause about each',
    '“The dam has cracked,” said Mara Olsen, who leads the union, and Jan Berg, its lawyer.',
    ['The dam has cracked', 'Mara Olsen'],
    ['The dam has cracked', 'Jan Berg'],
  ),
  p(
    '“both”, of bodies',
    'Both the ministry and the army denied that shells had hit the school.',
    ['shells had hit the school', 'ministry'],
    ['shells had hit the school', 'army'],
  ),
  p(
    '“neither … nor”',
    'Neither Mara Olsen nor Jan Berg would say whether the dam had cracked.',
    ['whether the dam had cracked', 'Mara Olsen'],
    ['whether the dam had cracked', 'Jan Berg'],
  ),
  p(
    'a body and one who only belongs to what another is',
    '“The dam has cracked,” said Mara Olsen of Norport, who met Jan Berg, her lawyer, and Tom Reed, a friend, on Monday.',
    ['The dam has cracked', 'Mara Olsen'],
  ),
  p(
    'somebody who says something of what another does',
    'Olsen praised the plan, and Berg, its author, said it would work.',
    ['the plan', 'Olsen'],
    ['it would work', 'Berg'],
  ),
  p(
    'one body with “and” in its name, and what it is',
    'The Citizenship and Immigration Services, an agency that runs the programme, said it would end.',
    ['it would end', 'Citizenship and Immigration Services'],
  ),
  p(
    'somebody with a clause about what he is, and a name behind a post of hers',
    'Amara Diallo, a banker who lost five years ago, and her running mate, Salif Cisse, said the vote was fair.',
    ['the vote was fair', 'Amara Diallo'],
    ['the vote was fair', 'Salif Cisse'],
  ),
  p(
    'a state before a name of two things and what it is',
    'The US Food and Drug Administration said the pills were safe.',
    ['the pills were safe', 'Food and Drug Administration'],
  ),
  p(
    'a firm of two names, between commas',
    'A spokesman for the auditors, Hale & Brough, said the books were in order.',
    ['the books were in order', 'Hale & Brough'],
  ),
  p(
    'a name, and between commas whoever says it as well',
    'Mara Olsen, along with Jan Berg, said the dam had cracked.',
    ['the dam had cracked', 'Mara Olsen'],
    ['the dam had cracked', 'Jan Berg'],
  ),
  p(
    'a bank as well as a post with its name',
    'The bank, as well as its lawyer, Jan Berg, said the books were in order.',
    ['the books were in order', 'bank'],
    ['the books were in order', 'Jan Berg'],
  ),
  p(
    'two names behind the word, the second of them beside the first',
    'The dam had cracked, said Mara Olsen, together with Jan Berg of the port.',
    ['The dam had cracked', 'Mara Olsen'],
    ['The dam had cracked', 'Jan Berg'],
  ),
  p(
    'two posts and "each"',
    'The bank and the ministry each warned that prices would rise.',
    ['prices would rise', 'bank'],
    ['prices would rise', 'ministry'],
  ),
  p('whoever somebody came along with', 'Mara Olsen, who came along with Jan Berg, said the dam had cracked.', [
    'the dam had cracked',
    'Mara Olsen',
  ]),
  p('whoever somebody speaks along with', 'Speaking together with Jan Berg, Mara Olsen said the dam had cracked.', [
    'the dam had cracked',
    'Mara Olsen',
  ]),
]
