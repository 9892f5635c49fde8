import { describe, expect, it } from 'vitest'
import { createFetch, politeFetch } from '../../src/ingest/index.js'
import { serveWeb } from '../read/web.js'

describe('a polite fetch', () => {
  it('asks a host for one thing at a time, with a pause between', async () => {
    const times: number[] = []
    let atOnce = 0
    const web = await serveWeb((request, response) => {
      if (request.url === '/robots.txt') return response.writeHead(404).end()
      times.push(Date.now())
      atOnce += 1
      setTimeout(() => {
        expect(atOnce).toBe(1)
        atOnce -= 1
        response.end('words')
      }, 20)
      return response
    })
    const fetch = politeFetch(createFetch({ allowedHosts: ['127.0.0.1'] }), { agent: 'gainsay', pause: 60 })
    await Promise.all([1, 2, 3].map((n) => fetch(`${web}/${n}`)))
    const gaps = times.slice(1).map((time, n) => time - times[n]!)
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(75)
  })
})

describe('the rules of a host', () => {
  it('that is in trouble are not known, which is told, and asked for again after ten minutes', async () => {
    const asked: string[] = []
    let isDown = true
    const web = await serveWeb((request, response) => {
      asked.push(request.url ?? '')
      if (isDown) response.writeHead(503, { 'retry-after': '7200' }).end()
      else response.end(request.url === '/robots.txt' ? 'User-agent: *\nDisallow: /two' : 'words')
    })
    let time = 0
    const options = { agent: 'gainsay', pause: 0, clock: () => time }
    const fetch = politeFetch(createFetch({ allowedHosts: ['127.0.0.1'] }), options)
    for (const address of [`${web}/one`, `${web}/two`])
      await expect(fetch(address)).rejects.toMatchObject({
        message: expect.stringMatching(/not known now.*robots\.txt.*503/) as string,
        retryAfter: 7_200,
      })
    expect(asked).toEqual(['/robots.txt'])
    isDown = false
    time += 600_000
    expect((await fetch(`${web}/one`)).body).not.toBeNull()
    await expect(fetch(`${web}/two`)).rejects.toThrow('its robots.txt forbids it')
  })
})
