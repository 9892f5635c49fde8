export const QUOTATION_FORMS = ['DIRECT', 'INDIRECT', 'MIXED'] as const
export type QuotationForm = (typeof QUOTATION_FORMS)[number]

export const STATEMENT_KINDS = [
  'CLAIM',
  'ALLEGATION',
  'DENIAL',
  'CONFIRMATION',
  'REFUSAL',
  'DEMAND',
  'PROMISE',
  'THREAT',
  'PREDICTION',
  'OPINION',
  'CONCESSION',
  'RETRACTION',
  'QUESTION',
  'DECLINED_COMMENT',
] as const
export type StatementKind = (typeof STATEMENT_KINDS)[number]

export const POLARITIES = ['POSITIVE', 'NEGATIVE'] as const
export type Polarity = (typeof POLARITIES)[number]

/** How firmly a speaker commits (FactBank: Saurí and Pustejovsky 2009). */
export const CERTAINTIES = ['CERTAIN', 'PROBABLE', 'POSSIBLE', 'UNCOMMITTED'] as const
export type Certainty = (typeof CERTAINTIES)[number]

export const DATE_PRECISIONS = ['YEAR', 'MONTH', 'DAY', 'TIME'] as const
export type DatePrecision = (typeof DATE_PRECISIONS)[number]
