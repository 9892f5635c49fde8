import { PARTICLES } from '../bylines.js'

/** What is printed around articles and is none of them, by how it begins. */
const BEGINNINGS =
  /^[•·*(\s]*(?:advertis(?:e)?ment\b|read (?:more|next|also|this)\b ?[:|–-]?|(?:also|must) read ?[:|–-]|related(?: (?:stories|articles|posts|content|coverage|reading|topics))?(?:[:|–-]|$)|see also ?:|more (?:from|on|in) .{1,40}$|recommended(?: (?:for you|stories))?:?$|sign up (?:for|to|here|now)\b|subscribe (?:now|to|today|here|for)\b|follow (?:us|the|me|@|.{2,40} on (?:twitter|facebook|instagram))\b|like us on\b|join us on\b|share (?:this|on|via)\b|photo(?:graph)?s?(?: by\b| ?credit|:)|(?:image|photo|picture) ?(?:credit|source|copyright)?s? ?[:/©]|credit ?:|copyright\b ?(?:©|\d{4}|by)|©|published ?:|last updated ?:|posted (?:in|by|on)\b.{0,60}$|filed under\b|tagged? ?(?:as|with|in)?:|tags?:|categor(?:y|ies) ?:|skip to (?:main )?content|click here (?:to|for)\b|download (?:the|our)\b.{0,40}\bapps?\b|get (?:the|our) .{0,40}\b(?:newsletter|app)\b|submit your (?:letter|story|tip)|send us (?:a|your)\b|print this|email this|loading\.{0,3}$|jump to\b.{0,30}$|notify me of\b|you (?:may|might) also (?:like|enjoy|be interested)\b|leave a (?:reply|comment)|\d+ comments?$|written permission must be)/i
/** What such lines hold anywhere. */
const ANYWHERE =
  /\ball rights reserved\b|\b(?:material|article|content) may not be (?:published|reproduced|copied)|\bis the copyrighted property of\b|\b(?:for the latest|breaking) news (?:updates|alerts)?.{0,40}\b(?:download|subscribe|sign up)\b|\bunsubscribe at any ?time\b|\bwe may (?:receive|earn) (?:a )?(?:compensation|commission)|\bterms of (?:use|service) and privacy policy\b|\balready a (?:subscriber|member)\b|\bdelivered (?:straight )?to your inbox\b|\b(?:download|get) .{0,40}\bapps? for (?:ios|android)\b/i
/** The site speaks to its reader ... */
const VOICE =
  /\b(?:us|our)\b|\bplease (?:subscribe|sign|register|donate|support|consider|become)\b|\bstraight to your\b|(?:^|[.!?:] )(?:sign up|submit|subscribe|register|become a|donate|download|get the latest|do(?: not|n['’]t) miss|never miss|enjoy(?:ing|ed)?\b|want (?:more|to))\b/i
/** ... of what it has to offer or to ask for. */
const OFFER =
  /\bnewsletters?\b|\bsubscri(?:be|bing|ption|bers?)\b|\bsign(?:ing)? up\b|\b(?:your|my) (?:inbox|phone|device|e-?mail)\b|\b(?:donat(?:e|ions?)|membership)\b|\bbecome a (?:member|supporter|patron)\b|\bletters? to the editor\b|\bour (?:app|podcast|\w+ channel|reporting|journalism)\b|\b(?:click|register|apply|donate) here\b|\bpush notifications\b|\bfree (?:articles|trial)\b|\badvertise (?:with|on)\b|\bwhat you think (?:about|of) this (?:article|story)\b/i
/** What somebody says of newsletters is news. */
const REPORTED = /["“”«»„]|\b(?:said|says|told)\b/

const WORK =
  '(?:(?:[Aa]dditional|[Ff]urther) )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Ww]ritten|[Ee]dited|[Cc]ompiled|[Tt]ranslation)'
/** "Additional reporting by Ada Holm in Norland": names to its end, so that it is no sentence. */
const CREDIT = new RegExp(
  `^${WORK}(?: and ${WORK})* by(?: (?:\\p{Lu}\\S*|and|in|from|for|at|the|of|&|${PARTICLES}))+$`,
  'u',
)
const NEXT_CREDIT = new RegExp(`[;,.]\\s+(?=${WORK}\\b)`)

/** Longer paragraphs are prose that may speak of such things. */
const LONGEST = 400

/** True for a paragraph that is no part of an article: "Read more", "Sign up for ...", credits, rights. */
export function isBoilerplate(paragraph: string): boolean {
  if (paragraph.length > LONGEST) return false
  return BEGINNINGS.test(paragraph) || ANYWHERE.test(paragraph) || isOffer(paragraph) || isCredit(paragraph)
}

/** "(Reporting by Ada Holm; Editing by Bo Lund)" */
const isCredit = (paragraph: string) =>
  paragraph
    .replace(/^[(\s]+|[).\s]+$/g, '')
    .split(NEXT_CREDIT)
    .every((credit) => CREDIT.test(credit))

const isOffer = (paragraph: string) => OFFER.test(paragraph) && VOICE.test(paragraph) && !REPORTED.test(paragraph)

const ABOUT = /^(?:About )?the (?:author|writer)s? (?:is|are|has|have)\b/i
const IS = /^,? (?:is|was|are|has|covers|writes|reports|works|joined|can be reached)\b/

/** True for a paragraph about whoever wrote the article, as it stands at the end of one. */
export function isAboutAuthor(paragraph: string, authors: readonly string[]): boolean {
  if (paragraph.length > LONGEST || REPORTED.test(paragraph)) return false
  const isOf = (name: string) => paragraph.startsWith(name) && IS.test(paragraph.slice(name.length))
  return ABOUT.test(paragraph) || authors.some(isOf)
}
