import { sketch } from '../src/link/index.js'
import type { Membership } from '../src/model/index.js'
import { openStore, type StoredText, type Tx } from '../src/store/index.js'
import type { StoryArticle } from './article.js'
import { createCast, type Voice } from './cast.js'
import { Random } from './random.js'
import { tellStory, type Story } from './story.js'

/** Articles to one transaction; more make no difference. */
const AT_ONCE = 200

export interface Size {
  /** About ten statements come with each. */
  readonly articles: number
  readonly seed?: number
}

/**
 * Fills a new database through the store, as ingestion does but without reading: actors quoted by Zipf's law, bursts of
 * articles about one event, disputes within them, copies. The same size and seed give the same database.
 */
export async function generate(
  path: string,
  { articles, seed = 1 }: Size,
  progress: (done: number) => void = () => undefined,
) {
  const store = await openStore(`sqlite:${path}`)
  const random = new Random(seed)
  const cast = createCast(articles, random)
  const settled = new Set<Voice>()
  await store.write((tx) => tx.putActors([...cast.states, ...cast.organisations, ...cast.publishers]))
  for (let done = 0, number = 0; done < articles;) {
    const stories: Story[] = []
    for (let taken = 0; taken < Math.min(AT_ONCE, articles - done);) {
      const story = tellStory(number++, articles - done - taken, cast, random)
      stories.push(story)
      taken += story.articles.length
    }
    await store.write(async (tx) => {
      for (const story of stories) await writeStory(tx, story, settled)
    })
    done += stories.reduce((sum, story) => sum + story.articles.length, 0)
    progress(done)
  }
  await store.close()
}

async function writeStory(tx: Tx, { articles, event, disputes, copies }: Story, settled: Set<Voice>): Promise<void> {
  for (const article of articles) await writeArticle(tx, article, settled)
  await tx.replaceEvents([event])
  for (const dispute of disputes) await tx.replaceDisputes([dispute.key], [dispute])
  if (copies.length > 0) await tx.replaceCopies(articles[0].id, copies)
}

async function writeArticle(tx: Tx, article: StoryArticle, settled: Set<Voice>): Promise<void> {
  const { id, hash, headline, publishedAt, publisher, voices, statements } = article
  await tx.putActors(voices.map(({ actor }) => actor))
  const text = await tx.putText(id, hash, article.text)
  const origin = {
    url: article.url,
    identifier: null,
    publisherId: publisher.id,
    sourceKey: publisher.id,
    bylines: [],
    language: 'en',
  }
  await tx.putArticle({ id, ...origin, publishedAt, ingestedAt: publishedAt }, [
    { number: 1, textHash: hash, headline, modifiedAt: null, recordedAt: publishedAt },
  ])
  await tx.putArticleActors(text, actorsIn(article), statements)
  await putNewPosts(tx, text, article, settled)
  await tx.putStatements(text, statements)
  await tx.putEventMentions(text, [article.mention])
  await tx.makeCurrent(id, text.id, publishedAt)
  await tx.putSketch({ articleId: id, publishedAt, sketch: sketch(article.text) })
}

/** Who speaks in an article, by its own names, and for whom. */
function actorsIn({ id, voices, mentions }: StoryArticle) {
  return voices.flatMap((voice) => {
    const { actor, principal } = voice
    const local = `${id}:${actor.id.slice(4, 12)}`
    const self = { id: local, name: actor.name, kind: actor.kind, actorId: actor.id, mentions: [mentions.get(voice)!] }
    if (!principal) return [self]
    return [
      self,
      { id: `${local}:for`, name: principal.name, kind: principal.kind, actorId: principal.id, mentions: [] },
    ]
  })
}

/** Stores who holds a post. One that is known already would have all of its holder's statements rolled up again. */
async function putNewPosts(
  tx: Tx,
  text: StoredText,
  { voices, publishedAt, mentions }: StoryArticle,
  settled: Set<Voice>,
): Promise<void> {
  const news = voices.filter((voice) => !settled.has(voice))
  await tx.putMemberships(
    text,
    news.flatMap((voice) => membershipOf(voice, publishedAt, mentions)),
  )
  news.forEach((voice) => settled.add(voice))
}

function membershipOf(
  voice: Voice,
  since: string,
  mentions: StoryArticle['mentions'],
): (Membership & { evidence: { start: number; end: number } })[] {
  const evidence = mentions.get(voice)
  if (!voice.principal || !voice.role || !evidence) return []
  const id = `mbr_${voice.actor.id.slice(4)}`
  return [
    { id, actorId: voice.actor.id, organizationId: voice.principal.id, role: voice.role, since, until: null, evidence },
  ]
}
