import { defineConfig } from 'vite'
import { NONCE_PLACEHOLDER } from '../nonce.js'

export default defineConfig({
  root: import.meta.dirname,
  base: '/playground/',
  html: { cspNonce: NONCE_PLACEHOLDER },
  worker: { format: 'es' },
  build: {
    outDir: '../../../dist/web/playground',
    emptyOutDir: true,
    chunkSizeWarningLimit: 5000,
    target: 'es2022',
    rolldownOptions: {
      // Packages mark modules for frameworks that are not here ("use client"): hundreds of lines that ask for nothing.
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log)
      },
    },
  },
})
