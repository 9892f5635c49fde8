/** Where the build puts the playground's pages; beside the compiled code, and beside the sources' dist when run from them. */
export const PLAYGROUND_FILES = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/web/playground/' : './playground/',
  import.meta.url,
)
