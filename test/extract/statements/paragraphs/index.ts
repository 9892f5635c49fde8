import { ACTS } from './acts.js'
import { ASKED } from './asked.js'
import { BORDERS } from './borders.js'
import { LAID_OUT } from './laid-out.js'
import type { Paragraph } from './paragraph.js'
import { QUOTED } from './quoted.js'
import { RELAYED } from './relayed.js'
import { REPORTED } from './reported.js'
import { RESOLVED } from './resolved.js'
import { SPEAKERS } from './speakers.js'
import { DOCUMENTS } from './documents.js'
import { JOINT } from './joint.js'
import { HEARD, LEFT_OPEN, TOLD } from './told.js'
import { UNTOLD } from './untold.js'

export type { Said } from './paragraph.js'

/** All paragraphs that are held word by word. */
export const PARAGRAPHS: readonly Paragraph[] = [
  ...QUOTED,
  ...LAID_OUT,
  ...BORDERS,
  ...REPORTED,
  ...SPEAKERS,
  ...RESOLVED,
  ...RELAYED,
  ...UNTOLD,
  ...ACTS,
  ...ASKED,
  ...JOINT,
  ...DOCUMENTS,
  ...TOLD,
  ...LEFT_OPEN,
  ...HEARD,
]
