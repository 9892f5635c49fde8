import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import SQLite from 'better-sqlite3'
import { foldName } from '../../src/model/index.js'
import type { Peer } from './peer.js'

// What somebody would write by hand for these five requests and no others: the least that such answers cost in Node.

const SPEAKER = (id: string, fields: string) =>
  `(select json_object(${fields}) from article_actor m join actor a on a.id = m.actor_id where m.id = ${id})`
const ARTICLE = `select json_object('data', json_object('article', (select json_object(
  'headline', t.headline, 'publishedAt', t.published_at,
  'publisher', (select json_object('name', a.name) from actor a where a.id = t.publisher_id),
  'text', x.body,
  'statements', json_object(
    'totalCount', (select count(*) from statement s where s.article_id = t.id and s.current = 1),
    'nodes', (select json_group_array(json_object(
      'id', s.public_id, 'text', s.text, 'form', s.form, 'kind', s.kind, 'polarity', s.polarity,
      'spans', (select json_group_array(json_object('start', p.value ->> 0, 'end', p.value ->> 1)) from json_each(s.spans) p),
      'speaker', ${SPEAKER('s.speaker_id', "'id', a.public_id, 'name', a.name, 'kind', a.kind")},
      'role', s.role,
      'onBehalfOf', ${SPEAKER('s.on_behalf_of_id', "'name', a.name")},
      'relayedBy', ${SPEAKER('s.relayed_by_id', "'name', a.name")},
      'disputes', json_object('nodes', (select json_group_array(json_object('id', d.public_id, 'question', d.question, 'status', d.status)) from (
        select d.public_id, d.question, d.status from dispute_statement l join dispute d on d.id = l.dispute_id where l.statement_id = s.id order by d.sort_activity desc, d.id desc limit 3) d))
    )) from (select * from statement s where s.article_id = t.id and s.current = 1 order by s.position, s.id limit 50) s)),
  'events', json_object('nodes', (select json_group_array(json_object(
    'type', e.type, 'label', e.label, 'factuality', e.factuality,
    'participants', (select json_group_array(json_object('role', p.role, 'actor', (select json_object('name', a.name) from actor a where a.id = p.actor_id))) from (select * from event_participant p where p.event_id = e.id order by p.position) p)
  )) from (select e.* from event_article l join event e on e.id = l.event_id where l.article_id = t.id order by e.sort_start desc, e.id desc limit 20) e))
) from article t join text x on x.id = t.text_id where t.public_id = ?)))`

const TIMELINE = `select json_object('data', json_object('actor', (select json_object(
  'id', t.public_id, 'name', t.name, 'kind', t.kind,
  'country', (select json_object('name', c.name) from actor c where c.id = t.country_id),
  'memberships', (select json_group_array(json_object('role', m.role, 'organization', (select json_object('name', a.name) from actor a where a.id = m.organization_id))) from (select * from membership m where m.actor_id = t.id order by m.organization_id, m.id) m),
  'statements', json_object(
    'totalCount', (select count(*) from actor_statement l where l.actor_id = t.id and l.relation = 'SPEAKER'),
    'nodes', (select json_group_array(json_object('text', s.text, 'kind', s.kind, 'saidAt', s.said_at, 'article', (select json_object('headline', a.headline) from article a where a.id = s.article_id))) from (
      select s.* from actor_statement l join statement s on s.id = l.statement_id where l.actor_id = t.id and l.relation = 'SPEAKER' order by l.effective_at desc, l.statement_id desc limit 50) s)),
  'disputes', json_object(
    'totalCount', (select count(*) from dispute d where d.id in (select x.dispute_id from dispute_actor x where x.actor_id = t.id)),
    'nodes', (select json_group_array(json_object('question', d.question, 'status', d.status)) from (
      select * from dispute d where d.id in (select x.dispute_id from dispute_actor x where x.actor_id = t.id) order by d.sort_activity desc, d.id desc limit 10) d))
) from actor t where t.id = (select x.id from actor x where x.name_folded = ?))))`

