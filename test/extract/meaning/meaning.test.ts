import { describe, expect, it } from 'vitest'
import { castActors } from '../../../src/extract/actors/index.js'
import { readMeaning } from '../../../src/extract/meaning/index.js'
import { findAttributions } from '../../../src/extract/statements/index.js'
import { parseText } from '../../../src/extract/syntax/index.js'
import { cpuOf } from '../../cpu.js'

function read(text: string, publishedAt: string | null = '2024-05-17T12:00:00Z') {
  const source = { text, publishedAt, publisher: null }
  const parsed = parseText(text)
  const attributions = findAttributions(parsed)
  const cast = castActors(parsed, attributions, source)
  const meaning = readMeaning(parsed, attributions, cast, source)
  const name = (id: string | null) => cast.actors.find((a) => a.id === id)?.name ?? null
  const propositions = meaning.meanings.flatMap((m) =>
    m.propositions.map((p) => ({ ...p, agent: name(p.agent), recipient: name(p.recipient) })),
  )
  return { ...meaning, propositions }
}

describe('propositions', () => {
  it.each([
    [
      'a sale that is denied, with both verbs of the coordination',
      'Iran said it will not sell or deliver drones to Russia.',
      {
        predicate: 'TRANSFER',
        agent: 'Iran',
        recipient: 'Russia',
        object: 'ARMS',
        polarity: 'NEGATIVE',
        tense: 'FUTURE',
      },
    ],
    [
      'a purchase as a transfer from the other side',
      'The spokesman said that Russia is seeking to buy missiles from Iran.',
      { predicate: 'TRANSFER', agent: 'Iran', recipient: 'Russia', object: 'ARMS', polarity: 'POSITIVE' },
    ],
    [
      'what is feared as possible',
      '"We are concerned that Iran will send missiles to Russia," the French minister said.',
      { predicate: 'TRANSFER', agent: 'Iran', recipient: 'Russia', certainty: 'POSSIBLE', tense: 'FUTURE' },
    ],
    [
      'an attack that somebody is blamed for',
      'Norland blamed Sudland for the attack on the port.',
      { predicate: 'ATTACK', agent: 'Sudland', recipient: null, polarity: 'POSITIVE' },
    ],
    [
      'an attack that is blamed on somebody, who is not attacked',
      'Police blamed the bombing of the market on Sudland.',
      { predicate: 'ATTACK', agent: 'Sudland', recipient: null, object: 'market' },
    ],
    [
      'what somebody is blamed for as what he caused',
      'The union blamed Norbank for the fire.',
      { predicate: 'CAUSE', agent: 'Norbank', object: 'fire' },
    ],
    [
      'a thing that is blamed as a cause that nobody could deny',
      'Officials on Monday blamed a faulty valve for the fire.',
      { predicate: 'cause', agent: null, object: 'fire' },
    ],
    [
      'who is accused as the doer',
      'Mara Olsen accused Norland of hiding the money.',
      { predicate: 'CONCEAL', agent: 'Norland', object: 'MONEY' },
    ],
    [
      'a nominal that is ruled out',
      'The Kremlin ruled out a ceasefire in Ukraine.',
      { predicate: 'CEASEFIRE', polarity: 'NEGATIVE' },
    ],
  ])('reads %s', (_case, text, expected) => {
    expect(read(text).propositions).toContainEqual(expect.objectContaining(expected))
  })

  it('never takes "they" of a quotation for those who are quoted', () => {
    const { propositions } = read('"They have not worked and will not work," the ministers said.')
    expect(propositions.map((p) => p.agent)).not.toContain('ministers')
  })

  it.each([
    'The minister blamed Norbank.',
    'Mara Olsen accused Norland of hiding the money.',
    'Norland blamed Sudland for killing nine people.',
  ])('takes nobody who is accused or blamed for an act: %s', (text) => {
    expect(
      read(text)
        .propositions.map((p) => p.predicate)
        .filter((act) => /land|bank/.test(act)),
    ).toEqual([])
  })

  it('counts the dead with a bound', () => {
    const { propositions } = read('Police said that at least 17 people died in the fire.')
    expect(propositions.map((p) => p.value)).toContainEqual({ measure: 'deaths', value: '17', bound: 'AT_LEAST' })
  })

  it.each([
    ['The institute said that the magnitude of the earthquake was 6.6.', '6.6'],
    ['The survey reported it was of 7.0 magnitude.', '7'],
    ['The survey said that it was a 6.3-magnitude quake.', '6.3'],
    ['The survey said that it was a magnitude-6.4 earthquake.', '6.4'],
  ])('reads a magnitude wherever its number stands: %s', (text, value) => {
    expect(read(text).propositions.map((p) => p.value)).toContainEqual({ measure: 'magnitude', value, bound: 'EXACT' })
  })

  it('takes a bare number for a figure of what was measured before', () => {
    const { propositions } = read(
      "The institute reported the earthquake's magnitude was 5.5; the Geological Survey reported 5.8.",
    )
    expect(propositions.map((p) => p.value)).toContainEqual({ measure: 'magnitude', value: '5.8', bound: 'EXACT' })
  })

  it('marks what stands under a condition', () => {
    const { propositions } = read('"If Norway sells gas to Sweden, we will sue," the minister said.')
    const transfer = propositions.filter((p) => p.predicate === 'TRANSFER')
    expect(transfer.every((p) => p.conditional)).toBe(true)
  })
})

