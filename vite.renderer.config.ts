import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The pages, for every host. Nothing is inlined into index.html or into CSS, so that its content security policy can do
 * without `unsafe-inline` and `data:` (docs/decisions/0013).
 */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    target: 'es2023',
    outDir: '../dist/renderer',
    emptyOutDir: true,
    sourcemap: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
});
