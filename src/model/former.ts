/** "Portugal's former foreign minister", "ex-president", "then-mayor", "chancellor from 1990 to 1998": over when it was printed. */
export function isOver(role: string): boolean {
  return OVER.test(ownWords(role)) || ENDED.test(role)
}

/** "President-elect", "incoming minister", "candidate for mayor": not held yet when it was printed. */
export function isAhead(role: string): boolean {
  return AHEAD.test(ownWords(role))
}

/** "The country's then defence minister": held when he did what is told of him, no longer when it was printed. */
export const isOfThatTime = (role: string): boolean => OF_THAT_TIME.test(role)

/** "Now spokeswoman for Amnesty International": not held when she did what lies far back. */
export const isOfLate = (role: string): boolean => /^(?:now|new|newly|current|currently)\b/i.test(role)

/**
 * The words for the post itself: the spokesman for a former president is still his spokesman, and the former president's
 * lawyer still his lawyer.
 */
export function ownWords(role: string): string {
  const [post = ''] = role.split(/ (?:of|for|to|at|from|in|with|under|who|on)\b/i, 1)
  return post.split(/['’]s /).at(-1) ?? post
}

const OVER =
  /(?:^|[\s-])(?:former|formerly|ex|erstwhile|late|one-?time|ousted|deposed|retired|past|previous|previously|then)(?=[\s-])/i

const ENDED =
  / (?:until|from \d{4} (?:to|until|through) \d{4}|between \d{4} and \d{4}|in (?:the )?\d{4}s?|at the time)\b/i

const AHEAD =
  /(?:^|[\s-])(?:future|incoming|aspiring|prospective|would-be|candidate|nominee|nominated|hopeful)\b|[\s-](?:elect|designate|in-waiting)\b/i

const OF_THAT_TIME = /(?:^|[\s-])then(?=[\s-])| at the time\b/i

/** When a post was seen to be held, or seen to be over, by an article of this date. */
export const tenureSeen = (role: string, at: string | null): { since: string | null; until: string | null } =>
  isOver(role) ? { since: null, until: at } : { since: at, until: null }
