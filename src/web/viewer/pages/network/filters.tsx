import { DISPUTE_KINDS, DISPUTE_STATUSES } from '../../../../model/index.js'
import { DISPUTE_KIND_WORDS, DISPUTE_STATUS_WORDS } from '../../parts/index.js'
import { PAIRS, type Chosen } from './operation.js'

/** Which disputes are counted, as a form whose choices stand in the address. */
export function Filters({ chosen, sort }: { chosen: Chosen; sort: string | null }) {
  return (
    <form class="filters" action="/network">
      {chosen.actor !== null && <input type="hidden" name="actor" value={chosen.actor} />}
      {sort !== null && <input type="hidden" name="sort" value={sort} />}
      <Choice name="kind" label="Kind" any="any" chosen={chosen.kind}>
        {DISPUTE_KINDS.map((kind) => [kind, DISPUTE_KIND_WORDS[kind]])}
      </Choice>
      <Choice name="status" label="Status" any="any" chosen={chosen.status}>
        {DISPUTE_STATUSES.map((status) => [status, DISPUTE_STATUS_WORDS[status]])}
      </Choice>
      <label>
        Active since
        <input type="date" name="since" value={chosen.since ?? ''} />
      </label>
      <Choice name="pairs" label="Pairs" chosen={String(chosen.pairs)}>
        {PAIRS.map((pairs) => [String(pairs), `the ${pairs} busiest`])}
      </Choice>
      <button type="submit">Show</button>
    </form>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  /** What it is called to choose nothing; without it something is always chosen. */
  readonly any?: string
  readonly chosen: string | null
  readonly children: readonly (readonly [value: string, words: string])[]
}

function Choice({ name, label, any, chosen, children }: ChoiceProps) {
  return (
    <label>
      {label}
      <select name={name}>
        {any !== undefined && <option value="">{any}</option>}
        {children.map(([value, words]) => (
          <option value={value} selected={value === chosen}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
