import { isOver } from '../../model/index.js'
import type { Description } from './description.js'
import { fitsGender } from './discourse.js'
import type { Entity } from './entity.js'
import { isNominal } from './nominal-words.js'
import type { Scene } from './scene.js'
import type { Title, TitleClass } from './titles.js'
import { dependent } from './tree.js'

/** So many sentences back stand those whom a text may call so. */
const REACH = 3

/**
 * "The Vermont senator", "the former minister", "the striker": somebody whom the text has just named, called by what the reader is
 * taken to know. The only one of those named near by who may be it; null where several may, or nobody.
 */
export function epithetOf(scene: Scene, phrase: Description, title: Title, sentence: number): Entity | null {
  if (!phrase.definite || phrase.possessor || !isEpithet(phrase, title)) return null
  // "She was the finest actor of her time": what somebody is said to be.
  const tree = scene.trees[sentence]
  if (tree && dependent(tree, phrase.head, 'cop') !== null) return null
  const named = scene.discourse.since(sentence - REACH, (entity) => mayBeCalled(entity, phrase, title))
  return named.length === 1 ? (named[0] ?? null) : null
}

/** Nobody is introduced by these: a post that is over, a trade, a seat, a part in an election. */
const isEpithet = ({ name }: Description, { noun }: Title) => isOver(name) || isNominal('epithets', noun)

function mayBeCalled(entity: Entity, phrase: Description, title: Title): boolean {
  if (!fitsGender(entity, title.gender ?? entity.gender ?? 'MALE') || !/^\p{Lu}.*\p{Ll}/u.test(entity.name))
    return false
  const place = phrase.inside.find((e) => e.place !== null)
  if (isOfAnotherParty(entity, phrase)) return false
  return entity.posts.every(({ title: held, organisation, text }) => {
    if (place && organisation?.place && organisation !== place) return false
    if (!held || held.class === 'HONORIFIC') return true
    // Who is still in the post is not the former one.
    if (held.noun === title.noun) return !isOver(phrase.name) || isOver(text)
    return BESIDE[held.class]?.includes(title.class) ?? false
  })
}

/** "The GOP nominee" is nobody whom the text has called a Democrat. */
function isOfAnotherParty({ posts }: Entity, { name }: Description): boolean {
  const own = partyIn(name)
  return own !== null && posts.some(({ text }) => (partyIn(text) ?? own) !== own)
}

function partyIn(words: string): string | null {
  const [party] =
    /\b(?:Republican|GOP|Democrat|Conservative|Tory|Labour|Liberal|Libertarian|Independent|Green)/.exec(words) ?? []
  return party === undefined ? null : (SAME_PARTY.get(party) ?? party)
}

const SAME_PARTY = new Map([
  ['GOP', 'Republican'],
  ['Tory', 'Conservative'],
])

const POLITICS: readonly TitleClass[] = [
  'LEGISLATOR',
  'GOVERNOR',
  'MINISTER',
  'DIPLOMAT',
  'HEAD_OF_STATE',
  'HEAD_OF_GOVERNMENT',
]
const TRADES: readonly TitleClass[] = ['ARTS', 'SPORT', 'MEDIA', 'CITIZEN', 'EXPERT']

/** What somebody may be beside what the text has called him. */
const BESIDE: Partial<Readonly<Record<TitleClass, readonly TitleClass[]>>> = {
  LEGISLATOR: [...POLITICS, 'CITIZEN', 'ORG_HEAD', 'EXPERT'],
  GOVERNOR: POLITICS,
  MINISTER: POLITICS,
  DIPLOMAT: POLITICS,
  HEAD_OF_STATE: POLITICS,
  HEAD_OF_GOVERNMENT: POLITICS,
  ORG_HEAD: ['CITIZEN', 'ARTS', 'EXPERT', 'ORG_HEAD'],
  CITIZEN: ['LEGISLATOR', ...TRADES],
  ARTS: TRADES,
  SPORT: TRADES,
  EXPERT: ['LEGISLATOR', ...TRADES],
}
