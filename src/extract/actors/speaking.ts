import type { Attribution } from '../types.js'
import type { Entity } from './entity.js'
import { isHearsay, outletOf, reportedBy } from './relays.js'
import { interviewIn } from './interview.js'
import { isOfInterview, labelled, labelOf } from './labels.js'
import { principalOf } from './principals.js'
import type { Setting } from './setting.js'
import { spokenFor } from './spoken-for.js'
import { sentenceAt } from './tree.js'
import type { Scene } from './scene.js'
import { mapped } from '../mapped.js'

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
  const turnSpeaker = turnSpeakers(scene, publisher)
  for (const attribution of scene.attributions) speakers.push(speakerOf(scene, attribution, speakers, turnSpeaker))
  const around = reportedBy(scene)
  const outlets: (Entity | null)[] = []
  return mapped(scene.attributions, (attribution, i) => {
    const speaker = speakers[i] ?? null
    const before = i > 0 && speakers[i - 1] === speaker && sameParagraph(scene, i) ? (outlets[i - 1] ?? null) : null
    const outlet = outletOf(scene, attribution, speaker) ?? before
    outlets.push(outlet)
    const outer = around[i] ?? null
    const via = mapped(attribution.via, (source) => scene.sourceEntity(source))
    const chain: (Entity | null)[] = [outer === null ? null : (speakers[outer] ?? null), ...via, outlet]
    if (!chain.some((relay) => relay !== null) && speaker?.kind !== 'UNNAMED' && isHearsay(scene, attribution))
      chain.push(reports(scene))
    return {
      speaker,
      role: speaker ? roleOf(speaker) : null,
      onBehalfOf: speaker
        ? (employerOf(scene, attribution, speaker, publisher) ??
          spokenFor(scene, attribution, speaker) ??
          principalOf(speaker, setting))
        : null,
      relays: chain.filter(
        (r, at) => r !== null && r !== speaker && r.name !== publisher && chain.indexOf(r) === at,
      ) as Entity[],
    }
  })
}

/** In a printed interview a reporter asks for the outlet that employs or, where none is named, that prints it. */
function employerOf(scene: Scene, { rule }: Attribution, speaker: Entity, publisher: string | null): Entity | null {
  const post = rule === 'name-turn' ? speaker.posts.find(({ title }) => title?.class === 'MEDIA') : undefined
  if (!post || post.organisation || publisher === null) return post?.organisation ?? null
  return scene.registry.byName(publisher) ?? scene.registry.add(publisher, 'ORGANISATION')
}

/** True where an attribution stands in the same paragraph as the one before it. */
function sameParagraph(scene: Scene, i: number): boolean {
  const paragraph = (at: number) => {
    const start = scene.attributions[at]?.spans[0].start ?? 0
    return scene.trees[sentenceAt(scene.trees, start)]?.sentence.paragraph
  }
  return paragraph(i) === paragraph(i - 1)
}

/** Who has a turn of an interview or transcript. */
function turnSpeakers(scene: Scene, publisher: string | null): (turn: Attribution) => Entity | null {
  if (!scene.attributions.some(({ rule }) => rule === 'name-turn')) return () => null
  const outlet =
    publisher === null ? null : (scene.registry.byName(publisher) ?? scene.registry.add(publisher, 'ORGANISATION'))
  const interview = interviewIn(scene, outlet)
  return (turn) => {
    const label = labelOf(scene.parsed.text, turn)
    return labelled(scene, label, outlet, interview) ?? (isOfInterview(label) ? null : scene.sourceEntity(turn))
  }
}

function speakerOf(
  scene: Scene,
  attribution: Attribution,
  before: readonly (Entity | null)[],
  turnSpeaker: (turn: Attribution) => Entity | null,
): Entity | null {
  if (attribution.rule === 'name-turn') return turnSpeaker(attribution)
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
