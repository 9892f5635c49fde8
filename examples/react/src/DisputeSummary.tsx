import { fragmentData, graphql, type FragmentType } from './gql'

const DISPUTE_SUMMARY = graphql(`
  fragment DisputeSummary on Dispute {
    id
    question
    status
    sides {
      stance
      value
      principals {
        id
        name
      }
    }
  }
`)

interface Props {
  readonly dispute: FragmentType<typeof DISPUTE_SUMMARY>
  readonly onChoose: (id: string) => void
}

/** One dispute of a list: what it is about, and who is on which side. */
export function DisputeSummary({ dispute, onChoose }: Props) {
  const { id, question, status, sides } = fragmentData(DISPUTE_SUMMARY, dispute)
  return (
    <li>
      <button
        onClick={() => {
          onChoose(id)
        }}
      >
        {question}
      </button>{' '}
      ({status})
      <ul>
        {sides.map(({ stance, value, principals }, position) => (
          <li key={position}>
            {principals.map(({ name }) => name).join(', ')}: {value ?? stance}
          </li>
        ))}
      </ul>
    </li>
  )
}
