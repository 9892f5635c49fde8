import { isAhead, isOfThatTime, isOver } from '../../model/index.js'
import type { Entity, Post } from './entity.js'
import { adjectiveOf, isGovernedByState } from './gazetteer.js'
import type { Setting } from './setting.js'
import { stateOf } from './states.js'
import { organisationNoun, type Title } from './titles.js'

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

const ACTS_FOR_STATE = /^(?:GOVERNMENT|STATE_MEDIA|MILITARY|OFFICE)$/

/** Ministries, embassies, armies and state media act for their state; courts, parties and companies for themselves. */
function ofBody(entity: Entity, setting: Setting): Entity | null {
  const { owner } = entity
  if (owner) {
    // "The prosecutor's office", whoever that is.
    if (entity.class === 'OFFICE' || entity.class === 'GOVERNMENT')
      return stateServed(owner, setting) ?? (owner.kind === 'PERSON' && /^\p{Ll}/u.test(owner.name) ? null : owner)
    return /\b(?:family|wife|parents|widow)$/i.test(entity.name) ? null : owner
  }
  if (entity.kind === 'GROUP') {
    if (/^(?:federal |public )?prosecutors$/i.test(entity.name)) return entity.country ?? setting.home
    return entity.class === 'GOVERNMENT' ? (entity.country ?? ofOfficials(entity, setting)) : null
  }
  if (!ACTS_FOR_STATE.test(entity.class ?? '') && !NATIONAL_BODY.test(entity.name)) return null
  if (entity.country) return entity.country.kind === 'STATE' ? entity.country : null
  return NATIONAL.test(entity.name) ? setting.home : null
}

const NATIONAL =
  /^(?:National|Federal|Ministry|Department|Foreign|Interior|Defen[cs]e|Royal|Presidential)\b|\b(?:Ministry|Department|Embassy)$|^(?:Air Force|Army|Navy|Coast Guard|Armed Forces|Military|National Guard)$/i

const NATIONAL_BODY =
  /^(?:National|Federal) .*\b(?:Council|Cent(?:re|er)|Commission|Committee|Agency|Board|Bureau|Service|Authority)(?: of \p{Lu}.*)?$/u

/** "government officials" without a state are those of the state the text is about; "officials" may be anybody's. */
function ofOfficials(group: Entity, setting: Setting): Entity | null {
  return /^(?:government|federal|national|ministry)\b/i.test(group.name) ? setting.home : null
}

/** The state a person's office works for. */
function stateServed(owner: Entity, setting: Setting): Entity | null {
  if (owner.kind !== 'PERSON') return principalOf(owner, setting)
  for (const { title, organisation } of owner.posts) {
    if (!title || !/^(?:HEAD_OF_STATE|HEAD_OF_GOVERNMENT|MINISTER|DIPLOMAT)$/.test(title.class)) continue
    const state = organisation ? stateOf(organisation) : setting.stateFor(title, owner)
    if (state) return state
  }
  return principalOf(owner, setting)
}

function ofPerson(person: Entity, setting: Setting): Entity | null {
  const independent = person.posts.some(
    ({ title }) => title && /^(?:LEGISLATOR|EXPERT|ARTS|SPORT|FAMILY|MEDIA)$/.test(title.class),
  )
  for (const post of person.posts) {
    if (!post.title && independent) continue
    const principal = ofPost(post, person, setting) ?? ofHeaded(post, person)
    if (principal) return principal
  }
  return null
}

/** "Director Anthony Fauci of the National Institute": the organisation that is named behind the one who heads it. */
function ofHeaded({ title, organisation, text }: Post, person: Entity): Entity | null {
  if (title?.class !== 'ORG_HEAD' || organisation || !isHeld(text)) return null
  return person.posts.find((post) => !post.title && post.organisation?.place === null)?.organisation ?? null
}

/** "Nikki Holland of the agency" speaks for it; somebody of a university, a party or a band does not. */
const VOICED_BY_MEMBERS = /^(?:GOVERNMENT|AGENCY|POLICE|MILITARY|CHARITY|BODY|INTERNATIONAL|ARMED|COMPANY|OFFICE)$/

/** "Of the campaign group Green Norland", whatever sort its name tells. */
const isVoicedByMembers = ({ class: kind, called }: Entity) =>
  kind === null ? CALLED_GROUP.some((noun) => called.has(noun)) : VOICED_BY_MEMBERS.test(kind)
