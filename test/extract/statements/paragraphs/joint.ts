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
]
