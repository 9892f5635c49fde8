import { useState } from 'react'
import { DisputeDetail } from './DisputeDetail'
import { DisputeList } from './DisputeList'
import type { DisputeStatus } from './gql/graphql'

const STATUSES: readonly DisputeStatus[] = ['CONTESTED', 'UNANSWERED', 'CONCEDED', 'RETRACTED']

/** Disputes of one status, page by page, and the one that was chosen. */
export function Page() {
  const [status, setStatus] = useState<DisputeStatus>()
  const [chosen, setChosen] = useState<string>()
  return (
    <main>
      <h1>Who disputes whom</h1>
      <label>
        Status{' '}
        <select
          value={status ?? ''}
          onChange={({ target }) => {
            setStatus(STATUSES.find((name) => name === target.value))
          }}
        >
          <option value="">any</option>
          {STATUSES.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <DisputeList status={status} onChoose={setChosen} />
      {chosen && <DisputeDetail id={chosen} />}
    </main>
  )
}
