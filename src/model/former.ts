/** Whether a post was over when it was printed: "former finance minister", "ex-president", "retired general". */
export const isOver = (role: string): boolean =>
  /^(?:former|ex|erstwhile|late|onetime|one-time|ousted|retired)\b/i.test(role)
