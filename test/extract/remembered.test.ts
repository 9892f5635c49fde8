import { expect, it } from 'vitest'
import { remembered } from '../../src/extract/remembered.js'

it('asks for a word once as long as it is kept, and keeps a bounded number of words', () => {
  const asked: string[] = []
  const lengthOf = remembered((word) => {
    asked.push(word)
    return word.length
  })
  expect([lengthOf('claim'), lengthOf(''), lengthOf('claim')]).toEqual([5, 0, 5])
  expect(asked).toEqual(['claim', ''])
  for (let i = 0; i < 9000; i++) lengthOf(`word${i}`)
  expect(lengthOf('claim')).toBe(5)
  expect(asked.filter((word) => word === 'claim')).toHaveLength(2)
})