describe('kinds', () => {
  it.each([
    ['The Kremlin ruled out a ceasefire in Ukraine.', 'REFUSAL', 'NEGATIVE'],
    ['Iran denied that it had attacked the ship.', 'DENIAL', 'NEGATIVE'],
    ['The minister urged Iran to release the crew.', 'DEMAND', 'POSITIVE'],
    ['The court denied the request for a visa.', 'REFUSAL', 'NEGATIVE'],
    ['The company declined to comment on the report.', 'DECLINED_COMMENT', 'NEGATIVE'],
    ['The company would not say why the mill had closed.', 'DECLINED_COMMENT', 'NEGATIVE'],
    ['The company refused to say how many workers had been hurt.', 'DECLINED_COMMENT', 'NEGATIVE'],
    ['The mayor dismissed as untrue a report that he would resign.', 'DENIAL', 'NEGATIVE'],
    ['The council rejected the argument that the road was unsafe.', 'DENIAL', 'NEGATIVE'],
    ['The company rejected the demand that it pay.', 'REFUSAL', 'NEGATIVE'],
    ['The ministry dismissed the claim as groundless.', 'DENIAL', 'NEGATIVE'],
    ['The minister apologised for the delay.', 'CONCESSION', 'POSITIVE'],
    ['Dalton pleaded not guilty to two counts of fraud.', 'DENIAL', 'NEGATIVE'],
    ['The claims are “firmly denied”, Olsen said.', 'DENIAL', 'NEGATIVE'],
    ['Olsen acknowledged that she had not read the letter.', 'CONCESSION', 'NEGATIVE'],
    ['Olsen acknowledged that she had misread the letter.', 'CONCESSION', 'POSITIVE'],
    ['Other banks will close their branches, Olsen insisted.', 'PREDICTION', 'POSITIVE'],
    ['Olsen said it would have a “chilling effect” on teachers.', 'CLAIM', 'POSITIVE'],
    ['Norbank said it would pay the teachers.', 'PROMISE', 'POSITIVE'],
    ['Dalton pleaded guilty to two counts of fraud.', 'CONCESSION', 'POSITIVE'],
    ['The company did not respond to a request for comment.', 'DECLINED_COMMENT', 'NEGATIVE'],
    ['The embassy could not be reached for comment.', 'DECLINED_COMMENT', 'NEGATIVE'],
    ['OLSEN: How big is it?\n\nREED: They were made from the harbour wall.', 'QUESTION', 'POSITIVE'],
    ['The mayor said the ferry had not left the harbour.', 'CLAIM', 'NEGATIVE'],
    ['Mara Olsen said the men who had not left the town were safe.', 'CLAIM', 'POSITIVE'],
    ['“Not one shot was fired,” General Tom Reed said.', 'CLAIM', 'NEGATIVE'],
    ['“Not only shells were fired,” General Tom Reed said.', 'CLAIM', 'POSITIVE'],
    ['The minister said the harbour was not up for discussion.', 'REFUSAL', 'NEGATIVE'],
    ['The minister said the harbour was up for discussion.', 'CLAIM', 'POSITIVE'],
    ['“Giving up the port is out of the question,” Mara Olsen said.', 'REFUSAL', 'NEGATIVE'],
    ['Mara Olsen said the offer was “a non-starter”.', 'REFUSAL', 'NEGATIVE'],
    ['Mara Olsen said that would never happen.', 'REFUSAL', 'NEGATIVE'],
    ['The opposition said it would not recognise the results.', 'REFUSAL', 'NEGATIVE'],
    ['“We will not raise taxes,” Mara Olsen said.', 'PROMISE', 'NEGATIVE'],
    ['The mayor said the ferry hadn’t left the harbour.', 'CLAIM', 'NEGATIVE'],
    ['Mara Olsen said the ferry wasn’t “the kind you’d notice”.', 'OPINION', 'NEGATIVE'],
    ['Mara Olsen told customers they need not change their passwords.', 'CLAIM', 'NEGATIVE'],
    ['Mara Olsen told customers they need to change their passwords.', 'DEMAND', 'POSITIVE'],
    ['Mara Olsen said she bore him no grudge.', 'CLAIM', 'NEGATIVE'],
    ['Mara Olsen said the pictures were “not free fuel”.', 'CLAIM', 'NEGATIVE'],
    ['Mara Olsen said the pictures were “free fuel”.', 'CLAIM', 'POSITIVE'],
    ['Norbank said it doubted that the dam would hold.', 'CLAIM', 'NEGATIVE'],
    ['Mara Olsen urged patients not to stop their treatment.', 'DEMAND', 'NEGATIVE'],
    ['Mara Olsen urged patients to stop their treatment.', 'DEMAND', 'POSITIVE'],
    ['Mara Olsen told reporters that it was not only the dam that failed.', 'OPINION', 'POSITIVE'],
    ['“We strongly reject such accusations,” Mara Olsen said.', 'DENIAL', 'NEGATIVE'],
    ['Norland dismissed the proposal.', 'REFUSAL', 'NEGATIVE'],
    ['The rebels would not accept the plan.', 'REFUSAL', 'NEGATIVE'],
    ['The minister welcomed that Norland had signed the treaty.', 'OPINION', 'POSITIVE'],
    ['Mara Olsen lamented that nobody had asked the farmers.', 'OPINION', 'NEGATIVE'],
    ['The chancellery would not confirm the report.', 'DECLINED_COMMENT', 'NEGATIVE'],
    ['Norland is concerned that its neighbour will provide more arms to rebels, he said.', 'PREDICTION', 'POSITIVE'],
  ])('reads %s', (text, kind, polarity) => {
    expect(read(text).meanings).toContainEqual(expect.objectContaining({ kind, polarity }))
  })
})

