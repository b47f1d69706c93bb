import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** `vite build --config web/vite.config.ts` writes web/dist, which the server hands out from its root. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // A strict content security policy refuses data: addresses, so small fonts and pictures stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: { '/api': `http://127.0.0.1:${process.env.RAPPORTEUR_PORT ?? '8600'}` },
  },
})
