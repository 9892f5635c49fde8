import reporting from '../lexicon/reporting.json' with { type: 'json' }

/** Words of speech and writing. */
export const REPORTS: ReadonlySet<string> = new Set(reporting.reports.split(' '))
