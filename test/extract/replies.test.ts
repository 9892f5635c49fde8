import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'

/** Pairs of what goes against what, by the words of the statements. */
function repliesIn(text: string) {
  const { statements } = extract({ text, publishedAt: null, publisher: null })
  const words = (id: string) => {
    const spans = statements.find((s) => s.id === id)?.spans ?? []
    return spans.map(({ start, end }) => text.slice(start, end)).join(' ')
  }
  return statements.flatMap((s) => s.repliesTo.map((other) => [words(s.id), words(other)]))
}

describe('a reply', () => {
  it('is a denial that takes up what another said', () => {
    const text = `The German government said that there was proof that he had been poisoned.

"There is no proof that he was poisoned," the Russian government said.`
    expect(repliesIn(text)).toEqual([
      ['There is no proof that he was poisoned', 'there was proof that he had been poisoned'],
    ])
  })

  it('is a rejection of a plan that touches the one who rejects it', () => {
    const text = `The United States Department of Transportation announced new restrictions on flights to Cuba.

"I strongly reject new measures against flights to Cuba," Cuban Foreign Minister Bruno Parra said.`
    expect(repliesIn(text)).toEqual([
      ['I strongly reject new measures against flights to Cuba', 'new restrictions on flights to Cuba'],
    ])
  })

  it.each([
    [
      'is a judgement of what was announced',
      `Education Minister Paul Berg announced that the school in Lund would be closed in May.

"Closing the school is irresponsible," Mayor Anna Wolf said.`,
    ],
    [
      'is a judgement of the last step, which it does not name',
      `Prime Minister Eva Novak announced that troops would leave the island.

Senator Ruth Adams called the decision a disgrace.`,
    ],
    [
      'is a refusal that speaks of what was demanded',
      `The union demanded that the mill pay for new machines by June.

"We will not accept any machines by June," director Karl Stein said. He refused the machines.`,
    ],
    [
      'is a denial of whoever is accused',
      `The United States blamed Iran for the attack on the refinery.

"Those who want to link these incidents to our country are lying," Iranian President Hassan Amiri said.`,
    ],
  ])('is found where it %s', (_case, text) => {
    expect(repliesIn(text)).not.toEqual([])
  })

  it.each([
    [
      'speaks of something else',
      `The mayor said that the bridge was closed in May.

"There is no proof that he was poisoned," the Russian government said.`,
    ],
    [
      'is by the same speaker',
      `"He was poisoned with a rare substance," Angela Berg said.

"He was not poisoned with a rare substance at home," Berg added.`,
    ],
    [
      'wants none of another thing of that name',
      'Mayor Anna Wolf called for an inquiry into the fire. The council rejected an inquiry into the flood.',
    ],
    [
      'is an opinion',
      `The mayor said that the bridge was closed in May.

"The closed bridge is ugly," Angela Berg said.`,
    ],
  ])('is none where it %s', (_case, text) => {
    expect(repliesIn(text)).toEqual([])
  })
})
