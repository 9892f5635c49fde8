import shipped from '../../weights/speakers.json' with { type: 'json' }

/** A weight for each feature of a phrase that may name who speaks (logistic regression). */
export type SpeakerModel = ReadonlyMap<string, number>

/** As its file keeps it: "feature<TAB>weight" lines in one text. */
export const openSpeakers = ({ rows }: { readonly rows: string }): SpeakerModel =>
  new Map(
    rows.split('\n').map((line) => {
      const [feature = '', weight] = line.split('\t')
      return [feature, Number(weight)]
    }),
  )

export const SHIPPED_SPEAKERS = openSpeakers(shipped)
