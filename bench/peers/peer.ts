/** Serves a database; answers the address of its GraphQL. */
export type Peer = (path: string) => Promise<string>
