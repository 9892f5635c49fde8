import { capitalOf } from './gazetteer.js'
import { opensWithDateline } from './dateline.js'
import type { Entity } from './entity.js'
import { isOfThing, isOutlet } from './belongings.js'
import type { NameMention } from './mention.js'
import type { Scene } from './scene.js'
import { stateOf } from './states.js'
import { dependent, headOf, type Tree } from './tree.js'

/** What one does to another: not to the state that one leads. */
const TOWARDS =
  /^(?:accus|ask|attack|blam|bomb|call|condemn|congratulat|criticis|criticiz|denounc|enter|expel|greet|host|invad|invit|leav|meet|met|order|prais|press|receiv|sanction|shell|summon|thank|threaten|tell|told|tour|urg|visit|warn|welcom)/

/** Before a place where something is, happens or goes. */
const WHERE = /^(?:in|at|near|outside|around|across|through|into|to|from)$/

/** What the names of states and places in a text say of whose posts of no printed state are. */
export interface Belonging {
  /** Those spoken of as more than a place where something is done, or somebody to whom it is. */
  readonly acting: ReadonlySet<Entity>
  /** Those that a report was written in, and whether in their capital, which counts where nothing else tells. */
  readonly written: ReadonlyMap<Entity, boolean>
  /** In whose capital somebody tells the press. */
  briefsIn(person: Entity): Entity | null
  /** Whether somebody does something to a state that nobody does to his own: "told Russia to withdraw". */
  isOther(person: Entity, state: Entity): boolean
}

/**
 * "Opened the summit in Oslo", "visited France", "we thank Norway": where one is, and whom one does something to, is no sign
 * of whose president one is.
 */
export function belongingOf(scene: Scene): Belonging {
  const acting = new Set<Entity>()
  const written = new Map<Entity, boolean>()
  const others = new Map<Entity, Set<Entity>>()
  const briefings = new Map<Entity, Entity>()
  scene.names.forEach((name, i) => {
    const [tree, entity] = [scene.trees[name.sentence], scene.named[i]]
    const state = tree && entity ? stateOf(entity) : null
    if (!tree || !entity || !state) return
    const briefing = isBriefing(tree, name) ? briefs(scene, name.sentence) : null
    if (briefing) briefings.set(briefing, state)
    // One's own congress one may praise.
    const verb = entity === state ? doneTo(tree, name) : null
    if (verb === null) {
      if (opensWithDateline(tree, name)) written.set(state, entity === state || entity.name === capitalOf(state.name))
      else if (!isWhere(tree, name) && !isOfThing(tree, name) && !isOutlet(entity) && !isSaid(scene, name))
        acting.add(state)
      return
    }
    const doer = doerOf(scene, name.sentence, verb)
    if (doer) others.set(doer, (others.get(doer) ?? new Set()).add(state))
  })
  return {
    acting,
    written,
    briefsIn: (person) => briefings.get(person) ?? null,
    isOther: (person, state) => others.get(person)?.has(state) ?? false,
  }
}

/** "The minister said Norland must withdraw": what somebody says of a state does not tell whose he is. */
const isSaid = ({ trees, isSaid }: Scene, { sentence, start }: NameMention) =>
  isSaid(trees[sentence]?.tokens[start]?.start ?? 0)

/** "A regular briefing in Beijing", "In Beijing, a spokesman said": ministries tell the press at home. */
const isBriefing = ({ tokens }: Tree, { start, end }: NameMention) =>
  tokens[start - 1]?.lower === 'in' &&
  (/^(?:briefing|conference)$/.test(tokens[start - 2]?.lower ?? '') || (start === 1 && tokens[end]?.text === ','))

/** Whoever is the first to be quoted in a sentence. */
function briefs(scene: Scene, sentence: number): Entity | null {
  const said = scene.attributions.find(({ cue }) => cue?.at.sentence === sentence)
  return said ? scene.sourceEntity(said) : null
}

function isWhere(tree: Tree, name: NameMention): boolean {
  const head = headOf(tree, name.start, name.end)
  const before = dependent(tree, head, 'case')
  return before !== null && before < head && WHERE.test(tree.tokens[before]?.lower ?? '')
}

/** The verb whose object a state is, or stands in as an adjective: "met the Japanese delegation"; null where there is none. */
export function doneTo(tree: Tree, name: NameMention): number | null {
  const head = headOf(tree, name.start, name.end)
  // "“We thank Norway,” he said": whatever the parser hangs the state on.
  if (TOWARDS.test(tree.tokens[name.start - 1]?.lower ?? '')) return name.start - 1
  // "Ordered three Russian diplomats to leave": whoever leaves.
  if (
    isDemonym(name) &&
    tree.tokens[name.start - 1]?.upos === 'NUM' &&
    TOWARDS.test(tree.tokens[name.start - 2]?.lower ?? '')
  )
    return name.start - 2
  let at = head
  for (let steps = 0; steps < 3 && /^(?:amod|compound|nmod)/.test(tree.tokens[at]?.deprel ?? ''); steps++)
    at = tree.tokens[at]?.head ?? -1
  const token = tree.tokens[at]
  const verb = token && /^(?:obj|iobj|obl)$/.test(token.deprel) ? tree.tokens[token.head] : undefined
  if (!token || !verb || !TOWARDS.test(verb.lower)) return null
  // "Told Polish radio": whoever one speaks to through one's own press is no other.
  return at !== head && /^(?:tell|told)/.test(verb.lower) ? null : token.head
}

const isDemonym = ({ reading }: NameMention) => reading.type === 'KNOWN' && reading.by === 'DEMONYM'

/** The person who does it, "we" of a quotation being whoever is quoted. */
function doerOf(scene: Scene, sentence: number, verb: number): Entity | null {
  const tree = scene.trees[sentence]
  const subject = tree ? dependent(tree, verb, 'nsubj') : null
  const word = subject === null ? undefined : tree?.tokens[subject]
  if (subject === null || !word) return null
  if (!/^(?:we|i)$/i.test(word.text)) return scene.ref(sentence, subject)
  const said = scene.attributions.find(({ spans }) => spans.some((s) => s.start <= word.start && word.end <= s.end))
  return said ? scene.sourceEntity(said) : null
}
