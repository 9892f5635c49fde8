import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFetch, FetchFailed } from '../../src/read/index.js'
import { isPublicAddress } from '../../src/read/fetch/index.js'
import { serveWeb } from './web.js'

const fetch = createFetch({ allowedHosts: ['127.0.0.1'] })
const hasty = createFetch({ allowedHosts: ['127.0.0.1'], patience: 2_000 })
// Made beforehand: the server is of this process, and compressing takes it long.
const BOMB = gzipSync(Buffer.alloc(100 * 1024 * 1024))

describe('the open internet', () => {
  it.each(['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])('has %s', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    '127.0.0.1',
    '10.0.0.1',
    '172.16.3.4',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00:ec2::254',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'no address',
  ])('has no %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it('holds no address of private networks, however it is written', () => {
    fc.assert(
      fc.property(fc.nat(255), fc.nat(255), fc.nat(255), (a, b, c) => {
        expect(isPublicAddress(`10.${a}.${b}.${c}`)).toBe(false)
        expect(isPublicAddress(`::ffff:10.${a}.${b}.${c}`)).toBe(false)
      }),
    )
  })
})

describe('an address', () => {
  it('is fetched with its encoding, its marks of change and its last place', async () => {
    const web = await serveWeb((request, response) => {
      if (request.url === '/old') return response.writeHead(301, { location: '/new?utm_source=x#part' }).end()
      response.writeHead(200, {
        'content-type': 'text/html; charset=iso-8859-1',
        'content-encoding': 'gzip',
        etag: '"1"',
        'cache-control': 'public, max-age=60',
      })
      return response.end(gzipSync(Buffer.from('caf\u00e9', 'latin1')))
    })
    const { body, ...rest } = await fetch(`${web}/old`)
    expect(Buffer.from(body!).toString('latin1')).toBe('café')
    expect(rest).toEqual({ address: `${web}/new`, charset: 'iso-8859-1', etag: '"1"', lastModified: null, maxAge: 60 })
  })

  it('that has not changed gives no body', async () => {
    const web = await serveWeb((request, response) => {
      response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200).end('words')
    })
    expect((await fetch(web, { etag: '"1"' })).body).toBeNull()
  })

  it.each([
    ['seconds', () => '7200', 7_200],
    ['a date', () => new Date(Date.now() + 7_200_000).toUTCString(), 7_200],
    ['a date that is over', () => 'Fri, 31 Dec 1999 23:59:59 GMT', null],
    ['no time', () => 'soon', null],
  ])('that is asked for too often says when to come back, in %s', async (_form, retryAfter, seconds) => {
    const web = await serveWeb((_, response) => response.writeHead(503, { 'retry-after': retryAfter() }).end())
    const failed = (await fetch(web).catch((error: unknown) => error)) as FetchFailed
    expect(failed.status).toBe(503)
    if (seconds === null) expect(failed.retryAfter).toBeNull()
    else expect(Math.abs(failed.retryAfter! - seconds)).toBeLessThan(30)
  })

  it.each([
    ['of this machine', 'http://127.0.0.1:9/'],
    ['of this machine by name', 'http://localhost:9/'],
    ['of this machine as a number', 'http://2130706433/'],
    ['of this machine in IPv6', 'http://[::1]:9/'],
    ['of the metadata of a cloud', 'http://169.254.169.254/latest/meta-data/'],
  ])('%s is not fetched', async (_case, address) => {
    await expect(createFetch()(address)).rejects.toThrow('not on the open internet. FETCH_ALLOWED_HOSTS')
  })

  it.each(['file:///etc/passwd', 'ftp://mill.example/a', 'gopher://mill.example/', 'no address'])(
    'such as %s is none',
    async (address) => {
      await expect(fetch(address)).rejects.toThrow('no http or https address')
    },
  )

  it('does not lead into a private network by a redirect', async () => {
    const web = await serveWeb((_request, response) =>
      response.writeHead(302, { location: 'http://127.0.0.2:9/' }).end(),
    )
    await expect(fetch(web)).rejects.toThrow('not on the open internet')
  })

  it.each<[string, RegExp, Parameters<typeof serveWeb>[0]]>([
    ['that redirects in a loop', /redirects more than 5 times/, (_, r) => r.writeHead(302, { location: '/' }).end()],
    [
      'that redirects to a file',
      /no http or https address/,
      (_, r) => r.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    ],
    ['that is not there', /404/, (_, r) => r.writeHead(404).end()],
    [
      'that is declared too large',
      /larger than 16 MB/,
      (_, r) => r.writeHead(200, { 'content-length': 1e9 }).flushHeaders(),
    ],
    ['that is a gzip bomb', /larger than 16 MB/, (_, r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB)],
    [
      'that never ends',
      /larger than 16 MB|took too long/,
      (_, r) => {
        const chunk = Buffer.alloc(1024 * 1024, 'a')
        const more = () => r.destroyed || r.write(chunk, more)
        more()
      },
    ],
    [
      'that trickles',
      /took too long/,
      (_, r) => {
        const timer = setInterval(() => r.write('a'), 50)
        r.once('close', () => {
          clearInterval(timer)
        })
      },
    ],
    [
      'that lies about its length',
      /breaks off|aborted/,
      (_, r) => r.writeHead(200, { 'content-length': 100 }).write('a', () => r.destroy()),
    ],
    [
      'whose compression is broken',
      /compression/,
      (_, r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
    ],
    ['whose encoding is not known', /encoded as/, (_, r) => r.writeHead(200, { 'content-encoding': 'zzz' }).end('a')],
  ])('%s is refused', async (_case, reason, answer) => {
    const patient = reason.source.includes('too long') ? hasty : fetch
    await expect(patient(await serveWeb(answer))).rejects.toThrow(reason)
  })
})
