import type { CueNode } from './cue.js'
import type { TextView } from './view.js'

/** So many words tell what somebody asks. */
const NEAR = 9

const UNNAMED =
  /^(?:that )?(?:(?:he|she|they) |(?:his|her|their) (?:[a-z]+ )?names? )?(?:to )?(?:not (?:to )?be (?:named|identified|quoted|used|published|printed|disclosed|revealed|withheld)|(?:be |remain |stay )(?:anonymous|unnamed|unidentified|nameless)|be (?:named|identified|quoted|referred to|known) (?:only|just|by|as)|be called (?:only|just|by)|(?:on |for |upon )?(?:strict )?anonymity|be withheld|(?:give|provide|reveal|disclose) (?:his|her|their|a) (?:(?:full|last|first|real|family) )?(?:sur)?names?\b)/

/**
 * "Who asked not to be named", "insisted on anonymity", "requested that her name not be used": on what terms somebody spoke to
 * whoever writes, and no statement.
 */
export function keepsNameBack(view: TextView, { cueClass, lemma, last, node }: CueNode): boolean {
  if (cueClass !== 'VERB' || node.quote >= 0 || !TERMS.test(lemma)) return false
  const words = view.nodes.slice(last + 1, last + 1 + NEAR).map(({ token }) => token.lower)
  return UNNAMED.test(words.join(' '))
}

const TERMS =
  /^(?:ask|ask for|request|demand|insist|insist on|prefer|want|wish|plead|decline|refuse|speak|call for|agree|choose|require)$/