const CALLED_GROUP = ['group', 'charity', 'organisation', 'organization', 'union', 'agency', 'watchdog', 'foundation']

/** "Foreign Ministry spokesman", of no printed state: of the one that the text is about. */
const OF_STATE = /\b(?:ministry|government|foreign office)\b/i

/** Whether somebody may speak for whom a post is held in; what was held at the time is weighed once it is known when he spoke. */
const isHeld = (role: string) => isOfThatTime(role) || !(isOver(role) || isAhead(role))

function ofPost(post: Post, person: Entity, setting: Setting): Entity | null {
  const { title, organisation } = post
  if (!isHeld(post.text) || /^shadow\b/i.test(post.text)) return null
  if (!title) return organisation && isVoicedByMembers(organisation) ? organisation : null
  switch (title.class) {
    case 'SPOKESPERSON':
      if (!organisation)
        return person.owner
          ? voiced(person.owner, setting)
          : OF_STATE.test(post.text)
            ? (setting.briefsIn(person) ?? setting.home)
            : null
      // "A foreign ministry spokesman in Oslo".
      if (organisation.place === 'CITY' && OF_STATE.test(post.text)) return stateOf(organisation) ?? organisation
      return isPoliceAtLarge(organisation) ? setting.police(null) : voiced(organisation, setting)
    case 'LAWYER':
      return person.owner ?? organisation
    case 'DIPLOMAT':
      // "A Western diplomat" is of no state that can be told.
      return !organisation && title.noun === 'diplomat' ? null : ofStatesman(post, person, setting)
    case 'HEAD_OF_STATE':
    case 'HEAD_OF_GOVERNMENT':
    case 'MINISTER':
      return ofFirm(post, person) ?? ofStatesman(post, person, setting)
    case 'GOVERNOR':
      // "Gov." is American: they speak as politicians, of a party and of themselves.
      if (title.speaksFor === null) return null
      if (isOfBank(post)) return setting.centralBank(organisation)
      return organisation?.place ? organisation : title.noun.includes('mayor') ? setting.city : setting.region
    case 'POLICE':
      return ofPolice(post, setting)
    case 'ORG_HEAD':
      return leadsState(post) ? ofStatesman(post, person, setting) : (ofOfficer(post, setting) ?? ofFirm(post, person))
    case 'MILITARY':
    case 'OFFICIAL':
      return ofOfficer(post, setting)
    case 'PROSECUTOR':
      return ofProsecutor(post, setting)
    default:
      return null
  }
}

/** Officers of no printed firm speak for the one that the text speaks of there. */
const ofFirm = ({ organisation }: Post, { owner }: Entity): Entity | null => (organisation ? null : owner)

/** Heads of state and government and ministers speak for their state, where they do not speak as party politicians. */
function ofStatesman(post: Post, person: Entity, setting: Setting): Entity | null {
  const { title, organisation: named } = post
  if (!title || BODY.test(post.text)) return organisationOf(post)
  if (!named && isOfBody(post.text, title)) return null
  // "Minister of Information": an unknown name beside a post of state is its portfolio.
  const isPortfolio = named?.class === null && named.place === null && !COMPANY_HEAD.test(post.text)
  const organisation = isPortfolio ? null : named
  const outside = organisation?.place === null && organisation.kind !== 'OFFICE' && organisation.class !== 'GOVERNMENT'
  if (outside) return organisation
  const held = organisation
    ? organisation.place
      ? organisation
      : stateOf(organisation)
    : (ofPlace(person) ?? setting.stateFor(title, person))
  const state = held && isGovernedByState(held.name) ? (held.country ?? held) : held
  if (!state) return null
  return state === setting.home && setting.isContested(state) ? null : state
}

/** "North Korean leader", "Iran's supreme leader", and nobody whom only some of a state follow: "Norwegian opposition leader". */
function leadsState({ text, organisation }: Post): boolean {
  if (organisation?.place !== 'STATE') return false
  const { name } = organisation
  return [name, adjectiveOf(name)].some((own) => text.includes(own) && LEADER.test(text.replace(own, '').trim()))
}

