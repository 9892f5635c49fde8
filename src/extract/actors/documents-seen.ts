/** What a newspaper does to a paper that is not its own: "seen by the Guardian". */
export const SEEN = /^(?:seen|reviewed|obtained|viewed|read|shared|shown|verified|examined|interviewed|contacted)$/
