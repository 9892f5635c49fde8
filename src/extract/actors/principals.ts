import type { Entity, Post } from './entity.js'
import { stateOf } from './states.js'

/** What decides whether holders of state posts speak for their state. */
export interface Setting {
  readonly home: Entity | null
  /** True where the text is about more states than one, so that its ministers speak for theirs. */
  readonly international: boolean
}

/** The principal whose position somebody voices, or null for one who speaks for itself. */
export function principalOf(entity: Entity, setting: Setting): Entity | null {
  switch (entity.kind) {
    case 'STATE':
      return entity.place === null ? entity.country : null
    case 'OFFICE':
      return stateOf(entity)
    case 'PERSON':
    case 'UNNAMED':
      return ofPerson(entity, setting)
    default:
      return ofBody(entity, setting)
  }
}

/** Ministries, embassies, armies and state media act for their state; courts, parties and companies for themselves. */
function ofBody(entity: Entity, setting: Setting): Entity | null {
  if (entity.owner)
    return entity.class === 'OFFICE' || entity.class === 'GOVERNMENT'
      ? (principalOf(entity.owner, setting) ?? entity.owner)
      : entity.owner
  if (entity.kind === 'GROUP') return entity.class === 'GOVERNMENT' ? entity.country : null
  if (!/^(?:GOVERNMENT|STATE_MEDIA|MILITARY|AGENCY|OFFICE)$/.test(entity.class ?? '')) return null
  if (entity.country) return entity.country.kind === 'STATE' ? entity.country : null
  return entity.class === 'GOVERNMENT' &&
    /^(?:ministry|department|embassy|foreign|interior|defen[cs]e)\b|\b(?:ministry|department|embassy)\b/i.test(
      entity.name,
    )
    ? setting.home
    : null
}

function ofPerson(person: Entity, setting: Setting): Entity | null {
  for (const post of person.posts) {
    const principal = ofPost(post, person, setting)
    if (principal) return principal
  }
  return null
}

function ofPost(post: Post, person: Entity, setting: Setting): Entity | null {
  const { title, organisation } = post
  if (/^(?:former|ex-|retired|late|outgoing)\b/i.test(post.text)) return null
  if (!title) return organisation && organisation.place === null ? organisation : null
  switch (title.class) {
    case 'SPOKESPERSON':
      return organisation ? (principalOf(organisation, setting) ?? organisation) : (person.owner ?? null)
    case 'LAWYER':
      return person.owner ?? organisation
    case 'HEAD_OF_STATE':
    case 'HEAD_OF_GOVERNMENT':
    case 'MINISTER':
    case 'DIPLOMAT':
      if (
        organisation &&
        organisation.place === null &&
        organisation.class !== 'GOVERNMENT' &&
        organisation.kind !== 'OFFICE'
      )
        return organisation
      return stateFor(organisation, setting)
    case 'GOVERNOR':
      return organisation?.place ? organisation : null
    case 'ORG_HEAD':
    case 'POLICE':
    case 'MILITARY':
    case 'OFFICIAL':
    case 'PROSECUTOR':
      return organisation && (organisation.place === null || title.class !== 'ORG_HEAD')
        ? rolledUp(organisation, setting)
        : null
    default:
      return null
  }
}

/** Heads of agencies speak for the agency, officials of a government for the state. */
function rolledUp(organisation: Entity, setting: Setting): Entity {
  if (organisation.kind === 'OFFICE' || organisation.kind === 'STATE')
    return principalOf(organisation, setting) ?? organisation
  return organisation.class === 'GOVERNMENT' &&
    !/\b(?:center|centre|institute|agency|administration)s?\b/i.test(organisation.name)
    ? (principalOf(organisation, setting) ?? organisation)
    : organisation
}

function stateFor(organisation: Entity | null, setting: Setting): Entity | null {
  const state = organisation ? (organisation.place ? organisation : stateOf(organisation)) : setting.home
  if (!state) return null
  return setting.international || state !== setting.home || organisation !== null ? state : null
}
