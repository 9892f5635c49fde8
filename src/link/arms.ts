/** "Russian troops", "Turkey's army", "the Russian Defence Ministry's forces": those who do what their state has them do. */
const ARM =
  /^(.+?)(?:['’]s?)? (?:defen[cs]e ministry(?:['’]s)? )?(?:(?:armed|ground|special|security|military|air|naval|border|occupation|government|defen[cs]e) )?(?:troops|forces?|soldiers|army|military|navy|warplanes|fighter jets|jets|commandos|government|border guards?|coast guard)$/iu

/** "The army of Mali". */
const OF_STATE = /^(?:the )?(?:army|armed forces|military|navy|soldiers|troops|government) of (.+)$/iu

/** Adjectives that do not begin as their state does. */
const OTHERWISE: Readonly<Record<string, string>> = {
  US: 'United States',
  'U.S.': 'United States',
  American: 'United States',
  UK: 'United Kingdom',
  British: 'United Kingdom',
  French: 'France',
  Dutch: 'Netherlands',
  Danish: 'Denmark',
  Emirati: 'United Arab Emirates',
  Norwegian: 'Norway',
  Congolese: 'Democratic Republic of the Congo',
  Burmese: 'Myanmar',
  Filipino: 'Philippines',
  Malagasy: 'Madagascar',
}

/** Whether a name is that of a state's own soldiers or government: "Syrian rebel forces" and "Kurdish forces" are nobody's but theirs. */
export function isArmOf(name: string, state: string): boolean {
  if (OF_STATE.exec(name)?.[1] === state) return true
  const [, whose = ''] = ARM.exec(name) ?? []
  // "The Nigerian army's soldiers".
  if (ARM.test(whose)) return isArmOf(whose, state)
  if (whose === '' || !/^\p{Lu}/u.test(whose)) return false
  if (whose === state || OTHERWISE[whose] === state) return true
  let shared = 0
  while (shared < whose.length && whose[shared] === state[shared]) shared++
  return shared >= 3 && /^\p{Ll}{0,4}$/u.test(whose.slice(shared))
}
