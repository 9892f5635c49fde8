import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failed, root, run } from './run.mjs'

/** Installs the packages of package-lock.json where they are not what is in node_modules. */
export async function install() {
  if (isInstalled()) return
  // npm ci would empty the folder that it points to, which belongs to another checkout.
  if (isLink('node_modules')) {
    throw new Failed('node_modules is a link to other packages than package-lock.json asks for. Remove the link.')
  }
  process.stderr.write('Installing packages ...\n')
  await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'])
}

function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json')
  const wanted = packagesOf('package-lock.json')
  if (!installed || !wanted) return false
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) => path === '' || optional || link || installed[path]?.version === version,
  )
}

const isLink = (file) => lstatSync(join(root, file), { throwIfNoEntry: false })?.isSymbolicLink() ?? false

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return null
  }
}
