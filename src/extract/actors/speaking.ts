import type { Attribution } from '../types.js'
import type { Entity } from './entity.js'
import { outletOf } from './relays.js'
import { principalOf } from './principals.js'
import type { Setting } from './setting.js'
import type { Scene } from './scene.js'

/** Who speaks in one attribution, before entities have ids. */
export interface Speaking {
  readonly speaker: Entity | null
  readonly role: string | null
  readonly onBehalfOf: Entity | null
  readonly relays: readonly Entity[]
}

/** Speaker, role, principal and relays of each attribution. */
export function speakingRoles(scene: Scene, setting: Setting, publisher: string | null): Speaking[] {
  const speakers: (Entity | null)[] = []
  return scene.attributions.map((attribution, i) => {
    const speaker = speakerOf(scene, attribution, speakers)
    speakers[i] = speaker
    const outlet = outletOf(scene, attribution, speaker)
    const relays = [...attribution.via.map((source) => scene.sourceEntity(source)), outlet].filter((r) => r !== null)
    return {
      speaker,
      role: speaker ? roleOf(speaker) : null,
      onBehalfOf: speaker ? principalOf(speaker, setting) : null,
      relays: relays.filter((r, at) => r !== speaker && r.name !== publisher && relays.indexOf(r) === at),
    }
  })
}

function speakerOf(scene: Scene, attribution: Attribution, before: readonly (Entity | null)[]): Entity | null {
  const own = scene.sourceEntity(attribution)
  if (own || attribution.source) return own
  // Chains point back, so the one continued is already known.
  if (attribution.continues !== null) return before[attribution.continues] ?? null
  return attribution.cue && attribution.form !== 'DIRECT' ? reports(scene) : null
}

/** Those who are not named where the text says "reportedly", or "is said to". */
function reports(scene: Scene): Entity {
  const present = scene.registry.byName('reports')
  if (present) return present
  const entity = scene.registry.add('reports', 'UNNAMED')
  entity.plural = true
  return entity
}

function roleOf(speaker: Entity): string | null {
  return speaker.posts.find((post) => post.text !== '')?.text ?? null
}
