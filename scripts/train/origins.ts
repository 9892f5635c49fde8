/**
 * Where an example is from, as a feature while learning: how often there is what is learned of one kind of text then does not
 * count for others. What ships does not have it.
 */
export const originOf = (kindOfText: string): string => `origin:${kindOfText}`

/** Whether a feature only tells where an example is from. */
export const isOrigin = (feature: string): boolean => feature.startsWith('origin:')
