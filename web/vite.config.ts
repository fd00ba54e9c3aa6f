/** Two entries: the public pages, which stay small, and the console, which may load antd. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    // WeChat's browser on older Android phones.
    target: ['chrome87', 'safari14'],
    chunkSizeWarningLimit: 1500,
    rollupOptions: { input: { index: here('index.html'), console: here('console.html') } },
  },
  server: { proxy: { '^/(v1|_local|config.json|oidc)': 'http://localhost:8787' } },
});
