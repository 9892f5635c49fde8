import type { Attribution, Token } from '../types.js'
import type { Entity } from './entity.js'
import type { Scene } from './scene.js'
import { sentenceAt } from './tree.js'
import { mapped } from '../mapped.js'

/**
 * The outlet through which somebody's words came: "told the BBC", "in an interview with Rolling Stone", "as reported by
 * Reuters". Null where the sentence of the cue (or of the content) names none outside the content.
 */
export function outletOf(scene: Scene, attribution: Attribution, speaker: Entity | null): Entity | null {
  const sentence =
    attribution.cue?.at.sentence ??
    attribution.source?.at.sentence ??
    sentenceAt(scene.trees, attribution.spans[0].start)
  const tokens = scene.trees[sentence]?.tokens ?? []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    const entity = scene.ref(sentence, at)
    if (!token || !entity || entity === speaker || entity === scene.ref(sentence, at - 1)) continue
    if (entity.kind === 'PERSON' || entity.place !== null || isPartOfName(tokens, at, entity)) continue
    if (speaker?.posts.some((post) => post.organisation === entity)) continue
    const holds = ({ start, end }: Token) => attribution.spans.some((s) => start < s.end && s.start < end)
    // "told the BBC it was ...": a content that begins at the hearer is cut a little too wide; "nobody had told them" is not.
    const verb = tokens[at - (tokens[at - 1]?.text === 'the' ? 2 : 1)]
    const told = verb !== undefined && /^(?:told|tells)$/.test(verb.text) && !holds(verb)
    if (holds(token) && !told) continue
    if (isOutletHere(scene, sentence, at, entity)) return entity
  }
  return attribution.cue ? accordingTo(scene, attribution, sentence) : null
}

/** "media" in "media network Euract": no outlet of its own. */
const isPartOfName = (tokens: readonly Token[], at: number, { kind }: Entity) =>
  kind === 'GROUP' && tokens[at]?.deprel === 'compound' && (tokens[at]?.head ?? -1) > at

/** "The judge recommended P, according to WSET": whoever a report with a speaker of its own is ascribed to. */
function accordingTo(scene: Scene, { cue, spans }: Attribution, sentence: number): Entity | null {
  const tokens = scene.trees[sentence]?.tokens ?? []
  const at = tokens.findIndex(
    (t, i) =>
      /^according$/i.test(t.text) &&
      tokens[i + 1]?.text === 'to' &&
      !spans.some((s) => s.start <= t.start && t.start < s.end),
  )
  if (at < 0 || at === cue?.at.token) return null
  if (scene.attributions.some((a) => a.cue?.at.sentence === sentence && a.cue.at.token === at)) return null
  for (let i = at + 2; i < at + 12; i++) {
    const token = tokens[i]
    if (!token || /^(?:PUNCT|VERB|AUX)$/.test(token.upos)) return null
    const entity = scene.ref(sentence, i)
    if (entity && entity.place === null) return entity
  }
  return null
}

const MEANS = /^(?:to|with|via|per)$/i
const PRINTED = /^(?:reported|published|interviewed|quoted|cited|broadcast|aired|carried|relayed)$/i
const PIECE = /^(?:report|interview|article|programme|program|show|broadcast|story|poll)s?$/i
const TALK =
  /^(?:told|tell|tells|telling|speaking|spoke|interview|interviewed|remarks|comments|commenting|statement|talking)$/i

function verbAfter(tokens: readonly Token[], at: number): string {
  let next = at + 1
  while (tokens[next]?.upos === 'PROPN' && next - at < 5) next++
  return tokens[next]?.text ?? ''
}

/** "a DW report", "Voice of America's South Sudan in Focus programme": the name stands before what was printed or broadcast. */
function isPiece(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < at + 9; next++) {
    const token = tokens[next]
    if (!token || /^(?:VERB|AUX|PUNCT)$/.test(token.upos)) return false
    if (PIECE.test(token.text)) return true
  }
  return false
}

