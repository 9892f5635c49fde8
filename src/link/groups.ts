/** What those of a body are called in front of its name, and a word for what it is behind it: "rebels of the Red Front movement". */
const OF_BODY =
  /^(\p{Ll}+s|people|men|women|staff) of (?:the )?(\p{Lu}.*?)(?: (?:\p{Ll}+ )?(?:group|movement|militia|party))?$/u

/** One name for those of a body, whichever way it is put: "commanders of the ELN" are "ELN commanders". */
export function bodyFirst(name: string): string {
  const [, noun = '', body = ''] = OF_BODY.exec(name) ?? []
  return body === '' || / \p{Ll}/u.test(body) ? name : `${body} ${noun}`
}
