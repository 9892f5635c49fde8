import type { Store } from '../../src/store/index.js'
import { disputeBetween, writeArticle, type Written } from './graph.js'

/** Two articles about a mill, one of which denies what the other claims. */
export const claim: Written = {
  url: 'https://north.example/1',
  publishedAt: '2024-03-01T10:00:00.000Z',
  publisher: 'north.example',
  text: 'The mill will close, Ada Holm said. 🙂 Holm spoke on Monday.',
  said: [{ words: 'The mill will close', speaker: 'Ada Holm', keys: ['close|mill'] }],
}
export const denial: Written = {
  url: 'https://south.example/1',
  publishedAt: '2024-03-02T10:00:00.000Z',
  publisher: 'south.example',
  text: '🙂🙂 The mill will not close, said Bo Lund for Mill Ltd.',
  said: [
    {
      words: 'The mill will not close',
      speaker: 'Bo Lund',
      onBehalfOf: 'Mill Ltd',
      polarity: 'NEGATIVE',
      keys: ['close|mill'],
    },
  ],
}

/** Writes both articles and the dispute between them. */
export const writeDispute = (store: Store) =>
  store.write(async (tx) => {
    const yes = await writeArticle(tx, claim)
    const no = await writeArticle(tx, denial)
    const made = disputeBetween('close|mill', yes.statements, no.statements)
    await tx.replaceDisputes(['close|mill'], [made])
    return { yes, no, made }
  })
