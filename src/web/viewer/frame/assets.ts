import { existsSync, readFileSync } from 'node:fs'

/** Where the build puts what browsers load: beside the compiled code, and in dist when run from the sources. */
export const VIEWER_FILES = new URL(
  import.meta.url.endsWith('.ts') ? '../../../../dist/web/viewer/client/' : '../client/',
  import.meta.url,
)

/** Under which these files are served. */
export const VIEWER_BASE = '/viewer/'

/** What Vite writes of each entry: its file and the styles it brings. */
interface Built {
  readonly file: string
  readonly src?: string
  readonly css?: readonly string[]
}

/** The built files by the names they have in the sources. */
export class Assets {
  private constructor(private readonly manifest: Readonly<Record<string, Built>>) {}

  /** Reads what was built; null where nothing was. */
  static read(files: URL = VIEWER_FILES): Assets | null {
    const path = new URL('manifest.json', files)
    return existsSync(path) ? new Assets(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Built>) : null
  }

  /** Address of a script in client/, by its name without ending. Throws where there is no such entry. */
  script(name: string): string {
    return VIEWER_BASE + this.entry(name).file
  }

  /** Addresses of the styles that a script's entry brings. */
  styles(name: string): readonly string[] {
    return (this.entry(name).css ?? []).map((file) => VIEWER_BASE + file)
  }

  /** Addresses of the letters that nearly every page needs, to be loaded before the styles ask for them. */
  get fonts(): readonly string[] {
    return Object.values(this.manifest).flatMap(({ src = '', file }) =>
      src.endsWith('-latin-wght-normal.woff2') ? [VIEWER_BASE + file] : [],
    )
  }

  private entry(name: string): Built {
    const built = this.manifest[`${name}.ts`]
    if (!built)
      throw new Error(`The viewer was built without ${name}.ts. Name it in src/web/viewer/client/vite.config.ts.`)
    return built
  }
}