const FEED = `select json_object('data', json_object('articles', (select json_object(
  'pageInfo', json_object('hasNextPage', json(iif(count(*) > @first, 'true', 'false')), 'endCursor', max(iif(t.n = min(@first, t.total), feed_cursor(t.sort_published, t.id), null))),
  'edges', json_group_array(json_object('cursor', feed_cursor(t.sort_published, t.id), 'node', json_object(
    'id', t.public_id, 'headline', t.headline, 'publishedAt', t.published_at,
    'statements', json_object('nodes', (select json_group_array(json_object(
      'text', s.text, 'kind', s.kind, 'speaker', ${SPEAKER('s.speaker_id', "'name', a.name")},
      'disputes', json_object('nodes', (select json_group_array(json_object(
        'question', d.question,
        'sides', (select json_group_array(json_object(
          'stance', i.stance,
          'principals', (select json_group_array(json_object('name', a.name)) from (select a.name from dispute_principal p join actor a on a.id = p.actor_id where p.dispute_id = d.id and p.side = i.position order by p.position) a),
          'statements', json_object('nodes', (select json_group_array(json_object('text', o.text, 'speaker', ${SPEAKER('o.speaker_id', "'name', a.name")})) from (
            select o.* from dispute_statement l join statement o on o.id = l.statement_id where l.dispute_id = d.id and l.side = i.position order by l.effective_at, l.statement_id limit 2) o))
        )) from (select * from dispute_side i where i.dispute_id = d.id order by i.position) i)
      )) from (select d.id, d.question from dispute_statement l join dispute d on d.id = l.dispute_id where l.statement_id = s.id order by d.sort_activity desc, d.id desc limit 2) d))
    )) from (select * from statement s where s.article_id = t.id and s.current = 1 order by s.position, s.id limit 10) s))
  ))) filter (where t.n <= @first)
) from (select *, row_number() over () as n, count(*) over () as total from (select * from article order by sort_published desc, id desc limit @first + 1)) t)))`

const node = (kind: number, table: string, fields: string) =>
  `when ${kind} then (select json_object('__typename', '${table.charAt(0).toUpperCase()}${table.slice(1)}', ${fields}) from ${table} n where n.id = h.number)`
const SEARCH = `select json_object('data', json_object('search', json_object(
  'totalCount', (select count(*) from (select 1 from search where search match @terms limit 1000)),
  'nodes', (select json_group_array(json(case h.kind
    ${node(0, 'article', "'headline', n.headline")}
    ${node(1, 'statement', `'text', n.text, 'speaker', ${SPEAKER('n.speaker_id', "'name', a.name")}`)}
    ${node(2, 'actor', "'name', n.name")}
    ${node(3, 'event', "'label', n.label")}
    ${node(4, 'dispute', "'question', n.question")} end))
    from (select r.rowid >> 3 as number, r.rowid & 7 as kind from search r where search match @terms order by bm25(search, 4.0, 1.0), r.rowid limit 20) h))))`

const FEED_LIST = 'articles t.sort_published,t.id DESC {}'

interface Body {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** node:http and SQL written by hand. */
export const floor: Peer = async (path) => {
  const db = new SQLite(path, { readonly: true })
  db.function('feed_cursor', (sort: unknown, id: unknown) => {
    const payload = JSON.stringify([sort, id])
    const sum = createHash('sha256').update(`${FEED_LIST}\u0000${payload}`).digest('base64url').slice(0, 10)
    return Buffer.from(sum + payload, 'utf8').toString('base64url')
  })
  const [article, timeline, feed, search] = [ARTICLE, TIMELINE, FEED, SEARCH].map((sql) =>
    db.prepare<unknown[], string>(sql).pluck(),
  ) as [SQLite.Statement, SQLite.Statement, SQLite.Statement, SQLite.Statement]
  const answer = ({ query, variables }: Body): unknown => {
    if (query.includes('query ArticlePage')) return article.get(variables['id'])
    if (query.includes('query Feed')) return feed.get({ first: variables['first'] })
    if (query.includes('query ActorTimeline')) return timeline.get(foldName(variables['name'] as string))
    if (query.includes('query Search'))
      return search.get({
        terms: (variables['q'] as string)
          .split(' ')
          .map((word) => `"${word}"`)
          .join(' '),
      })
    return '{"data":{"__typename":"Query"}}'
  }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const text = answer(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Body) as string
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
      response.end(text)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
}
