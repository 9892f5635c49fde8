export { NONCE_PLACEHOLDER } from './nonce.js'
/** Where the build puts the playground's pages; beside the compiled code, and beside the sources' dist when run from them. */
export const PLAYGROUND_FILES = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/web/playground/' : './playground/',
  import.meta.url,
)

export {
  Assets,
  faultOf,
  SIGN_IN,
  SIGN_OUT,
  VIEWER_BASE,
  VIEWER_FILES,
  Viewer,
  type Address,
  type Answer,
  type Asked,
  type Page,
  type Rendered,
  type Run,
  type Variables,
} from './viewer/index.js'
