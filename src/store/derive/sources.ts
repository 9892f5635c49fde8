/** An article that carries a side, its publisher (or what stands for it), and the articles that copy it. */
export interface SourceArticle {
  /** Its number. */
  readonly id: number
  readonly source: string
  readonly copies: readonly number[]
}

/**
 * How many sources carry a text of their own: the most publishers that can each be given one text so that no text is
 * given twice, copies counting as one text. (A maximum matching of publishers and texts, by augmenting paths.)
 */
export function countIndependentSources(articles: readonly SourceArticle[]): number {
  const textOf = groupCopies(articles)
  const textsOf = new Map<string, Set<number>>()
  for (const { id, source } of articles) {
    const texts = textsOf.get(source) ?? new Set()
    textsOf.set(source, texts.add(textOf(id)))
  }
  const holder = new Map<number, string>()
  // Most publishers bring a text that no other has; only the rest need a search.
  const contested = [...textsOf.keys()].filter((source) => !takeFree(source, textsOf, holder))
  return textsOf.size - contested.filter((source) => !giveText(source, textsOf, holder, new Set())).length
}

function takeFree(source: string, textsOf: ReadonlyMap<string, Set<number>>, holder: Map<number, string>): boolean {
  for (const text of textsOf.get(source) ?? []) {
    if (holder.has(text)) continue
    holder.set(text, source)
    return true
  }
  return false
}

/** Gives the source a text, asking those who hold one to take another. */
function giveText(
  source: string,
  textsOf: ReadonlyMap<string, Set<number>>,
  holder: Map<number, string>,
  asked: Set<number>,
): boolean {
  for (const text of textsOf.get(source) ?? []) {
    if (asked.has(text)) continue
    asked.add(text)
    const other = holder.get(text)
    if (other !== undefined && !giveText(other, textsOf, holder, asked)) continue
    holder.set(text, source)
    return true
  }
  return false
}

/** Which text an article carries: articles joined by copying have the same. */
function groupCopies(articles: readonly SourceArticle[]): (id: number) => number {
  const parent = new Map(articles.map(({ id }) => [id, id]))
  const root = (id: number): number => {
    let at = id
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) {
      // Halving the way on each visit keeps all ways short.
      parent.set(at, parent.get(up) ?? up)
      at = up
    }
    return at
  }
  for (const { id, copies } of articles) {
    for (const copy of copies) if (parent.has(copy)) parent.set(root(copy), root(id))
  }
  return root
}
