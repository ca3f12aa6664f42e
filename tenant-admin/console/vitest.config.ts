import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['test/**/*.test.ts', 'test/**/*.test.tsx'], environment: 'node', setupFiles: ['test/withoutWidgets.ts'], testTimeout: 60_000 } });
