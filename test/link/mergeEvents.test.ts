import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { linkEventMentions, linkStatements, mergeEvents, resolveActors } from '../../src/link/index.js'
import { sha256, type Event, type EventMention } from '../../src/model/index.js'

function mentionsIn(text: string, day: string): EventMention[] {
  const publishedAt = `2024-03-${day}T10:00:00.000Z`
  const ref = { articleId: `art_${sha256(text).slice(0, 8)}`, textHash: sha256(text), publishedAt }
  const extraction = extract({ text, publishedAt, publisher: null })
  const resolution = resolveActors(ref, extraction)
  return linkEventMentions(ref, extraction, resolution, linkStatements(ref, text, extraction, resolution))
}

const attack = mentionsIn('Kenya attacked Somalia. "It was swift," the minister said.', '04')
const raid = mentionsIn('Kenya bombed Somalia before dawn, witnesses said. "It was loud," they said.', '06')
const later = mentionsIn('Kenya raided Somalia. "It was short," the minister said.', '26')
const other = mentionsIn('Chad attacked Somalia. "It was swift," the minister said.', '05')
const assaults = (events: readonly Event[]) => events.filter(({ type }) => type === 'ASSAULT')
const sizes = (...lists: EventMention[][]) =>
  assaults(mergeEvents(lists.flat()))
    .map(({ mentions }) => mentions.length)
    .sort()

describe('reports of events', () => {
  it('are of one event where type, participants and week are the same, in whatever words', () => {
    expect(sizes(attack)).toEqual([1])
    expect(sizes(attack, raid)).toEqual([2])
  })

  it('are of two where somebody else did it', () => {
    expect(sizes(attack, other)).toEqual([1, 1])
  })

  it('are of two where more than a week lies between them', () => {
    expect(sizes(attack, raid, later)).toEqual([1, 2])
  })

  it.each([
    ['whoever of them met the other', 'Sudan met Kenya in Cairo. "It was good," the minister said.'],
    ['in the capital of its state', 'Kenya met Sudan in the Egyptian capital. "It was good," the minister said.'],
    ['in its capital', 'Kenya met Sudan in Egypt\'s capital. "It was good," the minister said.'],
    ['in talks that they held', 'Kenya and Sudan held talks in Cairo. "They were good," the minister said.'],
  ])('are of one meeting %s', (_how, text) => {
    const met = mentionsIn('Kenya met Sudan in Cairo. "It was short," the minister said.', '04')
    const events = mergeEvents([...met, ...mentionsIn(text, '05')]).filter(({ type }) => type === 'CONSULT')
    expect(events.map(({ mentions }) => mentions.length)).toEqual([2])
  })

  it('name whoever met once, whoever of them a report begins with', () => {
    const [kenya, sudan] = ['Kenya met Sudan in Cairo.', 'Sudan met Kenya in Cairo.'].map(
      (text) => `${text} "It was short," the minister said.`,
    )
    const met = [...mentionsIn(kenya ?? '', '04'), ...mentionsIn(sudan ?? '', '05')]
    const [event] = mergeEvents(met).filter(({ type }) => type === 'CONSULT')
    expect(event?.mentions).toHaveLength(2)
    expect(event?.participants.map(({ role }) => role)).toEqual(['AGENT', 'RECIPIENT', 'PLACE'])
  })

  it('are of two where they met in two places', () => {
    const texts = ['Kenya met Sudan in Cairo.', 'Kenya met Sudan in the Ugandan capital.']
    const met = texts.flatMap((text) => mentionsIn(`${text} "It was short," the minister said.`, '04'))
    expect(mergeEvents(met).filter(({ type }) => type === 'CONSULT')).toHaveLength(2)
  })

  const metIn = (place: string, day: string, end: string) =>
    mentionsIn(`Kenya met Sudan${place} "It was ${end}," the minister said.`, day)
  const meetings = (...lists: EventMention[][]) =>
    mergeEvents(lists.flat())
      .filter(({ type }) => type === 'CONSULT')
      .map(({ mentions }) => mentions.length)
      .sort()

  it('are of the meeting in the only place that is said, whoever does not say it', () => {
    const [cairo, nowhere] = [metIn(' in Cairo.', '04', 'short'), metIn('.', '05', 'good')]
    expect(meetings(cairo, nowhere)).toEqual([2])
    expect(meetings(nowhere, metIn(' in Kampala.', '06', 'long'), cairo)).toEqual([1, 1, 1])
  })

  it.each([
    [
      'claimed',
      'Norbank won the Kenyan contract, Mara Olsen said.',
      'Norbank denied that it won the Kenyan contract.',
      1,
    ],
    [
      'told of another thing',
      'Norbank won the contract, Mara Olsen said.',
      'Norbank won the vote, a spokesman said.',
      2,
    ],
  ])('are of one act of one, by what it is called: %s', (_how, one, other, count) => {
    const events = mergeEvents([...mentionsIn(one, '04'), ...mentionsIn(other, '05')])
    expect(events.filter(({ label }) => label.includes('winning'))).toHaveLength(count)
  })

  it('are of one sale where it is claimed, told and denied', () => {
    const texts = [
      'Germany has sold tanks to Kuwait, Mara Olsen said.',
      'Germany denied that it had sold tanks to Kuwait.',
      '"We never sold tanks to Kuwait," German Chancellor Tom Reed said.',
    ]
    const events = mergeEvents(texts.flatMap((text, i) => mentionsIn(text, `0${i + 4}`)))
    expect(events.map(({ mentions, factuality }) => [mentions.length, factuality])).toEqual([[3, 'DENIED']])
  })

  it.each([
    ['The EU sanctioned Belarus.', 'Sanctions were imposed on Belarus by the EU on Monday.'],
    ['The EU sanctioned Belarus.', 'The EU has imposed sanctions on Belarus, the minister said.'],
  ])('are of one act in a verb and in a noun: %s %s', (one, other) => {
    const events = mergeEvents([...mentionsIn(one, '04'), ...mentionsIn(other, '05')])
    expect(events.map(({ type, mentions }) => [type, mentions.length])).toEqual([['SANCTION', 2]])
  })

  it('make the same events in any order', () => {
    const forth = mergeEvents([attack, raid, later, other].flat())
    const back = mergeEvents([other, later, raid, attack].flat())
    const sorted = (events: readonly Event[]) => [...events].sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(sorted(back)).toEqual(sorted(forth))
  })
})
