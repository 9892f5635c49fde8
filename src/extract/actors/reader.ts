import { calledBeside } from './calling.js'
import { tellGender, type Entity, type Post } from './entity.js'
import { countryman } from './countryman.js'
import type { Held } from './held.js'
import { placeSpokenOf } from './home.js'
import { narratorAt } from './narrator.js'
import type { NameMention } from './mention.js'
import { opensWithDateline } from './dateline.js'
import { isLocated } from './name-words.js'
import { organisationAmong, resolveNominal } from './nominals.js'
import type { PostRange } from './posts.js'
import { pronounOf } from './pronoun-words.js'
import { resolvePronoun } from './pronouns.js'
import { officeBefore } from './spokesmen.js'
import type { Scene } from './scene.js'
import { headOf, type Tree } from './tree.js'
import { mapped } from '../mapped.js'

/** Reads a text from top to bottom, so that every name, pronoun and nominal finds whom it means among those before it. */
export function readScene(scene: Scene): void {
  const bySentence: number[][] = mapped(scene.trees, () => [])
  scene.names.forEach((name, i) => bySentence[name.sentence]?.push(i))
  scene.trees.forEach((tree, sentence) => readSentence(scene, tree, sentence, bySentence[sentence] ?? []))
}

function readSentence(scene: Scene, tree: Tree, sentence: number, names: readonly number[]): void {
  const heads = new Map<number, Entity>()
  const held = scene.held[sentence] ?? []
  for (const i of names) {
    const name = scene.names[i]
    const entity = name ? (countryman(scene, name) ?? scene.named[i]) : null
    if (!name || !entity) continue
    for (let at = name.start; at < name.end; at++) scene.setRef(sentence, at, entity)
    heads.set(headOf(tree, name.start, name.end), entity)
    noteName(scene, tree, name, entity)
  }
  for (const { person, range } of held) holdTitle(scene, tree, sentence, person, range)
  for (let at = 0; at < tree.tokens.length; at++) readToken(scene, tree, sentence, at, heads)
  for (const post of held) keepPost(scene, tree, post)
  for (const i of names) affiliate(scene, tree, i)
}

function noteName(scene: Scene, tree: Tree, name: NameMention, entity: Entity) {
  const start = tree.tokens[name.start]?.start ?? 0
  const end = tree.tokens[name.end - 1]?.end ?? 0
  entity.mentions.push({ start, end })
  const adjective = name.reading.type === 'KNOWN' && name.reading.by !== 'NAME'
  if (!adjective && scene.parsed.text.slice(start, end) !== entity.name) entity.aliases.add(name.words)
  if (entity.class === null && (isLocated(tree, name) || opensWithDateline(tree, name))) entity.located++
  if (entity.kind !== 'PERSON' && !entity.place)
    for (const noun of calledBeside(tree.tokens, name)) entity.called.add(noun)
}

/** "spokesman" in "spokesman John Kirby" is Kirby too. */
function holdTitle(scene: Scene, tree: Tree, sentence: number, person: Entity, range: PostRange) {
  if (range.title.gender) tellGender(person, range.title.gender)
  for (let at = range.titleStart; at < Math.min(range.end, range.titleStart + 6); at++) {
    const token = tree.tokens[at]
    if (!token || /^(?:ADP|PUNCT)$/.test(token.upos)) break
    if (!scene.ref(sentence, at)) scene.setRef(sentence, at, person)
  }
}

function readToken(scene: Scene, tree: Tree, sentence: number, at: number, heads: ReadonlyMap<number, Entity>) {
  const token = tree.tokens[at]
  if (!token) return
  const named = heads.get(at)
  if (named) {
    scene.mention(sentence, at, named)
    return
  }
  const present = scene.ref(sentence, at)
  if (present) {
    if (scene.isSource(sentence, at)) scene.mention(sentence, at, present)
    return
  }
  const pronoun = token.upos === 'PRON' ? pronounOf(token.text) : null
  const relative = /^W(?:P|DT)/.test(token.xpos)
  const entity = pronoun
    ? resolvePronoun(scene, sentence, at, pronoun)
    : relative
      ? antecedentOf(scene, tree, sentence, at)
      : (narratorAt(scene, sentence, at, token) ?? resolveNominal(scene, sentence, at))
  if (!entity) return
  scene.setRef(sentence, at, entity)
  if (!pronoun && !relative) entity.mentions.push({ start: token.start, end: token.end })
  scene.mention(sentence, at, entity)
}

/** "who" means what its clause hangs on, else the name right before it. */
function antecedentOf(scene: Scene, tree: Tree, sentence: number, at: number): Entity | null {
  const clause = tree.tokens[tree.tokens[at]?.head ?? -1]
  const noun = clause?.deprel.startsWith('acl') ? scene.ref(sentence, clause.head) : null
  if (noun) return noun
  const before = tree.tokens[at - 1]?.text === ',' ? at - 2 : at - 1
  return scene.ref(sentence, before)
}

