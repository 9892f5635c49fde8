import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  base: '/playground/',
  worker: { format: 'es' },
  build: { outDir: '../../../dist/web/playground', emptyOutDir: true, chunkSizeWarningLimit: 5000, target: 'es2022' },
})