/** Judges the few words before a name: how it comes into the sentence. */
function isOutletHere(scene: Scene, sentence: number, at: number, entity: Entity): boolean {
  const tokens = scene.trees[sentence]?.tokens ?? []
  const outlet =
    entity.class === 'MEDIA' || entity.class === 'STATE_MEDIA' || /\b(?:media|outlets|newspapers?)$/i.test(entity.name)
  const unknown = entity.kind === 'ORGANISATION' && entity.class === null && !entity.inert
  if (!outlet && !unknown) return false
  // "..., the BBC reported."
  const first = tokens[at - 1]?.text.toLowerCase() === 'the' ? at - 1 : at
  // "told reporters in Ely Marsh".
  if (!outlet && /^(?:in|at|near|outside|from)$/.test(tokens[first - 1]?.text ?? '')) return false
  if (outlet && tokens[first - 1]?.text === ',' && /^(?:reported|reports|said|wrote)$/.test(verbAfter(tokens, at)))
    return true
  for (let back = 1; back <= 6; back++) {
    const word = tokens[at - back]
    if (!word) return false
    if (TALK.test(word.text)) return true
    if (MEANS.test(word.text) && outlet) return !isToSpeak(tokens, at - back - 1)
    if (word.text === 'by' && PRINTED.test(tokens[at - back - 1]?.text ?? '')) return true
    if (/^(?:in|on)$/i.test(word.text) && outlet && isPiece(tokens, at)) return true
    if (/^(?:VERB|AUX|PUNCT)$/.test(word.upos) && !/^[-("“]$/.test(word.text) && !isJoined(tokens, at - back))
      return false
  }
  return false
}

/** "Not authorised to speak to the media", "declined to talk to Reuters": who gives that for not being named, or says no more. */
const isToSpeak = (tokens: readonly Token[], verb: number) =>
  /^(?:speak|talk)$/.test(tokens[verb]?.lower ?? '') && tokens[verb - 1]?.lower === 'to'

/** "Oslo-based". */
const isJoined = (tokens: readonly Token[], at: number) =>
  tokens[at - 1]?.text === '-' && tokens[at - 1]?.end === tokens[at]?.start

/** True where the sentence hands the words on from nobody in particular: "reportedly", "according to reports". */
export function isHearsay(scene: Scene, { cue, spans }: Attribution): boolean {
  const sentence = cue?.at.sentence ?? sentenceAt(scene.trees, spans[0].start)
  const tokens = scene.trees[sentence]?.tokens ?? []
  return tokens.some((token, at) => {
    if (spans.some((s) => token.start < s.end && s.start < token.end)) return false
    if (/^reportedly$/i.test(token.text)) return true
    return token.text.toLowerCase() === 'reports' && /^(?:per|to)$/i.test(tokens[at - 1]?.text ?? '')
  })
}

/**
 * For each attribution the one that reports it: its words and cue stand in what the other quotes (“Reed told me, ‘P’”), or
 * its cue depends on the other's ("the manager said his flatmates said P"). Null where there is none.
 */
export function reportedBy(scene: Scene): (number | null)[] {
  const byCue = new Map<string, number>()
  scene.attributions.forEach(({ cue, form }, i) => {
    if (cue && form !== 'DIRECT') byCue.set(`${cue.at.sentence}:${cue.at.token}`, i)
  })
  const quoting = quotedIn(scene)
  return mapped(scene.attributions, ({ cue, source }, i) => {
    const token = cue ? scene.trees[cue.at.sentence]?.tokens[cue.at.token] : undefined
    if (!cue || !source || !token) return null
    if (quoting[i] !== undefined) return quoting[i] ?? null
    if (!/^(?:ccomp|xcomp|parataxis|obj)$/.test(token.deprel)) return null
    const outer = byCue.get(`${cue.at.sentence}:${token.head}`) ?? null
    const inside =
      outer !== null && scene.attributions[outer]?.spans.some((s) => s.start <= token.start && token.end <= s.end)
    return inside && outer !== i ? outer : null
  })
}

/** For each attribution the nearest one whose quoted words hold both its cue and what it reports. */
function quotedIn({ attributions }: Scene): (number | undefined)[] {
  const found: (number | undefined)[] = mapped(attributions, () => undefined)
  const spans = attributions
    .flatMap(({ spans }, owner) => mapped(spans, (span) => ({ ...span, owner })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const open: typeof spans = []
  for (const span of spans) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= span.start) open.pop()
    const cue = attributions[span.owner]?.cue?.span
    const outer = cue && open.findLast((o) => o.start <= cue.start && cue.end <= o.end && span.end <= o.end)
    if (outer && attributions[outer.owner]?.form === 'DIRECT') found[span.owner] ??= outer.owner
    open.push(span)
  }
  return found
}
