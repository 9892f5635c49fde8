export const DISPUTE_KINDS = ['CONTRADICTS', 'CONTRARY_VALUE', 'DISPUTES_ATTRIBUTION', 'OPPOSES'] as const
export type DisputeKind = (typeof DISPUTE_KINDS)[number]

export const DISPUTE_STATUSES = ['UNANSWERED', 'CONTESTED', 'CONCEDED', 'RETRACTED'] as const
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number]

export const STANCES = ['ASSERTS', 'DENIES', 'VALUE', 'FOR', 'AGAINST'] as const
export type Stance = (typeof STANCES)[number]
