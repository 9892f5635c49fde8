import { describe, expect, it } from 'vitest'
import { readFields } from '../../src/read/index.js'
import { storyOf } from './web.js'

const textOf = (html: string) => readFields({ html }, 'mill.html').text
const lines = (text: string) => text.split('\n\n')
const story = storyOf(6)

describe('the body of a page', () => {
  it.each([
    ['has no tag of its own', `<html><head><title>Mill</title></head><article>${story}</article></html>`],
    ['follows a style before the page', `<style>p {}</style><html><head></head><body>${story}</body></html>`],
    ['follows what stands behind the head', `<html><head></head><noscript>x</noscript><body>${story}</body></html>`],
    ['begins twice', `<html><head></head><body class="a"><body class="b">${story}</body></html>`],
    ['goes on behind its end', `<html><head></head><body></body><div>${story}</div></html>`],
    ['has neither head nor end', `<html><title>Mill</title>${story}`],
  ])('is found where it %s', (_case, html) => {
    expect(lines(textOf(html))).toHaveLength(6)
  })
})
