import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig(({ command }) => {
  const platform = process.env.DESKWEAVE_URL ?? 'http://localhost:8080';
  return {
    logLevel: command === 'build' ? 'warn' : 'info',
    plugins: [react()],
    server: { proxy: Object.fromEntries(['/graphql', '/files', '/imports', '/exports', '/schema.graphql', '/deletions', '/console-settings.json'].map(p => [p, platform])) },
    // Its workers are files of their own, which the development server's bundling of dependencies does not understand.
    optimizeDeps: { exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite', 'graphiql', '@graphiql/react'] },
    build: {
      outDir: 'target/dist',
      emptyOutDir: true,
      target: 'es2023',
      chunkSizeWarningLimit: 8000,
      rolldownOptions: {
        // Says something about a compiler that we do not use.
        onLog: (level, log, tell) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : tell(level, log)),
      },
    },
    worker: { format: 'es' as const },
  };
});
