import type { ExtractedActor, LocalActorId } from '../../model/index.js'
import type { Attribution, Cast, ParsedText, SourceText, SpeakingRole, TokenRef } from '../types.js'
import { saidIn } from './contents.js'
import { withoutCredited } from './credited-names.js'
import { Registry, type Entity } from './entity.js'
import { resolveFirstPerson } from './first-person.js'
import { nameLater } from './later-names.js'
import { findNames } from './names.js'
import { resolveNames } from './naming.js'
import { readScene } from './reader.js'
import { Scene } from './scene.js'
import { speakingRoles, type Speaking } from './speaking.js'
import { heldIn, settingOf, type Setting } from './setting.js'
import { homeState } from './home.js'
import { treesOf } from './tree.js'
import { belongingOf } from './venues.js'
import { mapped } from '../mapped.js'

/**
 * Who is who in one text: its actors with all their mentions, who speaks in each attribution and for whom, and whom
 * any noun phrase means. Reads in order of the text, in time linear in its length.
 */
export function castActors(parsed: ParsedText, attributions: readonly Attribution[], source: SourceText): Cast {
  const trees = treesOf(parsed)
  const names = withoutCredited(parsed, findNames(parsed))
  const registry = new Registry()
  const named = resolveNames(parsed, trees, names, registry)
  const home = homeState(trees, names, named, saidIn(attributions))
  const scene = new Scene(parsed, trees, names, named, registry, attributions, home)
  readScene(scene)
  nameLater(scene)
  const setting = settingOf(scene, belongingOf(scene))
  const speaking = speakingRoles(scene, setting, source.publisher)
  resolveFirstPerson(scene, speaking)
  return castOf(scene, speaking, setting)
}

function castOf(scene: Scene, speaking: readonly Speaking[], setting: Setting): Cast {
  const given = new Map<Entity, LocalActorId>()
  const entities: Entity[] = []
  const idOf = (entity: Entity): LocalActorId => {
    const present = given.get(entity)
    if (present) return present
    const id: LocalActorId = `A${entities.push(entity)}`
    given.set(entity, id)
    if (entity.country) idOf(entity.country)
    for (const post of entity.posts) {
      const organisation = heldIn(post, entity, setting)
      if (organisation) idOf(organisation)
    }
    return id
  }
  for (const row of scene.refs) for (const entity of row) if (entity) idOf(entity)
  const roles = mapped(speaking, ({ speaker, role, onBehalfOf, relays }): SpeakingRole => ({
    speaker: speaker ? idOf(speaker) : null,
    role,
    onBehalfOf: onBehalfOf ? idOf(onBehalfOf) : null,
    relayChain: mapped(relays, idOf),
  }))
  const actors = mapped(entities, (entity) => actorOf(entity, idOf, setting))
  const named = new Set(scene.named)
  const withName = new Set(
    mapped(
      entities.filter((e) => named.has(e) || e.wikidataId !== null),
      idOf,
    ),
  )
  return {
    actors,
    roles,
    isNamed: (id: LocalActorId) => withName.has(id),
    actorAt: (at: TokenRef) => {
      const entity = scene.ref(at.sentence, at.token)
      return entity ? idOf(entity) : null
    },
  }
}

function actorOf(entity: Entity, idOf: (entity: Entity) => LocalActorId, setting: Setting): ExtractedActor {
  return {
    id: idOf(entity),
    name: entity.name,
    kind: entity.kind,
    aliases: [...entity.aliases].filter((alias) => alias !== entity.name),
    mentions: entity.mentions,
    wikidataId: entity.wikidataId,
    country: entity.country ? idOf(entity.country) : null,
    affiliations: entity.posts.flatMap((post) => {
      const organisation = heldIn(post, entity, setting)
      return organisation && post.text
        ? [{ organization: idOf(organisation), role: post.text, evidence: post.evidence }]
        : []
    }),
  }
}
