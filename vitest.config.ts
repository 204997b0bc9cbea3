import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['node_modules', 'dist', '.tsbuild', 'bench/peers/**'],
    setupFiles: ['shared/testing/property-seed.ts'],
    // generous: a slow machine is no failure, and a hang is still seen
    testTimeout: 180_000,
    hookTimeout: 90_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
