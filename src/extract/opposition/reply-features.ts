import type { StatementKind } from '../../model/index.js'
import { broadOf, type Duo, type Hear } from './duo.js'
import type { Voice } from './voice.js'

/** How one statement is reported as going against the other, by its reporting clause, its words and whom it names. */
export function replyFeatures(duo: Duo, hear: Hear): void {
  const { a, b, shared, near } = duo
  if (b.contrasts) {
    hear('reply:contrast')
    if (near) hear('reply:contrast&near')
    if (shared.weight > 0) hear('reply:contrast&shared')
  }
  oneWay(b, a, 'later', duo, hear)
  oneWay(a, b, 'earlier', duo, hear)
  leaningFeatures(duo, hear)
}

function oneWay(own: Voice, other: Voice, which: 'later' | 'earlier', duo: Duo, hear: Hear): void {
  clauseFeatures(own, other, which, duo, hear)
  nameFeatures(own, other, which, hear)
  const { shared } = duo
  if (own.condemns) {
    hear('stance:condemns')
    hear(`stance:condemns&${broadOf(other)}`)
    if (shared.weight > 0) hear('stance:condemns&shared')
  }
  if (own.ofStep && other.statement.kind !== 'OPINION') hear('stance:of-step')
  if (own.statement.answers.includes(other.statement.id)) hear('reply:answers')
  if (own.statement.repliesTo.includes(other.statement.id)) hear('reply:by-rule')
}

function clauseFeatures(own: Voice, other: Voice, which: string, { shared, near, scene }: Duo, hear: Hear): void {
  if (own.replies) {
    hear(`reply:replying-${which}`)
    hear(`reply:replying-${which}&${near ? 'near' : 'far'}`)
    if (shared.weight > 0) hear(`reply:replying-${which}&shared`)
  }
  if (own.attacks) {
    hear(`reply:attacking-${which}`)
    if (shared.weight > 0) hear(`reply:attacking-${which}&shared`)
  }
  let weight = 0
  for (const word of own.clause) if (other.words.set.has(word) && !shared.isName(word)) weight += scene.weightOf(word)
  hear(`reply:clause-shares-${which}`, Math.min(3, weight))
  if (!own.replies && !own.attacks) return
  if (own.pointsTo.has(TAKEN_FOR[other.statement.kind] ?? other.statement.kind)) {
    hear(`reply:points-back-${which}`)
    if (near) hear(`reply:points-back-${which}&near`)
  }
  if (own.takesUp) hear(`reply:takes-up-${which}`)
}

/** Predictions are claims to those who deny them, threats and promises are plans to those who refuse. */
const TAKEN_FOR: Partial<Record<StatementKind, StatementKind>> = {
  PREDICTION: 'CLAIM',
  CONFIRMATION: 'CLAIM',
  THREAT: 'PROMISE',
}

function nameFeatures(own: Voice, other: Voice, which: string, hear: Hear): void {
  if (other.members.some((id) => own.clauseNames.has(id))) {
    hear('names:in-clause')
    hear(`names:in-clause-${which}`)
    hear(`names:in-clause&${broadOf(own)}`)
  }
  if (other.longNames.some((word) => own.words.set.has(word))) hear('names:in-words')
  if (!other.members.some((id) => own.speaksOf.has(id))) return
  hear('names:other')
  hear(`names:other-${which}`)
  hear(`names:other&${broadOf(own)}>${broadOf(other)}`)
  if (own.classes.has('WRONG')) hear('names:accuses')
  if (own.classes.has('BLAME')) hear('names:blames')
  else if (own.classes.has('PRAISE')) hear('names:praises')
}

const MOST = 4

function leaningFeatures({ a, b, shared }: Duo, hear: Hear): void {
  const gap = Math.min(MOST, Math.abs(a.leaning - b.leaning))
  hear('stance:gap', gap)
  hear('stance:gap*shared', (gap * Math.min(2, shared.weight)) / 2)
  if (a.leaning * b.leaning < 0) {
    hear('stance:opposite')
    hear('stance:opposite&shared', Math.min(2, shared.weight))
    const isStrong = Math.min(Math.abs(a.leaning), Math.abs(b.leaning)) >= 1
    if (isStrong && shared.weight > 0.5) hear('stance:opposite&strong&shared')
  }
  if (a.leaning < 0 && b.leaning < 0) hear('stance:both-averse')
  if (a.leaning > 0 && b.leaning > 0) hear('stance:both-for')
  const [one, other] = [toneOf(a), toneOf(b)]
  if (one !== null && other !== null && one !== other) {
    hear('stance:praise-and-blame')
    if (shared.weight > 0) hear('stance:praise-and-blame&shared')
  }
  if (one !== null && one === other) hear(`stance:both-${one}`)
  if (a.classes.has('THANK') || b.classes.has('THANK')) hear('stance:thanks')
}

function toneOf({ classes }: Voice): 'praise' | 'blame' | null {
  if (classes.has('PRAISE') === classes.has('BLAME')) return null
  return classes.has('PRAISE') ? 'praise' : 'blame'
}
