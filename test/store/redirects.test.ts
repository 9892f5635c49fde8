import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sha256 } from '../../src/model/index.js'
import { openStore, raw, type Store } from '../../src/store/index.js'
import { actorNamed, disputeBetween, eventOf, spanOf, writeArticle } from './graph.js'
import { claim, denial, writeDispute } from './mill.js'
import { temporaryPath } from './temporary.js'

let store: Store

beforeEach(async () => {
  store = await openStore(`sqlite:${temporaryPath()}`)
})
afterEach(() => store.close())

const rows = (text: string) => store.reader.all(raw<undefined, Record<string, unknown>>(() => sql.raw(text)))
const column = async (text: string) => (await rows(text)).map((row) => Object.values(row)[0])

describe('ids that change', () => {
  it('lead on to the dispute that took the statements, through any number of changes', async () => {
    const { yes, no, made } = await writeDispute(store)
    const early = { ...claim, url: 'https://early.example/1', publishedAt: '2024-02-01T00:00:00.000Z' }
    const later = await store.write(async (tx) => {
      const first = await writeArticle(tx, early)
      const dispute = disputeBetween('close|mill', [...first.statements, ...yes.statements], no.statements)
      await tx.replaceDisputes(['close|mill'], [dispute])
      return dispute
    })
    expect(later.id).not.toBe(made.id)
    expect(await rows('select old_id, new_id from redirect')).toEqual([{ old_id: made.id, new_id: later.id }])
    await store.write((tx) =>
      tx.replaceDisputes(['close|mill'], [disputeBetween('close|mill', yes.statements, no.statements)]),
    )
    expect(await rows('select old_id, new_id from redirect')).toEqual([{ old_id: later.id, new_id: made.id }])
  })

  it('lead on to the event that took the mentions', async () => {
    const { yes, no } = await writeDispute(store)
    const mention = (of: typeof yes, text: string, effectiveAt: string) => ({
      articleId: of.id,
      textHash: sha256(text),
      trigger: spanOf(text, 'close'),
      keys: ['close|mill'],
      type: 'OTHER' as const,
      label: 'the closing of the mill',
      factuality: 'CLAIMED' as const,
      participants: [{ actorId: actorNamed('Mill Ltd').id, role: 'AGENT' as const }],
      startsAt: null,
      endsAt: null,
      effectiveAt,
      statementIds: [of.statements[0]!.id],
    })
    const one = mention(yes, claim.text, claim.publishedAt!)
    const two = mention(no, denial.text, denial.publishedAt!)
    const put = (of: typeof yes, text: string, put: typeof one) =>
      store.write(async (tx) => {
        await tx.putEventMentions(await tx.putText(of.id, put.textHash, text), [put])
        return tx.eventMentionsNear([{ key: 'close|mill', at: put.effectiveAt }], 7)
      })
    const apart = await put(no, denial.text, two)
    expect(apart).toEqual([two])
    await store.write((tx) => tx.replaceEvents([eventOf([two])]))
    const both = await put(yes, claim.text, one)
    expect(both).toEqual([one, two])
    await store.write((tx) => tx.replaceEvents([eventOf([one, two])]))
    expect(await column('select public_id from event')).toEqual([eventOf([one]).id])
    expect(await rows('select old_id, new_id from redirect')).toEqual([
      { old_id: eventOf([two]).id, new_id: eventOf([one]).id },
    ])
    expect(await column('select count(*) from event_article union all select count(*) from event_statement')).toEqual([
      2, 2,
    ])
    expect(
      await column('select e.public_id from dispute d join event e on e.id = event_id where e.disputed = 1'),
    ).toEqual([eventOf([one]).id])
    expect(await store.verify()).toEqual([])
  })
})
