import { defineConfig } from 'electron-vite';
import react from '@vitejs/plugin-react';

export default defineConfig({
  main: {
    build: {
      // Hundreds of small files, each looked up and read at every start of a thread; in one they cost a tenth.
      externalizeDeps: { exclude: ['hucre', 'i18next', 'kysely', 'uuid', 'zod'] },
      rollupOptions: {
        // The worker is an entry of its own: the main process starts it as a thread, and it starts job threads from itself.
        input: { index: 'src/main/index.ts', backend: 'src/main/backend/worker.ts' },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      rollupOptions: {
        input: { index: 'src/preload/index.ts' },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      // Half the size: the old PCs this runs on read and parse it at every start.
      minify: true,
      rollupOptions: { input: 'src/renderer/index.html' },
      chunkSizeWarningLimit: 4000,
    },
  },
});
