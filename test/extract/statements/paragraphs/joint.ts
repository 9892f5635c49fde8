import { p, type Paragraph } from './paragraph.js'

/** Several who say the same together: one statement each, of the same words. */
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
]
