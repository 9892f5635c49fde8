import type { ActorKind } from '../../model/index.js'
import type { ExportedArticle, ExportedStatement } from '../../store/index.js'

const CONTEXT = { '@vocab': 'https://schema.org/', oa: 'http://www.w3.org/ns/oa#', hasTarget: 'oa:hasTarget' }

/** Of whom no kind is known ("two officials"), it is not known whether that is one person. */
const AUTHOR_TYPES: Record<ActorKind, string> = {
  PERSON: 'Person',
  ORGANISATION: 'Organization',
  OFFICE: 'Organization',
  STATE: 'Organization',
  GROUP: 'Organization',
  UNNAMED: 'Thing',
}

/**
 * An article as schema.org's NewsArticle with a Claim for each statement; where it stands in the text is told by
 * selectors of the W3C's Web Annotation model. Positions count UTF-16 units of articleBody.
 */
export function jsonLdOf(article: ExportedArticle) {
  const { id, url, identifier, headline, text, language, publishedAt, modifiedAt, publisher, bylines, statements } =
    article
  const source = url ?? identifier ?? `urn:gainsay:${id}`
  return {
    '@context': CONTEXT,
    '@type': 'NewsArticle',
    '@id': source,
    identifier: id,
    ...(url && { url }),
    headline,
    articleBody: text,
    inLanguage: language,
    ...(publishedAt && { datePublished: publishedAt }),
    ...(modifiedAt && { dateModified: modifiedAt }),
    ...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(bylines.length > 0 && { author: bylines.map((name) => ({ '@type': 'Person', name })) }),
    hasPart: statements.map((statement) => claimOf(statement, source)),
  }
}

function claimOf({ id, text, speaker, speakerKind, saidAt, spans }: ExportedStatement, source: string) {
  return {
    '@type': 'Claim',
    '@id': `urn:gainsay:${id}`,
    text,
    ...(speaker && { author: { '@type': AUTHOR_TYPES[speakerKind ?? 'UNNAMED'], name: speaker } }),
    ...(saidAt && { dateCreated: saidAt }),
    appearance: { '@id': source },
    hasTarget: spans.map(({ start, end, exact, prefix, suffix }) => ({
      '@type': 'oa:SpecificResource',
      'oa:hasSource': { '@id': source },
      'oa:hasSelector': [
        { '@type': 'oa:TextPositionSelector', 'oa:start': start, 'oa:end': end },
        { '@type': 'oa:TextQuoteSelector', 'oa:exact': exact, 'oa:prefix': prefix, 'oa:suffix': suffix },
      ],
    })),
  }
}
