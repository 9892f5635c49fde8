import { foldName, isAhead, isOver } from '../../model/index.js'
import type { Entity } from './entity.js'
import type { Scene } from './scene.js'
import statesmen from '../lexicon/statesmen.json' with { type: 'json' }
import { stateOf } from './states.js'
import type { Title } from './titles.js'

/**
 * Whether somebody else has a post of a state: "Russian Foreign Minister Reed" is why "Foreign Minister Olsen" is of another state
 * than Russia, and "Norland's Tom Reed" why "Prime Minister Olsen" is not of Norland.
 */
export function leadersIn(scene: Scene): (state: Entity, title: Title, holder: Entity) => boolean {
  const holders = new Map<Entity, Map<string, Set<Entity>>>()
  const note = (state: Entity | null, noun: string, person: Entity) => {
    if (!state) return
    const posts = holders.get(state) ?? new Map<string, Set<Entity>>()
    holders.set(state, posts.set(noun, (posts.get(noun) ?? new Set()).add(person)))
  }
  for (const person of scene.registry.entities) {
    for (const { title, organisation, text } of person.posts) {
      if (title && LEADS.test(title.class) && organisation && !isOver(text) && !isAhead(text))
        note(stateOf(organisation), title.noun, person)
    }
  }
  scene.names.forEach(({ sentence, start }, i) => {
    const person = scene.named[i]
    if (person?.kind !== 'PERSON' || scene.trees[sentence]?.tokens[start - 1]?.xpos !== 'POS') return
    const owner = scene.ref(sentence, start - 2)
    if (owner?.place === 'STATE') note(owner, ANY, person)
  })
  return (state, { noun, class: kind }, holder) => {
    const others = (of: string) => [...(holders.get(state)?.get(of) ?? [])].some((person) => person !== holder)
    return others(noun) || (kind !== 'MINISTER' && others(ANY))
  }
}

const statesOf = new Map(
  statesmen.flatMap(({ state, names }) => names.map((name): [string, string] => [foldName(name), state])),
)

/** Of surnames that statesmen of one state alone have. */
const statesOfSurname = new Map<string, string | null>()
for (const [name, state] of statesOf) {
  const surname = name.split(' ').at(-1) ?? name
  const isShared = statesOfSurname.has(surname) && statesOfSurname.get(surname) !== state
  statesOfSurname.set(surname, isShared ? null : state)
}

/** The name of the state of somebody whom everybody knows: "President Volodymyr Zelensky", "President Trump". */
export function knownStateOf({ name }: Entity): string | null {
  const known = foldName(name)
  return statesOf.get(known) ?? statesOfSurname.get(known) ?? null
}

const LEADS = /^(?:HEAD_OF_STATE|HEAD_OF_GOVERNMENT|MINISTER)$/

/** Of no printed post. */
const ANY = ''