it('takes what is said between two judgements for one, where it may be', () => {
  const doubtful = '“He has been mayor for nine years and the roads look like this,” Olsen said.'
  const between = `“This is a disgrace,” Olsen said. ${doubtful} “It is shameful,” she added.`
  expect(read(doubtful).meanings.map(({ kind }) => kind)).toEqual(['CLAIM'])
  expect(read(between).meanings.map(({ kind }) => kind)).toEqual(['OPINION', 'OPINION', 'OPINION'])
  const plain =
    '“It was a wonderful night,” Olsen said. “Nobody was hurt,” she said. “It was simply beautiful,” she said.'
  expect(read(plain).meanings.map(({ kind }) => kind)).not.toEqual(['OPINION', 'OPINION', 'OPINION'])
})

it('takes no answer of an interview for a question', () => {
  const { meanings } = read(
    'OLSEN: Where were the pictures taken?\n\nREED: They were made from the tower. Not many, as I said.\n\nOLSEN: And who took them?\n\nREED: The roles? I am a researcher there.',
  )
  expect(meanings.map(({ kind }) => kind === 'QUESTION')).toEqual([true, false, true, false])
})

describe('dates', () => {
  it('dates a statement by its reporting clause', () => {
    const { meanings } = read('The minister said on Wednesday that the bridge is safe.')
    expect(meanings[0]).toMatchObject({ saidAt: '2024-05-15T00:00:00.000Z', saidAtPrecision: 'DAY' })
  })

  it('leaves out dates inside what was said', () => {
    expect(read('The minister said that the bridge collapsed on Wednesday.').meanings[0]?.saidAt).toBeNull()
  })

  it('leaves out dates in what is told of the speaker', () => {
    expect(read('Olsen, whose brother died last March, said that the bridge is safe.').meanings[0]?.saidAt).toBeNull()
  })

  it.each([
    'Speaking at a rally on Saturday, the minister said that the bridge is safe.',
    'In a letter sent on Saturday, the minister said that the bridge is safe.',
  ])('dates a statement by what it was said in: %s', (text) => {
    expect(read(text).meanings[0]).toMatchObject({ saidAt: '2024-05-11T00:00:00.000Z', saidAtPrecision: 'DAY' })
  })

  it('gives no date to a text without one', () => {
    expect(read('The minister said on Wednesday that the bridge is safe.', null).meanings[0]?.saidAt).toBeNull()
  })
})

