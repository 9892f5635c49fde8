/** Where readers of a closed service give their key, and where they take it back. */
export const SIGN_IN = '/sign-in'
export const SIGN_OUT = '/sign-out'

/** On whose account a key is asked for. */
export interface Asked {
  /** Of HTTP. */
  readonly status: number
  /** Where the reader wanted to go. */
  readonly to: string
  /** Whether a key was given that opens nothing. */
  readonly refused: boolean
}

/** What a closed service shows: what to do, and the place for a key. */
export function SignIn({ to, refused }: Asked) {
  return (
    <div class="failure">
      <h1>This service is closed</h1>
      <p>Only holders of a key may read here. Whoever runs the service gives you one.</p>
      <form class="sign-in" method="post" action={SIGN_IN}>
        <input type="hidden" name="to" value={to} />
        <label for="key">Your key</label>
        <input
          id="key"
          name="key"
          type="password"
          required
          maxLength={512}
          autoComplete="current-password"
          spellcheck={false}
          aria-invalid={refused ? 'true' : undefined}
          aria-describedby={refused ? 'refused' : undefined}
        />
        {refused && (
          <p id="refused" class="refused" role="alert">
            This key opens nothing here: it is mistyped, was revoked, or has run out.
          </p>
        )}
        <button type="submit">Sign in</button>
      </form>
      <p class="note">
        Your browser keeps the key until it is closed or you sign out; no script can read it. Programs send the header{' '}
        <code>Authorization: Bearer KEY</code>.
      </p>
    </div>
  )
}

/** Takes the key back; shown to who gave one. */
export function SignOut() {
  return (
    <form class="sign-out" method="post" action={SIGN_OUT}>
      <button type="submit">Sign out</button>
    </form>
  )
}
