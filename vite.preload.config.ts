import { defineConfig } from 'vite';

/** The preload of a window: one CommonJS file, for the sandbox of a page knows no modules and no file beside it. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'chrome140',
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: { preload: 'main/electron/preload.ts' },
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
  ssr: { target: 'node', noExternal: true, external: ['electron'] },
});
