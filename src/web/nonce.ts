/** Stands in a built page for the nonce that each answer has anew. */
export const NONCE_PLACEHOLDER = '__NONCE_OF_THIS_ANSWER__'
