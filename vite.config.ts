import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The page is built into the package, beside the program that serves it: dist/web. */
export default defineConfig({
  root: fileURLToPath(new URL('web', import.meta.url)),
  // Served from the root of the program's own address; the page's places are in the fragment.
  base: '/',
  plugins: [react()],
  // The areas of the page's grid are named in one module and used in others.
  css: { lightningcss: { cssModules: { grid: false } } },
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // Data addresses are no source of their own under the page's Content-Security-Policy.
    assetsInlineLimit: 0,
    // Not needed without old browsers, and it would be an inline script.
    modulePreload: { polyfill: false },
  },
})
