/** Verbs of more than one syllable that double their last letter. */
const DOUBLING =
  /^(?:be|com|per|sub|re|ad|o|trans)mit$|^(?:re|pre|de|in|con|trans)fer$|^(?:com|pro|ex|im|re|dis|pro)pel$|^(?:oc|con|re|in)cur$|^(?:begin|control|patrol|equip|deter|rebel|cancel|kidnap|forget|regret)$/

/** "sell" -> "selling", "strike" -> "striking", "die" -> "dying", "ban" -> "banning". */
export function gerund(verb: string): string {
  if (/ie$/.test(verb)) return verb.replace(/ie$/, 'ying')
  if (/(?:ee|oe|ye)$/.test(verb)) return `${verb}ing`
  if (/[^aeiou]e$|[aiou]e$/.test(verb) && verb !== 'be') return verb.replace(/e$/, 'ing')
  const isShort = /^[^aeiou]*(?:qu)?[aeiou][bdfgklmnprtvz]$/.test(verb)
  return isShort || DOUBLING.test(verb) ? `${verb}${verb.at(-1) ?? ''}ing` : `${verb}ing`
}
