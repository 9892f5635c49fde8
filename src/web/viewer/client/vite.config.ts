import { defineConfig } from 'vite'

/** Scripts that pages load: main on each, others where a page names them. */
const ENTRIES = ['main.ts', 'network.ts']

export default defineConfig({
  root: import.meta.dirname,
  base: '/viewer/',
  publicDir: 'public',
  build: {
    outDir: '../../../../dist/web/viewer/client',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2022',
    // Pages load nothing from data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ENTRIES.map((name) => `${import.meta.dirname}/${name}`) },
  },
})
