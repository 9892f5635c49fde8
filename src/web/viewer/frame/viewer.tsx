import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { pages } from '../pages/index.js'
import type { Assets } from './assets.js'
import { Failure, failureOf, NOT_FOUND, type Fault } from './failure.js'
import { Layout } from './layout.js'
import { playgroundHref } from './links.js'
import type { Address, Page, Variables } from './page.js'
import { SIGN_IN, SignIn, type Asked } from './sign-in.js'

/** A GraphQL response. */
export interface Answer {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[]
}

/** Runs an operation of the public schema on behalf of whoever asks for the page. */
export type Run = (operation: string, variables: Variables) => Promise<Answer>

/** Who asks for a page. */
export interface Reader {
  readonly run: Run
  /** Whether they gave a key to their browser, and can take it back. */
  readonly signedIn: boolean
}

/** What to send: a page, or the address where it is. */
export type Rendered =
  | { readonly kind: 'page'; readonly status: number; readonly html: string }
  | { readonly kind: 'moved'; readonly to: string; readonly forGood: boolean }

export interface ViewerOptions {
  readonly assets: Assets
  /** Whether the playground is served, so that pages may lead there. */
  readonly playground: boolean
}

/** Renders the viewer's pages. All it knows of the graph comes through `Run`. */
export class Viewer {
  readonly pages: readonly Page[] = pages

  constructor(private readonly options: ViewerOptions) {}

  /** A page by its address, or the page that says why there is none. Throws what `run` throws. */
  async answer(page: Page, address: Address, { run, signedIn }: Reader): Promise<Rendered> {
    const variables = page.variables(address)
    if (!variables) return this.fault(NOT_FOUND, address.href)
    const { data, errors } = await run(page.operation, variables)
    if (errors?.length || data === undefined || data === null) return this.fault(failureOf(errors ?? []), address.href)
    const view = page.view(data, address)
    if (!view) return this.fault(NOT_FOUND, address.href)
    if ('elsewhere' in view) return { kind: 'moved', to: view.elsewhere, forGood: false }
    if (view.permalink !== undefined && view.permalink !== address.href.split('?')[0])
      return { kind: 'moved', to: view.permalink, forGood: true }
    const asGraphql = this.options.playground ? playgroundHref(page.operation, variables) : null
    return { kind: 'page', status: 200, html: this.document({ ...view, address, page, asGraphql, signedIn }) }
  }

  /** The page of a closed service, which asks for a key. */
  signIn(asked: Asked): Rendered {
    const address = { href: SIGN_IN, parameters: {}, query: new URLSearchParams() }
    const shown = { title: 'Sign in', body: <SignIn {...asked} />, address, page: null, asGraphql: null }
    return { kind: 'page', status: asked.status, html: this.document({ ...shown, signedIn: false }) }
  }

  /** The page that says what went wrong and what to do. */
  fault(fault: Fault, href: string): Rendered {
    const address = { href, parameters: {}, query: new URLSearchParams() }
    const body = <Failure fault={fault} />
    const html = this.document({ title: fault.title, body, address, page: null, asGraphql: null, signedIn: false })
    return { kind: 'page', status: fault.status, html }
  }

  private document(shown: {
    title: string
    body: VNode
    address: Address
    page: Page | null
    asGraphql: string | null
    signedIn: boolean
    script?: string
  }): string {
    return `<!doctype html>${render(<Layout {...shown} assets={this.options.assets} pages={this.pages} />)}`
  }
}
