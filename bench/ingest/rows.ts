import { Random } from '../random.js'

const STATES =
  'Norway Sweden Denmark Finland Iceland Poland France Germany Spain Italy Greece Turkey Egypt Kenya Ghana Nigeria India Japan China Brazil Chile Peru Canada Mexico Cuba Mali Chad Oman Qatar Vietnam'.split(
    ' ',
  )
const GOODS = 'grain tanks oil gas missiles drones rice steel copper wheat coal ships trains radios uranium'.split(' ')
const GIVEN = 'Anna Bilal Chen Dora Emil Fatou Goran Hana Ivo Jun Kari Luz Noor Olga Pia Omar'.split(' ')
const SURNAMES = 'Lund Kovar Marten Sellin Ostrov Bekele Tanaka Moreau Ricci Novak Haddad Silva Okafor Lind'.split(' ')
const DAY = 86_400_000
const FIRST_DAY = Date.parse('2015-01-01T08:00:00Z')

/** A row of NDJSON: a short article, dated, with two to four statements that others may contradict. */
export function rowOf(number: number): string {
  const random = new Random(number + 1)
  const [seller, buyer] = [random.of(STATES), random.of(STATES)]
  const goods = random.of(GOODS)
  const person = `${random.of(GIVEN)} ${random.of(SURNAMES)}`
  const sentences = [
    random.chance(0.7)
      ? `${seller} will sell ${goods} to ${buyer}, the foreign minister of ${buyer}, ${person}, said on Monday.`
      : `“We will not sell ${goods} to ${buyer},” said ${person}, a spokesman for ${seller}.`,
    `“The price is fair and nobody has complained,” ${person} said.`,
    ...(random.chance(0.5) ? [`Officials in ${seller} said that ${random.below(900)} workers would be hired.`] : []),
    ...(random.chance(0.4) ? [`The union denied that the talks had failed.`] : []),
    `It was report number ${number} of a paper that prints many.`,
  ]
  return JSON.stringify({
    url: `https://paper-${number % 97}.example/${number}`,
    publisher: `Paper ${number % 97}`,
    publishedAt: new Date(FIRST_DAY + random.below(3_650) * DAY).toISOString(),
    headline: `${seller} and ${buyer} on ${goods}`,
    text: sentences.join(' '),
  })
}
