import type { Span } from '../../model/index.js'

// Tried in order at each place; every alternative is a flat repetition with a cap, so that no text makes it look far.
const PIECES = new RegExp(
  [
    String.raw`https?:\/\/[^\s<>"”)]{1,2000}`,
    String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}`,
    String.raw`[@#]\w{1,64}`,
    // Initials and dotted abbreviations: U.S., a.m., J.K., Ph.D.
    String.raw`Ph\.D\.`,
    String.raw`(?:\p{L}\.){2,8}`,
    String.raw`\d{1,3}(?:,\d{3}){1,8}(?:\.\d{1,12})?`,
    String.raw`\d{1,2}:\d{2}(?::\d{2})?`,
    String.raw`\d{1,40}(?:\.\d{1,12})?(?:st|nd|rd|th|s)?(?![\p{L}\d]|\.\d)`,
    // "€60m", "1.2bn", "30km": a number and what stands behind it.
    String.raw`\d{1,40}(?:\.\d{1,12})?`,
    // O'Brien, d'Ivoire: an apostrophe between a short head and a capital.
    String.raw`(?:\p{Lu}|[dl])['’]\p{Lu}[\p{L}\p{M}]{1,60}`,
    // "Mum-of-three", "forty-four": one word each, of which no treebank has the parts so.
    String.raw`(?:[Tt]wen|[Tt]hir|[Ff]or|[Ff]if|[Ss]ix|[Ss]even|[Ee]igh|[Nn]ine)ty-(?:one|two|three|four|five|six|seven|eight|nine)(?![\p{L}\p{N}])`,
    String.raw`[a-zA-Z]{3,12}-of-(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?![\p{L}\p{N}-])`,
    // With the soft hyphens that a page hides in a word.
    String.raw`[\p{L}\p{M}][\p{L}\p{M}\u00AD]{0,79}`,
    String.raw`\.{2,8}`,
    String.raw`-{2,8}`,
    // A double quotation mark as wires type it.
    "''|``",
    String.raw`[^\s]`,
  ].join('|'),
  'uy',
)

const CLITIC = /^(?:['’](?:s|re|ve|ll|d|m))(?![\p{L}\p{M}])/iu

/** Words written with a full stop that ends no sentence. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof rev hon gen lt col sgt capt cmdr adm maj brig pvt gov sen rep pres st jr sr vs etc inc ltd corp co bros ' +
    'no nos vol fig approx dept est jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'ave blvd rd mt ft al ph eg ie cf'
  ).split(' '),
)

const isSpace = (unit: number) =>
  unit <= 32 || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200b) || unit === 0xfeff

/**
 * Words, numbers and marks of `text` between `start` and `end`, in order. Conventions of the English Web Treebank:
 * clitics ("Kirby|'s", "do|n't") and hyphens stand apart, abbreviations keep their stop.
 */
export function tokenise(text: string, start = 0, end = text.length): Span[] {
  const tokens: Span[] = []
  let at = start
  while (at < end) {
    if (isSpace(text.charCodeAt(at))) {
      at++
      continue
    }
    const stop = Math.min(at + pieceLength(text, at), end)
    const cut = negationCut(text, at, stop)
    if (cut) {
      tokens.push({ start: at, end: cut.at }, { start: cut.at, end: cut.end })
      at = cut.end
    } else {
      tokens.push({ start: at, end: stop })
      at = stop
    }
  }
  return tokens
}

function pieceLength(text: string, at: number): number {
  const first = text[at]
  if ((first === "'" || first === '’') && at > 0 && IN_WORD.test(text[at - 1] ?? '')) {
    const clitic = CLITIC.exec(text.slice(at, at + 4))
    if (clitic) return clitic[0].length
  }
  PIECES.lastIndex = at
  const piece = PIECES.exec(text)?.[0] ?? text[at] ?? ''
  const length = Math.max(1, piece.length)
  // "She wrote on X. Others agreed": no initial.
  if (piece === 'X' && /\bon $/i.test(text.slice(Math.max(0, at - 4), at))) return length
  return text[at + length] === '.' && keepsStop(piece, text.slice(at + length + 1, at + length + 3))
    ? length + 1
    : length
}

/** "Mr." keeps its stop, and "N." where a name follows. */
function keepsStop(word: string, after: string): boolean {
  if (/^\p{Lu}$/u.test(word)) return /^ ?\p{Lu}/u.test(after)
  return /^\p{Lu}|^(?:vs|etc|eg|ie|cf)$/u.test(word) && ABBREVIATIONS.has(word.toLowerCase()) && /^[ ,]./.test(after)
}

/** Where "don't" and "cannot" are cut in two. */
function negationCut(text: string, start: number, end: number): { at: number; end: number } | null {
  const last = text[end - 1]
  if (
    last === 'n' &&
    end - start > 1 &&
    /^['’]t(?![\p{L}\p{M}])/iu.test(text.slice(end, end + 3)) &&
    AUXILIARY_N.test(text.slice(start, end))
  )
    return { at: end - 1, end: end + 2 }
  if (end - start === 6 && text.slice(start, end).toLowerCase() === 'cannot') return { at: start + 3, end }
  return null
}

const IN_WORD = /[\p{L}\p{N}\p{M}.]/u
const AUXILIARY_N = /^(?:do|did|does|is|are|was|were|has|have|had|wo|would|could|should|ca|must|might|need|ai|sha)n$/i