function keepPost(scene: Scene, tree: Tree, { person, name, range }: Held) {
  const first = tree.tokens[range.start]
  const last = tree.tokens[range.end - 1]
  if (!first || !last || person.posts.length >= MOST_POSTS) return
  const inside: Entity[] = []
  const note = (at: number) => {
    const entity = scene.ref(name.sentence, at)
    if (entity && entity !== person && !inside.includes(entity)) inside.push(entity)
  }
  for (let at = range.titleStart - 1; at >= range.start; at--) note(at)
  for (let at = range.titleEnd; at < range.end; at++) note(at)
  const possessor = scene.ref(name.sentence, range.start - 1)
  const pronoun = tree.tokens[range.start - 1]?.xpos === 'PRP$'
  // "A man was held, Detective Reed said. His solicitor, Tom Holt": nobody who pursues him is his client.
  const isClient =
    range.title.speaksFor !== 'CLIENT' || !possessor?.posts.some((p) => PURSUES.test(p.title?.class ?? ''))
  if (pronoun && possessor && possessor !== person && isClient) inside.push(possessor)
  const organisation = organisationAmong(inside, range.title) ?? placeOfOffice(scene, name.sentence, range)
  if (!organisation && person.posts.length === 0) person.owner ??= officeBefore(scene, name.sentence, range, person)
  if (range.title.speaksFor === 'CLIENT' || range.title.class === 'FAMILY') person.owner ??= organisation
  const evidence = {
    start: Math.min(first.start, tree.tokens[name.start]?.start ?? 0),
    end: Math.max(last.end, tree.tokens[name.end - 1]?.end ?? 0),
  }
  const text = scene.parsed.text.slice(first.start, last.end).replace(/\s/g, ' ')
  const post: Post = { text, title: range.title, organisation, evidence }
  const same = person.posts.find((p) => p.text === text && p.organisation === organisation)
  if (!same) person.posts.push(post)
}

/** The city of a mayor, the province of a governor, where the post does not name it: one of the same sentence, else the one most spoken of. */
function placeOfOffice(scene: Scene, sentence: number, { title, titleEnd, end }: PostRange): Entity | null {
  // "Mayor of Ely Marsh", which no list has.
  const isPrinted = scene.trees[sentence]?.tokens[titleEnd]?.lower === 'of' && titleEnd < end
  if (title.class !== 'GOVERNOR' || isPrinted) return null
  const place = title.noun.includes('mayor') ? 'CITY' : 'REGION'
  return scene.refs[sentence]?.find((e) => e?.place === place) ?? placeSpokenOf(scene.named, place)
}

const PURSUES = /^(?:POLICE|PROSECUTOR|JUDGE)$/

const MOST_POSTS = 12

/** "Nikki Holland of the National Crime Agency", "the agency's Nikki Holland": belongs there, in no printed post. */
function affiliate(scene: Scene, tree: Tree, i: number) {
  const name = scene.names[i]
  const person = scene.named[i]
  if (!name || person?.kind !== 'PERSON' || person.posts.length >= MOST_POSTS) return
  const owner = tree.tokens[name.start - 1]?.xpos === 'POS' ? scene.ref(name.sentence, name.start - 2) : null
  if (owner?.kind === 'ORGANISATION' && tree.tokens[name.start - 2]) {
    const evidence = { start: tree.tokens[name.start - 2]?.start ?? 0, end: tree.tokens[name.end - 1]?.end ?? 0 }
    person.posts.push({ text: '', title: null, organisation: owner, evidence })
  }
  const from = headsBehind(tree, name.end)
  if (!/^(?:of|from|with|at)$/.test(tree.tokens[name.end]?.text ?? '') && from === name.end) return
  for (let at = from + 1; at < from + 6; at++) {
    const organisation = scene.ref(name.sentence, at)
    const token = tree.tokens[at]
    if (!token || /^(?:VERB|AUX|PUNCT)$/.test(token.upos)) return
    if (!organisation || organisation.kind === 'PERSON' || organisation === person) continue
    const start = tree.tokens[name.start]?.start ?? 0
    person.posts.push({ text: '', title: null, organisation, evidence: { start, end: token.end } })
    if (organisation.place === null) return
  }
}

/** "Mara Olsen, who heads the mission": the verb behind the name; where the name ends where none is there. */
function headsBehind({ tokens }: Tree, end: number): number {
  const isHead = tokens[end]?.text === ',' && tokens[end + 1]?.text === 'who'
  return isHead && /^(?:heads|leads|runs|chairs|directs)$/.test(tokens[end + 2]?.text ?? '') ? end + 2 : end
}
