import { withoutLeftovers } from './leftovers.js'
import { normaliseLine } from './normalise.js'

/** "By Ada Holm", "BY: Ada Holm"; in German "Von Ada Holm", but not "Von Holm", who may be called so. */
const BY = /^(?:[Bb]y|BY|[Vv]on(?=\s+\p{Lu}\S+\s+\p{Lu}))(?::\s*|\s+)/u
const BETWEEN = /\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+/
/** What names have in small letters: "Ada van den Holm". */
export const PARTICLES = 'da|de|del|den|der|di|du|la|le|van|von|al|bin'
/** "Ada Holm", "Ada Holm Jr."; the name of no office ("Ministry of Health", "Food"). */
const NAME = new RegExp(`^\\p{Lu}\\S*(?: (?:\\p{Lu}\\S*|${PARTICLES}))+$`, 'u')
const LONGEST = 120

/** Who wrote an article, as its source has it: names without their "By", two in one parted, none twice, no addresses of profiles. */
export function bylineNames(given: readonly string[]): string[] {
  const names = given
    // Before they are parted, since references end with a semicolon.
    .flatMap((line) => withoutLeftovers(line).split(';'))
    .map((line) => normaliseLine(line).replace(BY, ''))
    .flatMap(parted)
    .filter((name) => name !== '' && name.length <= LONGEST && !/^https?:|^@/i.test(name))
  return [...new Set(names)]
}

/** "Ada Holm, Bo Lund and Cy Falk" are three; "Health and Science Desk", "Roe, Jane" and "Al Roe, Jr." are one. */
function parted(line: string): string[] {
  const parts = line.split(BETWEEN)
  return parts.every((part) => NAME.test(part)) ? parts : [line]
}
