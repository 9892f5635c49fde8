import type { Context } from '../context.js'
import { BadUserInput } from '../errors.js'

/** Ids of the two actors named, ids or names; an unknown one matches nothing. */
export async function between(
  { loaders }: Context,
  pair: readonly string[] | null | undefined,
): Promise<{ between?: string[] }> {
  if (pair == null) return {}
  if (pair.length !== 2) throw new BadUserInput('between takes exactly two actors, ids or names.')
  const actors = await Promise.all(pair.map((p) => loaders.actor(p)))
  return { between: actors.map((a) => (a ? String(a['id']) : '')) }
}
