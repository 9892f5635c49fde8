import { p, type Paragraph } from './paragraph.js'

/** What is said by how a text is laid out: lists below a line that reports. */
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
]
