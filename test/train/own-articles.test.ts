import { describe, expect, it } from 'vitest'
import { unmark } from '../../scripts/train/marked-text.js'
import { parseOwnArticle, readOwnArticles } from '../../scripts/train/own-articles.js'

const SOURCE = `# Mill denies closing
date: 2021-03-04

{S1w The mill} {S1c denied} that {S1 it {E1 would close}}. "{S2 Not} this year," {S2w its owner} said, "{S2 and not the next}."

--
S1 | DENIAL | neg | mill | ORGANISATION | - | - | -
S2 | PROMISE | neg | owner | UNNAMED | owner | mill | Harl Post
E1 | OTHER | DENIED | closing of the mill | AGENT: mill; PLACE: Harl | S1 S2
D1 | CONTRADICTS | UNANSWERED | Will the mill close? | DENIES: mill, owner: S1 S2 | ASSERTS: -:
`

describe('articles of our own', () => {
  it('gives the text without its marks, and the words that each mark holds', () => {
    const { text, marks } = unmark('{S1,S2 It {E1 fell}}, {S1w we} said.', 'a')
    expect(text).toBe('It fell, we said.')
    const words = [...marks].map(([name, spans]) => [name, spans.map(({ start, end }) => text.slice(start, end))])
    expect(words).toEqual([
      ['E1', ['fell']],
      ['S1', ['It fell']],
      ['S2', ['It fell']],
      ['S1w', ['we']],
    ])
  })

  it.each([
    ['a mark without a name', '{It fell}, we said.'],
    ['a mark that is left open', '{S1 It fell, we said.'],
    ['a mark that was never opened', 'It fell}, we said.'],
  ])('refuses %s', (_case, marked) => {
    expect(() => unmark(marked, 'article 7')).toThrow('article 7')
  })

  it('reads what is said, by whom, for whom and through whom, with fragments and forms', () => {
    const { text, gold } = parseOwnArticle('a', SOURCE)
    const [denial, promise] = gold.statements
    expect(denial).toMatchObject({ form: 'INDIRECT', polarity: 'NEGATIVE', speaker: 'mill', role: null })
    expect(promise).toMatchObject({ form: 'DIRECT', onBehalfOf: 'mill', relayedBy: 'Harl Post', cueSpan: null })
    expect(promise?.spans?.map(({ start, end }) => text.slice(start, end))).toEqual(['Not', 'and not the next'])
  })

  it('reads what happened and who disputes it', () => {
    const { gold } = parseOwnArticle('a', SOURCE)
    expect(gold.events[0]).toMatchObject({ type: 'OTHER', participants: [{ actor: 'mill' }, { role: 'PLACE' }] })
    expect(gold.disputes[0]?.sides).toEqual([
      { stance: 'DENIES', principals: ['mill', 'owner'], statements: ['S1', 'S2'] },
      { stance: 'ASSERTS', principals: [], statements: [] },
    ])
  })

  it.each([
    ['a statement that is not marked', SOURCE.replace('{S1 it', '{S3 it')],
    ['a kind that there is not', SOURCE.replace('| DENIAL |', '| REBUTTAL |')],
    ['a dispute of one side', SOURCE.replace(/ \| ASSERTS: -:/, '')],
    ['an article without a date', SOURCE.replace(/^date.*\n/m, '')],
  ])('names the article that has %s', (_case, source) => {
    expect(() => parseOwnArticle('article 7', source)).toThrow('article 7')
  })

  it('can all be read, and no span begins or ends with a space', () => {
    const articles = readOwnArticles()
    expect(articles.length).toBeGreaterThan(400)
    for (const { text, gold } of articles)
      for (const { spans = [] } of gold.statements)
        for (const { start, end } of spans) expect(text.slice(start, end)).toMatch(/^\S(?:[^]*\S)?$/)
  })
})
