/** What each rule saw, in words for people who ask why. */
const EXPLANATIONS: Readonly<Record<string, string>> = {
  'claim-and-denial':
    'One says that it is so; the other denies it: same participants and object, opposite polarity, times that overlap.',
  'opposite-polarity':
    'Both speak of the same act with the same participants; one says that it is so, the other that it is not.',
  'denial-in-its-words':
    'One says in the same words or fewer that the other’s account of what somebody did within these days is not so.',
  'demand-and-refusal':
    'One demands an act; the other refuses it, demands the opposite, or says that it will do the opposite.',
  'exclusive-values': 'Both give a figure for the same thing at the same time, and the figures cannot both be right.',
  'contrary-account':
    'In one article one says that somebody did it without something, and whoever did it says that he had or gave that.',
  'denial-in-reply': 'In one article one says something and the other denies it, speaking of the same.',
  'plan-and-rejection':
    'In one article one demands or announces something and the other rejects it, speaking of the same.',
  'denial-of-a-claim-not-printed': 'It denies a claim that no article here prints.',
}

/** What the families of features say that spoke for an opposition within one text (`src/extract/opposition`). */
const WEIGHED: Readonly<Record<string, string>> = {
  kinds: 'what kinds of statement they are',
  words: 'the telling words that they share',
  reply: 'how one is reported as going against the other',
  names: 'that one speaks of the other',
  stance: 'that one is for and the other against it',
  acts: 'the acts that both speak of',
  who: 'who they are to each other',
}

/** A rule in words for people who ask why. */
export function explanationOf(rule: string): string {
  const [, families] = /^weighed:(.*)$/.exec(rule) ?? []
  if (families === undefined) return EXPLANATIONS[rule] ?? rule
  const told = families.split('+').flatMap((family) => WEIGHED[family] ?? [])
  return `One article as a whole shows two sides, weighed by a model. What spoke most for it: ${told.join('; ')}.`
}
