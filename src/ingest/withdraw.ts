import { articleId, NewsError, nodeTypeOf } from '../model/index.js'
import { canonicalUrl } from '../read/index.js'
import type { Store } from '../store/index.js'
import { joinNames } from './joinNames.js'
import { relink } from './linkText.js'

/** There is no such article to withdraw. */
export class NoSuchArticle extends NewsError {
  constructor(given: string) {
    super(
      'NOT_FOUND',
      `There is no article ${given}. Give its id, the address it came from, or what its source names it by (urn:..., tag:...).`,
    )
  }
}

/**
 * Removes an article with all that it says; what others say is linked anew without it. That it was withdrawn is kept, so
 * that it does not come in again. Actors it named stay. Withdrawing it again changes nothing.
 * @param given its id, its address, or what its source names it by
 * @throws {NoSuchArticle} where it was never there
 */
export async function withdraw(store: Store, given: string): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const id = idOf(given.trim())
  return store.write(async (tx) => {
    if ((await tx.withdrawalOf(id)) !== null) return { id, isNew: false }
    if ((await tx.article(id)) === null) throw new NoSuchArticle(given)
    await relink(tx, await tx.silence(id))
    const shown = await tx.postsShown(await tx.textsOf(id))
    await tx.withdraw(id)
    await relink(tx, await joinNames(tx, shown))
    return { id, isNew: true }
  })
}

const idOf = (given: string) =>
  nodeTypeOf(given) === 'Article' ? given : articleId({ url: canonicalUrl(given), identifier: given, textHash: '' })