describe('events', () => {
  it.each([
    ['by its own word', 'Protesters marched through Lima on Friday.', 'PROTEST'],
    ['by what was begun', 'Turkey began an offensive in Syria on Wednesday.', 'ASSAULT'],
    ['by what was signed', 'Chad and Niger signed a trade agreement on Monday.', 'AGREE'],
  ])('have a type %s', (_how, text, type) => {
    const { events } = read(`${text} The minister said that it was a great day.`)
    expect(events.map((event) => event.type)).toContain(type)
  })

  it.each([
    ['on the day that is told with it', 'Norland bombed Karva on Sunday, police said on Tuesday.', '2024-05-12'],
    ['on no day on which it was only said', 'Norland bombed the port in Karva, police said on Monday.', undefined],
    ['on the day within what was said', 'Police said on Monday that rebels had bombed Karva on Friday.', '2024-05-17'],
  ])('begin %s', (_when, text, day) => {
    const [event] = read(text).events
    expect(event?.startsAt?.slice(0, 10)).toBe(day)
  })

  it.each([
    [
      'planned, whatever is said of it by its noun',
      'The French president will visit Norland in May. The visit comes after talks in Oslo.',
      'PLANNED',
    ],
    ['made, as it was by the verb', 'The French president visited Norland in May. The visit ended on Friday.', 'FACT'],
    ['not made, since nobody signed or reached it', 'The two sides did not reach a deal. Norland was calm.', 'DENIED'],
    [
      'held, though somebody stayed away',
      'The minister did not attend the summit in Oslo. Leaders spoke at the summit.',
      'FACT',
    ],
  ])('are told as %s', (_how, text, factuality) => {
    expect(read(text).events[0]?.factuality).toBe(factuality)
  })

  it('name one thing once, in whatever form its word stands', () => {
    const { events } = read('Protesters marched through Lima. The march ended at noon. They march again on Friday.')
    const words = events.map(({ label }) => label).filter((label) => label.toLowerCase().includes('march'))
    expect(words.length).toBeLessThanOrEqual(1)
  })
})

it('stays linear on hostile text', () => {
  const text = '"no not a '.repeat(20_000)
  expect(cpuOf(() => read(text))).toBeLessThan(15)
})
