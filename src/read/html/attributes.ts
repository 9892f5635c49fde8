/** An attribute, as Readability copies it from one element to another. */
export class PageAttribute {
  constructor(
    readonly name: string,
    readonly value: string,
  ) {}

  cloneNode(): this {
    return this
  }
}

/** What hides an element, of its style. */
export interface Style {
  readonly display: string
  readonly visibility: string
}

const NONE: Style = { display: '', visibility: '' }
const UNDISPLAYED = /(?:^|;)\s*display\s*:\s*none\s*(?:!\s*important\s*)?(?:;|$)/i
const INVISIBLE = /(?:^|;)\s*visibility\s*:\s*hidden\s*(?:!\s*important\s*)?(?:;|$)/i

/** Reads a style attribute. */
export function styleOf(written: string | undefined): Style {
  if (written === undefined) return NONE
  return {
    display: UNDISPLAYED.test(written) ? 'none' : '',
    visibility: INVISIBLE.test(written) ? 'hidden' : '',
  }
}
