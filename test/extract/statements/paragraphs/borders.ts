import { p, type Paragraph } from './paragraph.js'

/** Where what is said ends and the article goes on by itself. */
export const BORDERS: readonly Paragraph[] = [
  // A noun that reports, as the subject of a verb
  p('a claim that is dismissed', 'Harrow’s claim that the mayor had taken bribes was dismissed on Friday.', [
    'the mayor had taken bribes',
    'Harrow',
  ]),
  p(
    'denials by somebody that convince nobody',
    'Denials by the company that it had dumped waste in the river did not convince residents.',
    ['it had dumped waste in the river', 'company'],
  ),
  p(
    'a claim by somebody before a verb that looks like a participle',
    'The claim by the ministry that prices fell surprised economists.',
    ['prices fell', 'ministry'],
  ),
  p(
    'a promise with a relative clause in it',
    'The bank’s statement that customers who lost money will be paid has not calmed them.',
    ['customers who lost money will be paid', 'bank'],
  ),
  p('a clause within what is claimed', 'Reed’s claim that the army knew what the rebels planned is disputed.', [
    'the army knew what the rebels planned',
    'Reed',
  ]),
  p('a suggestion in the subjunctive', 'Olsen’s suggestion that the dam, which is old, be torn down angered farmers.', [
    'the dam, which is old, be torn down',
    'Olsen',
  ]),
  p(
    'a claim that is the object of a verb',
    'Mara Olsen repeated her claim that the vote was stolen and the count a fraud.',
    ['the vote was stolen and the count a fraud', 'Mara Olsen'],
  ),
  // A second "that"
  p(
    'quoted words and a second clause behind "and that"',
    'Mara Olsen said that “the dam is old” and that the council had known it for years.',
    ['“the dam is old” and that the council had known it for years', 'Mara Olsen'],
  ),
  p(
    'a clause with quoted words and a second one behind "and that"',
    'Mara Olsen told reporters that the bridge was “a trap” and that it would be closed on Monday.',
    ['the bridge was “a trap” and that it would be closed on Monday', 'Mara Olsen'],
  ),
  p(
    'quoted words, a comma and a second clause behind "and that"',
    'The minister said that “nobody was hurt”, and that the fire was out by noon.',
    ['“nobody was hurt”, and that the fire was out by noon', 'minister'],
  ),
  p(
    '"and that" which points at what was said',
    'Mara Olsen said on Monday that “we have a plan”, and that was the end of the meeting.',
    ['we have a plan', 'Mara Olsen'],
  ),
  // Semicolons and "but"
  p('quoted words before a semicolon', 'Tom Reed says he “would do it all again”; Mara Olsen is less sure.', [
    'he “would do it all again”',
    'Tom Reed',
  ]),
  p('a clause before a semicolon', 'Mara Olsen said the dam was safe; the engineers were not so sure.', [
    'the dam was safe',
    'Mara Olsen',
  ]),
  p(
    'clauses that semicolons join',
    'The ministry said that food was scarce; that water was scarcer; and that help was late.',
    ['food was scarce; that water was scarcer; and that help was late', 'ministry'],
  ),
  p(
    'what others say behind “but”',
    'Reed said the club had no money, but Mara Olsen, the treasurer, says it has plenty.',
    ['the club had no money', 'Reed'],
    ['it has plenty', 'Mara Olsen'],
  ),
  p('what others doubt behind “but”', 'Mara Olsen said prices had fallen, but economists doubt it.', [
    'prices had fallen',
    'Mara Olsen',
  ]),
  p(
    'what somebody adds behind “though”',
    'Mara Olsen said the dam was “safe, for now,” though she noted that it was old.',
    ['the dam was “safe, for now', 'Mara Olsen'],
    ['it was old', 'Mara Olsen'],
  ),
  p('a clause behind “but” that nobody else says', 'Tom Reed said he had tried, but nobody had helped him.', [
    'he had tried, but nobody had helped him',
    'Tom Reed',
  ]),
]
