import { defineConfig } from 'vite';

/** The program for Node: one file a process, with everything in it but the native SQLite driver. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: {
        caskade: 'main/main.ts',
        'workbook-worker': 'main/services/files/workbook-worker.ts',
        'report-workbook-worker': 'main/services/files/report-workbook-worker.ts',
      },
      output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name].mjs' },
    },
  },
  ssr: { target: 'node', noExternal: true, external: ['better-sqlite3'] },
});
