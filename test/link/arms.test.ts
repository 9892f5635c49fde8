import { expect, it } from 'vitest'
import { isArmOf } from '../../src/link/arms.js'

it.each([
  ['Russian troops', 'Russia'],
  ["Turkey's army", 'Turkey'],
  ['Israeli security forces', 'Israel'],
  ['US military', 'United States'],
  ['North Korean soldiers', 'North Korea'],
  ['French air force', 'France'],
  ["Russian Defence Ministry's forces", 'Russia'],
  ['Russian Armed Forces', 'Russia'],
  ['Rwanda Defence Force', 'Rwanda'],
  ['Finnish coast guard', 'Finland'],
  ['Government of Finland', 'Finland'],
  ['army of Burkina Faso', 'Burkina Faso'],
  ['Norwegian troops', 'Norway'],
  ["Nigerian army's soldiers", 'Nigeria'],
])('takes %s for an arm of %s', (name, state) => expect(isArmOf(name, state)).toBe(true))

it.each([
  ['Syrian rebel forces', 'Syria'],
  ['Syrian Democratic Forces', 'Syria'],
  ['Kurdish forces', 'Turkey'],
  ['Bosnian Serb forces', 'Bosnia and Herzegovina'],
  ['Russian-backed forces', 'Russia'],
  ['Russian miners', 'Russia'],
  ['enemies of Mali', 'Mali'],
  ['government forces', 'Mali'],
  ['Russian Interior Ministry', 'Russia'],
])('takes %s for no arm of %s', (name, state) => expect(isArmOf(name, state)).toBe(false))
