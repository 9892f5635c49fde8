/** What went wrong, in words for readers. */
export interface Fault {
  readonly status: number
  readonly title: string
  readonly advice: string
}

export const NOT_FOUND: Fault = {
  status: 404,
  title: 'There is nothing here',
  advice:
    'The address may be mistyped, or what stood here was withdrawn. Search for it above, or begin with the newest disputes.',
}

const BUSY: Fault = {
  status: 429,
  title: 'A moment, please',
  advice: 'You have asked for more than a minute allows. Try again in a minute.',
}

const MISUNDERSTOOD: Fault = {
  status: 400,
  title: 'This address does not fit',
  advice:
    'Something behind the question mark of the address is not as it should be. Go back to the beginning of the list.',
}

const BROKEN: Fault = {
  status: 500,
  title: 'Something went wrong on our side',
  advice: 'Try again. Whoever runs the service finds more in the log.',
}

const BY_CODE: Readonly<Record<string, Fault>> = {
  RATE_LIMITED: BUSY,
  BAD_USER_INPUT: MISUNDERSTOOD,
}

const BY_STATUS: Readonly<Record<number, Fault>> = { 400: MISUNDERSTOOD, 404: NOT_FOUND, 429: BUSY }

/** What a reader is told of an operation's errors. */
export function failureOf(errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[]): Fault {
  const known = errors.map(({ extensions }) => BY_CODE[String(extensions?.['code'])])
  return known.find((fault) => fault !== undefined) ?? BROKEN
}

/** What a reader is told of a status of HTTP. */
export const faultOf = (status: number): Fault => BY_STATUS[status] ?? { ...BROKEN, status }

/** The page for what went wrong. */
export function Failure({ fault }: { fault: Fault }) {
  return (
    <div class="failure">
      <p class="failure-status">{fault.status}</p>
      <h1>{fault.title}</h1>
      <p>{fault.advice}</p>
      <p>
        <a href="/">To the newest disputes</a>
      </p>
    </div>
  )
}