const LEADER =
  /^(?:['’]s? )?(?:(?:supreme|top|paramount|interim|transitional|military|de facto|then) )*leader(?: of(?: the)?)?$/i

/** "President Olsen of Norland", "Norland's Mara Olsen". */
const ofPlace = (person: Entity): Entity | null => {
  const place = person.posts.find(({ title, organisation }) => !title && organisation?.place)?.organisation
  return place ? stateOf(place) : null
}

/** "Central bank governor", "Bank of England governor": of no place, whatever the post is called. */
const isOfBank = ({ text, title, organisation }: Post) =>
  title?.noun.endsWith('governor') === true &&
  (/\b(?:central|reserve|national) bank\b/i.test(text) || /\bBank\b|bank$/.test(organisation?.name ?? ''))

/** "The bank's president", "president of the company", of no printed name: nobody's head of state. */
const BODY =
  /^(?!(?:country|nation|republic|state|kingdom|island|government|federation)\b)\p{Ll}[\p{L}-]*['’]s? |\bof (?:the|a|an|its|their) (?!(?:country|nation|republic|state|kingdom|island|government|federation)\b)\p{Ll}/u

/** "Union president Tom Galvin", "council president". */
const isOfBody = (text: string, { noun }: Title) =>
  noun === 'president' && (organisationNoun(text.split(' ').at(-2) ?? '') !== null || COMPANY_HEAD.test(text))

/** "President of Local 431", "president and chief executive of Norbank": whatever is behind it is read as. */
const COMPANY_HEAD =
  /^(?:president|chancellor|secretary)\S* (?:of|at) (?:the )?\p{Lu}|\bpresident and (?:chief|CEO|founder|director|chair|owner|co-)|(?:CEO|chair\S*|founder|director) and president/iu

const organisationOf = ({ organisation }: Post) => (organisation?.place === null ? organisation : null)

/** "police", of no named force. */
function isPoliceAtLarge(organisation: Entity): boolean {
  return organisation.kind === 'GROUP' && organisation.class === 'POLICE' && !organisation.country
}

/** Officers speak for their force: the one named, else that of the city or state where the post says "police". */
function ofPolice({ text, title, organisation }: Post, setting: Setting): Entity | null {
  if (organisation?.place === null && !isPoliceAtLarge(organisation)) return rolledUp(organisation, setting)
  if (/\bfire/i.test(text)) return null
  if (/\bpolice\b/i.test(text)) return setting.police(organisation?.place ? organisation : null)
  return title?.noun === 'officer' || (title?.noun ?? '').includes('sheriff') ? null : setting.namedPolice
}

function ofOfficer({ text, title, organisation }: Post, setting: Setting): Entity | null {
  if (!organisation) {
    if (/\bpolice\b/i.test(text)) return setting.police(null)
    return title?.class === 'OFFICIAL' && /^(?:senior )?government\b/i.test(text) ? setting.home : null
  }
  if (isPoliceAtLarge(organisation)) return setting.police(null)
  if (title?.noun === 'member' && /^(?:LEGISLATURE|PARTY)$/.test(organisation.class ?? '')) return null
  if (organisation.place !== null && /\bpolice\b/i.test(text)) return setting.police(organisation)
  if (organisation.place !== null && title?.class === 'ORG_HEAD') return null
  return rolledUp(organisation, setting)
}

/** Prosecutors speak for the state, or the part of one, that they prosecute for; "of the Western District" names no other. */
function ofProsecutor(post: Post, setting: Setting): Entity | null {
  const { organisation, text } = post
  if (/^(?:U\.?S\.?|United States|Federal)\b/i.test(text) || !organisation || /\bDistrict$/.test(organisation.name))
    return setting.home
  return ofOfficer(post, setting)
}

/** A spokesman of an agency speaks for the agency, one of an office, an army or a ministry for its state. */
const voiced = (organisation: Entity, setting: Setting): Entity | null =>
  NATIONAL_BODY.test(organisation.name) && organisation.office === null
    ? organisation
    : (principalOf(organisation, setting) ?? organisation)

/** Heads of agencies speak for the agency, officials of a government or ministry for the state. */
function rolledUp(organisation: Entity, setting: Setting): Entity {
  const government =
    organisation.kind === 'OFFICE' ||
    organisation.office !== null ||
    (organisation.kind === 'STATE' && organisation.place === null) ||
    /\b(?:Ministry|Department|Government|Embassy)\b/i.test(organisation.name)
  return government ? (principalOf(organisation, setting) ?? organisation) : organisation
}
