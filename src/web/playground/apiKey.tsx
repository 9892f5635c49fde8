// Kept by this page only while it is open: a key that is stored can be stolen later.
let key = ''

/** The header that mutations need, once a key has been typed. */
export const authorization = (): Record<string, string> => (key === '' ? {} : { authorization: `Bearer ${key}` })

/** Where the key for mutations is typed; queries need none. */
export function ApiKeyField() {
  return (
    <label className="api-key">
      API key, for mutations
      <input
        type="password"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          key = event.target.value.trim()
        }}
      />
    </label>
  )
}
