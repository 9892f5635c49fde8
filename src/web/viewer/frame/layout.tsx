import type { VNode } from 'preact'
import { VIEWER_BASE, type Assets } from './assets.js'
import type { Address, Page } from './page.js'
import { SignOut } from './sign-in.js'

interface LayoutProps {
  readonly title: string
  readonly body: VNode
  readonly address: Address
  /** Null on a page that says what went wrong. */
  readonly page: Page | null
  readonly pages: readonly Page[]
  readonly assets: Assets
  readonly asGraphql: string | null
  readonly signedIn: boolean
  readonly script?: string
}

const SITE = 'Gainsay'

/** What stands around every page. */
export function Layout(props: LayoutProps) {
  const { title, body, asGraphql, signedIn } = props
  return (
    <html lang="en">
      <Head {...props} title={title === SITE ? SITE : `${title} · ${SITE}`} />
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Header {...props} />
        <main id="main" tabIndex={-1}>
          {body}
        </main>
        <footer class="colophon">
          <p>Gainsay records who says what. It never rules on who is right.</p>
          {asGraphql !== null && (
            <p>
              <a href={asGraphql}>View this page as GraphQL</a>
            </p>
          )}
          {signedIn && <SignOut />}
        </footer>
      </body>
    </html>
  )
}

function Head({ title, assets, script }: LayoutProps) {
  const entries = ['main', ...(script === undefined ? [] : [script])]
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      <link rel="icon" type="image/svg+xml" href={`${VIEWER_BASE}favicon.svg`} />
      {assets.fonts.map((href) => (
        <link rel="preload" as="font" type="font/woff2" href={href} crossorigin="anonymous" />
      ))}
      {entries
        .flatMap((entry) => assets.styles(entry))
        .map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
      {entries.map((entry) => (
        <script type="module" src={assets.script(entry)} />
      ))}
    </head>
  )
}

function Header({ pages, page, address, asGraphql }: LayoutProps) {
  return (
    <header class="masthead">
      <div class="masthead-top">
        <a class="wordmark" href="/">
          Gainsay
        </a>
        <p class="motto">Who said what, and who says otherwise</p>
        <form class="search" role="search" action="/search">
          <label class="unseen" for="search">
            Search
          </label>
          <input id="search" type="search" name="q" value={address.query.get('q') ?? ''} placeholder="Search" />
          <button type="submit">Search</button>
        </form>
      </div>
      <nav class="sections" aria-label="Sections">
        <ul>
          {pages.map((other) =>
            other.navigation === undefined ? null : (
              <li>
                <a href={other.path} aria-current={other === page ? 'page' : undefined}>
                  {other.navigation}
                </a>
              </li>
            ),
          )}
          {asGraphql !== null && (
            <li class="as-graphql">
              <a href={asGraphql}>View as GraphQL</a>
            </li>
          )}
        </ul>
      </nav>
    </header>
  )
}
