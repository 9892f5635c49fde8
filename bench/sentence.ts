import type { Random } from './random.js'

const WORDS =
  'the talks over grain and arms will go on until a deal is signed at the border where no soldier has been seen since spring and nobody was hurt “so far” in the raid that both sides call a mistake we have sold nothing to anyone it is not true that prices rose by half'.split(
    ' ',
  )

/** So many words as news has them, without a meaning. */
export const sentence = (random: Random, length: number) => Array.from({ length }, () => random.of(WORDS)).join(' ')
