/** The story the project grew from, retold with other states, goods and verbs: each holds exactly one dispute. */
export interface Story {
  readonly name: string
  readonly text: string
  readonly asserts: { readonly principal: string; readonly words: string }
  readonly denies: { readonly principal: string; readonly words: string; readonly relayedBy: string | null }
}

export const REWRITES: readonly Story[] = [
  {
    name: 'drones, by a ministry, the denial relayed by the one who claims',
    text: `Britain fears Iranian drones for Sudan

"We are worried that Iran will deliver attack drones to Sudan," British Foreign Office spokeswoman Helen Marsh said on Tuesday.

Marsh also pointed to Iran's assurances that it will not hand over drones to Sudan. "We shall see," she added.`,
    asserts: { principal: 'United Kingdom', words: 'Iran will deliver attack drones to Sudan' },
    denies: { principal: 'Iran', words: 'it will not hand over drones to Sudan', relayedBy: 'Helen Marsh' },
  },
  {
    name: 'tanks, by a president, the denial in the words of a spokesman',
    text: `Serbia to buy tanks, Albania says

TIRANA - China will sell tanks to Serbia this year, Albanian President Ilir Dema said on Monday.

"We will not sell any tanks to Serbia," Chinese Foreign Ministry spokesman Liu Heng told reporters in Beijing.`,
    asserts: { principal: 'Albania', words: 'China will sell tanks to Serbia' },
    denies: { principal: 'China', words: 'We will not sell any tanks to Serbia', relayedBy: null },
  },
  {
    name: 'gas, with a passive and a denial verb',
    text: `Gas supply in doubt

Poland's energy minister, Piotr Zielinski, warned on Thursday that Algeria would cut gas exports to Spain before winter.

Algeria denied that it would cut gas exports to Spain, APS reported.`,
    asserts: { principal: 'Poland', words: 'Algeria would cut gas exports to Spain before winter' },
    denies: { principal: 'Algeria', words: 'it would cut gas exports to Spain', relayedBy: 'APS' },
  },
  {
    name: 'troops, past tense on both sides, capitals for states',
    text: `Row over troops in Chad

Paris says that Libya sent soldiers to Chad last week. "Libya sent soldiers to Chad," French government spokesman Marc Delorme said.

Tripoli answered at once. Libya did not send soldiers to Chad, Libyan Foreign Minister Salem Haddad said.`,
    asserts: { principal: 'France', words: 'Libya sent soldiers to Chad' },
    denies: { principal: 'Libya', words: 'Libya did not send soldiers to Chad', relayedBy: null },
  },
  {
    name: 'missiles, a nominal claim and a denial at the end of a long paragraph',
    text: `Japan alarmed over missiles

Japan's claim that Pakistan will supply missiles to Myanmar came after a month of talks in Tokyo. Japanese Defence Minister Kenji Arata said he had seen the contract, and that Pakistan will supply missiles to Myanmar by May.

Islamabad has heard it before. "Pakistan will never supply missiles to Myanmar," Pakistani Foreign Office spokesperson Amna Qadir said on Friday.`,
    asserts: { principal: 'Japan', words: 'Pakistan will supply missiles to Myanmar' },
    denies: { principal: 'Pakistan', words: 'Pakistan will never supply missiles to Myanmar', relayedBy: null },
  },
]

/** What an article is about needs no full name in it: its one strike, its one rally, its one agreement. */
export const ONE_THING = [
  {
    name: 'lawful or not',
    text: `The Court of Session found that the prorogation was unlawful.

10 Downing Street said that the prorogation was legal and necessary.`,
    kind: 'CONTRADICTS',
    question: 'Is the prorogation legal?',
    sides: ['United Kingdom', 'Court of Session'],
  },
  {
    name: 'how many came',
    text: `The police said that 5,000 people attended the rally. Organisers said 20,000 took part.`,
    kind: 'CONTRARY_VALUE',
    question: 'How many people took part?',
    sides: ['organisers', 'police'],
  },
  {
    name: 'how strong a quake was',
    text: `The Disaster Agency said it was a 6.3-magnitude quake. The Geological Survey said it was of 7.0 magnitude.`,
    kind: 'CONTRARY_VALUE',
    question: 'What was the magnitude?',
    sides: ['Disaster Agency', 'Geological Survey'],
  },
  {
    name: 'a plan and its rejection',
    text: `Transport Minister Paul Berg announced new restrictions on night flights.

Greenpeace criticised the restrictions on flights.`,
    kind: 'OPPOSES',
    question: 'Should it be so: “new restrictions on night flights”?',
    sides: ['Paul Berg', 'Greenpeace'],
  },
] as const

/** Stories that only look like a dispute: none may be found. */
export const NEAR_MISSES: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: 'a past act against a future one',
    text: `Britain fears drones for Sudan

Iran will deliver drones to Sudan, British Foreign Office spokeswoman Helen Marsh said on Tuesday.

Iran said that it had never delivered drones to Sudan.`,
  },
  {
    name: 'a third party',
    text: `Tanks for Serbia

China will sell tanks to Serbia this year, Albanian President Ilir Dema said on Monday.

"Turkey will not sell tanks to Serbia," Turkish Foreign Ministry spokesman Emre Kaya told reporters in Ankara.`,
  },
  {
    name: 'a condition',
    text: `Gas supply in doubt

Algeria will cut gas exports to Spain if the pipeline is not repaired, Polish Energy Minister Piotr Zielinski said on Thursday.

Algeria said it would not cut gas exports to Spain unless the pipeline broke.`,
  },
  {
    name: 'a question',
    text: `Troops for Chad

"Will Libya send soldiers to Chad?" French government spokesman Marc Delorme asked on Monday.

Libya will not send soldiers to Chad, Foreign Minister Salem Haddad said.`,
  },
  {
    name: 'the same side',
    text: `Missiles for Myanmar

Pakistan will not supply missiles to Myanmar, Foreign Office spokesperson Amna Qadir said on Friday.

Pakistan's ambassador in Tokyo, Hamid Raza, said that his country will never supply missiles to Myanmar.`,
  },
]
