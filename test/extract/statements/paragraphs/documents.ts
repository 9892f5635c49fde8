import { p, type Paragraph } from './paragraph.js'

/** What documents, studies and outlets say, and who stands behind them. */
export const DOCUMENTS: readonly Paragraph[] = [
  p('a statement that reads', 'Valley Mills released a statement which read, in part, “The dam will hold.”', [
    'The dam will hold.',
    'Valley Mills',
  ]),
  p(
    'a document that was filed before',
    'The Farmers Union filed a motion against the valley council on Monday. The motion claims the dam was unlawful.',
    ['the dam was unlawful', 'Farmers Union'],
  ),
  // Those who say something together
  p('an outlet whose name is an adjective', 'The dam would hold, according to The Guardian.', [
    'The dam would hold',
    'The Guardian',
  ]),
  p('what witnesses tell', 'According to witness accounts, the bus burned for an hour.', [
    'the bus burned for an hour',
    'witnesses',
  ]),
  p('somebody cited with a clause', 'The Valley Herald cited an engineer that the dam may have cracked.', [
    'the dam may have cracked',
    'an engineer',
    'Valley Herald',
  ]),
  p('a day behind the noun', 'The website yesterday suggested the dam had cracked.', [
    'the dam had cracked',
    'website',
  ]),
  p(
    'an outlet whose name is a word for time',
    'In an interview with the magazine, Day said the dam would hold. It had cracked, according to Time.',
    ['the dam would hold', 'Day'],
    ['It had cracked', 'Time'],
  ),
  p(
    'a professor who has just spoken as an author',
    '“The dam will hold,” said study co-author Karen Olsen. The Arden professor added, “But who knows for how long.”',
    ['The dam will hold', 'Karen Olsen'],
    ['But who knows for how long.', 'Karen Olsen'],
  ),
  p(
    'a statement that reads',
    'The council’s official statement yesterday read “Dear friends, the dam will hold for a very long time.”',
    ['Dear friends, the dam will hold for a very long time.', 'council'],
  ),
  p(
    'a document that nobody brought in',
    'Mara Olsen said the dam was safe. According to the lawsuit, it leaked in May.',
    ['the dam was safe', 'Mara Olsen'],
    ['it leaked in May', 'lawsuit'],
  ),
  p(
    'a document of somebody who sues',
    'Mara Olsen sued the council. Ada Lind said it would pay. According to the lawsuit, the dam leaked in May.',
    ['it would pay', 'Ada Lind'],
    ['the dam leaked in May', 'Mara Olsen'],
  ),
  p(
    'a document that was spoken of',
    'Mara Olsen said in a statement that the dam was safe. According to the statement, it was built in May.',
    ['the dam was safe', 'Mara Olsen'],
    ['it was built in May', 'Mara Olsen'],
  ),
  p(
    'a video that was called footage',
    'Footage from Harbour Watch showed that the dam leaked. The video showed that nobody came.',
    ['the dam leaked', 'Harbour Watch'],
    ['nobody came', 'Harbour Watch'],
  ),
  p('a study and the day it came out', 'The study, published on Monday, found that the fish had come back.', [
    'the fish had come back',
    'study',
  ]),
  p(
    'the ministry behind figures and the day they came out on',
    'The loss was small, according to figures released last week by the ministry.',
    ['The loss was small', 'ministry'],
  ),
]
