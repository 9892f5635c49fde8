/** An error whose message is meant for people who use the service: it says what is wrong and what to do. */
export class NewsError extends Error {
  constructor(
    /** Stable, upper case, for programs: "ARTICLE_UNREADABLE". */
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = new.target.name
  }
}

/** A source that cannot be read as an article. */
export class ArticleUnreadable extends NewsError {
  constructor(
    readonly source: string,
    reason: string,
    cause?: unknown,
  ) {
    super('ARTICLE_UNREADABLE', `Cannot read ${source}: ${reason}`, { cause })
  }
}
