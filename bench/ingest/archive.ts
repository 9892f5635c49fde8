import { Random } from '../random.js'

const STATES =
  'Russia China Germany France Turkey India Japan Brazil Israel Iran Ukraine Italy Spain Poland Mexico Canada Egypt Nigeria Sweden Norway Greece Kenya Vietnam Denmark Finland Chile Peru Ghana Iceland Portugal Austria Hungary Romania Bulgaria Serbia Croatia Ireland Belgium Switzerland Morocco Algeria Tunisia Libya Sudan Ethiopia Uganda Angola Zambia Senegal Mali Iraq Jordan Kuwait Qatar Oman Yemen Pakistan Nepal Thailand Malaysia Indonesia Philippines Australia Cuba Colombia Ecuador Bolivia Argentina Uruguay'.split(
    ' ',
  )
const GOODS =
  'grain tanks oil gas missiles drones rice steel copper wheat coal ships trains radios uranium timber cars wine bricks paper salt glass cotton bicycles carpets tea cement barley rifles helicopters tractors tyres engines pumps cables lorries buses medicines vaccines cattle sheep fish coffee sugar cocoa rubber nickel zinc lithium cobalt turbines satellites radars shells'.split(
    ' ',
  )
const ACTS = ['sell', 'supply', 'deliver', 'lend', 'give']
const POSTS = ['the foreign minister', 'a spokesman for', 'the trade minister', 'an envoy of', 'the prime minister']
const GIVEN =
  'Anna Bilal Chen Dora Emil Fatou Goran Hana Ivo Jun Kari Luz Noor Olga Pia Omar Rosa Sven Tomas Una'.split(' ')
const SYLLABLES = 'ar bel cor dan eri fos gul hem ist kov lund mar nes oro pak rin sol tev und vik zan mir'.split(' ')
const THEMES =
  'The harvest|The budget|A new bridge|The election|The strike|The flood|The railway|The harbour|The school year'.split(
    '|',
  )
const HOUR = 3_600_000
const FIRST_DAY = Date.parse('2015-01-01T08:00:00Z')
/** Articles of one archive for each person in it. */
const ARTICLES_A_PERSON = 7
const PAPERS = 200

interface Story {
  readonly seller: string
  readonly buyer: string
  readonly goods: string
  readonly act: string
  readonly speaker: string
  readonly post: string
  readonly witness: string
  readonly denied: boolean
}

/**
 * The archive of many papers as rows of NDJSON, in the order they were printed: stories that some papers tell within two
 * days, one in three of them disputed, now and then word for word as an agency had it; states, goods and people by Zipf's law, of
 * whom there are as many as the archive is large. The same count gives the same rows.
 */
export function* archiveOf(count: number): Generator<string> {
  const random = new Random(count)
  const people = Array.from({ length: Math.max(50, Math.floor(count / ARTICLES_A_PERSON)) }, () => nameOf(random))
  let begun = FIRST_DAY
  for (let number = 0; number < count;) {
    const story = storyOf(people, random)
    const agency = bodyOf(story, random)
    const most = Math.min(count - number, random.few(5))
    for (let told = 0; told < most; told += 1, number += 1) {
      const isCopy = told > 0 && random.chance(0.15)
      const body = isCopy ? agency : bodyOf(story, random)
      yield rowOf(number, story, body, begun + random.below(48) * HOUR, random)
    }
    begun += random.below(10) * HOUR
  }
}

function nameOf(random: Random): string {
  const surname = Array.from({ length: 2 + random.below(2) }, () => random.of(SYLLABLES)).join('')
  return `${random.of(GIVEN)} ${surname.charAt(0).toUpperCase()}${surname.slice(1)}`
}

function storyOf(people: readonly string[], random: Random): Story {
  const at = random.zipf(STATES.length)
  const [speaker, witness] = [people[random.zipf(people.length)] ?? '', people[random.zipf(people.length)] ?? '']
  return {
    seller: STATES[at] ?? '',
    buyer: STATES[(at + 1 + random.zipf(STATES.length - 1)) % STATES.length] ?? '',
    goods: random.of(GOODS),
    act: random.of(ACTS),
    speaker,
    post: random.of(POSTS),
    witness,
    denied: random.chance(1 / 3),
  }
}

function bodyOf({ seller, buyer, goods, act, speaker, post, witness, denied }: Story, random: Random): string[] {
  const claim = random.chance(0.6)
    ? `${seller} will ${act} ${goods} to ${buyer}, ${speaker}, ${post.startsWith('the') ? `${post} of` : post} ${buyer}, said on Monday.`
    : `“We will get ${goods} from ${seller},” said ${speaker}, ${post.startsWith('the') ? `${post} of` : post} ${buyer}.`
  return [
    claim,
    ...(denied && random.chance(0.6) ? [`${seller} denied that it would ${act} ${goods} to ${buyer}.`] : []),
    ...(random.chance(0.5) ? [`“${random.of(THEMES)} comes first, whatever ${buyer} does,” ${witness} said.`] : []),
    ...(random.chance(0.5) ? [`Officials in ${seller} said that ${random.below(900)} workers would be hired.`] : []),
  ]
}

function rowOf(number: number, story: Story, body: readonly string[], at: number, random: Random): string {
  const paper = random.zipf(PAPERS)
  const last = `${random.of(THEMES)} in ${random.of(STATES)} was on page ${2 + random.below(30)} of number ${number}.`
  return JSON.stringify({
    url: `https://paper-${paper}.example/${number}`,
    publisher: `Paper ${paper}`,
    publishedAt: new Date(at).toISOString(),
    headline: `${story.seller} and ${story.buyer} on ${story.goods}`,
    text: [...body, last].join(' '),
  })
}
