import { defineConfig } from 'vite';

/** The windows: the process of Electron and the process of a project, with everything in them but native code and Electron. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: { electron: 'main/electron/main.ts', 'electron-backend': 'main/electron/backend-process.ts' },
      output: { entryFileNames: '[name].mjs', chunkFileNames: 'electron-chunks/[name].mjs' },
    },
  },
  ssr: { target: 'node', noExternal: true, external: ['better-sqlite3', 'electron'] },
});
