/** Days of the week, as alternatives of a regular expression. */
export const WEEKDAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'

/** Months, likewise. */
export const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** The same without "May", which stands in names of persons as well. */
export const MONTHS_BUT_MAY = MONTHS.replace('May|', '')
