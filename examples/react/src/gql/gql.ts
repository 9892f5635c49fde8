/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Dispute($id: ID!) {\n    dispute(id: $id) {\n      id\n      question\n      timeline(first: 20) {\n        edges {\n          node {\n            id\n            text\n            saidAt\n            speaker {\n              id\n              name\n            }\n            article {\n              id\n              headline\n              publisher {\n                id\n                name\n              }\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.DisputeDocument,
    "\n  query Disputes($first: Int!, $after: String, $filter: DisputeFilter) {\n    disputes(first: $first, after: $after, filter: $filter) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...DisputeSummary\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n": typeof types.DisputesDocument,
    "\n  fragment DisputeSummary on Dispute {\n    id\n    question\n    status\n    sides {\n      stance\n      value\n      principals {\n        id\n        name\n      }\n    }\n  }\n": typeof types.DisputeSummaryFragmentDoc,
};
const documents: Documents = {
    "\n  query Dispute($id: ID!) {\n    dispute(id: $id) {\n      id\n      question\n      timeline(first: 20) {\n        edges {\n          node {\n            id\n            text\n            saidAt\n            speaker {\n              id\n              name\n            }\n            article {\n              id\n              headline\n              publisher {\n                id\n                name\n              }\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.DisputeDocument,
    "\n  query Disputes($first: Int!, $after: String, $filter: DisputeFilter) {\n    disputes(first: $first, after: $after, filter: $filter) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...DisputeSummary\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n": types.DisputesDocument,
    "\n  fragment DisputeSummary on Dispute {\n    id\n    question\n    status\n    sides {\n      stance\n      value\n      principals {\n        id\n        name\n      }\n    }\n  }\n": types.DisputeSummaryFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Dispute($id: ID!) {\n    dispute(id: $id) {\n      id\n      question\n      timeline(first: 20) {\n        edges {\n          node {\n            id\n            text\n            saidAt\n            speaker {\n              id\n              name\n            }\n            article {\n              id\n              headline\n              publisher {\n                id\n                name\n              }\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Dispute($id: ID!) {\n    dispute(id: $id) {\n      id\n      question\n      timeline(first: 20) {\n        edges {\n          node {\n            id\n            text\n            saidAt\n            speaker {\n              id\n              name\n            }\n            article {\n              id\n              headline\n              publisher {\n                id\n                name\n              }\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Disputes($first: Int!, $after: String, $filter: DisputeFilter) {\n    disputes(first: $first, after: $after, filter: $filter) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...DisputeSummary\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Disputes($first: Int!, $after: String, $filter: DisputeFilter) {\n    disputes(first: $first, after: $after, filter: $filter) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          ...DisputeSummary\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DisputeSummary on Dispute {\n    id\n    question\n    status\n    sides {\n      stance\n      value\n      principals {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment DisputeSummary on Dispute {\n    id\n    question\n    status\n    sides {\n      stance\n      value\n      principals {\n        id\n        name\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;