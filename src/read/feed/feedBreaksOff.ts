import { ArticleUnreadable } from '../../model/index.js'

/** A feed ends before its end: its whole items have been read, and others are missing. */
export class FeedBreaksOff extends ArticleUnreadable {
  constructor(source: string) {
    super(source, 'it breaks off. What is whole of it has been read.')
  }
}
