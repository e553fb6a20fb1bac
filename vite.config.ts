import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { contentSecurityPolicy } from './scripts/serve/content-security-policy.mjs';

/** `IGN_TILES=1` at build time is for those who put dist/ on a server of their own and want the IGN base map offered. */
const ignTiles = process.env.IGN_TILES === '1';

export default defineConfig({
  plugins: [react(), policyInPage(), servedConfig()],
  base: './',
  build: { target: 'es2023', sourcemap: false, chunkSizeWarningLimit: 2000 },
  worker: { format: 'es' },
});

/** Writes the Content-Security-Policy into the built page, so that it holds on a server that sends no header. */
function policyInPage(): Plugin {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: {
          'http-equiv': 'Content-Security-Policy',
          content: contentSecurityPolicy({ ignTiles, asHeader: false }),
        },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** `config.json`, read by the page when it starts; `npm start` answers it by itself, another server sends this file. */
function servedConfig(): Plugin {
  const text = `${JSON.stringify({ ignTiles, departement: process.env.DEPARTEMENT ?? '04' })}\n`;
  return {
    name: 'served-config',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'config.json', source: text });
    },
    configureServer(server) {
      server.middlewares.use('/config.json', (_request, response) => {
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.end(text);
      });
    },
  };
}
