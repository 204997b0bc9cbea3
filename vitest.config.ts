import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['node_modules', 'dist', '.tsbuild', 'bench/peers/**', 'packaging/**', 'release/**'],
    setupFiles: ['shared/testing/property-seed.ts'],
    // generous: a slow machine is no failure, and a hang is still seen
    testTimeout: 180_000,
    hookTimeout: 90_000,
    pool: 'forks',
    // tests of the store wait for the disk about as often as they work: three keep two cores busy
    maxWorkers: 3,
    // modules are loaded once for each worker, which for most files is more work than their tests: what a test changes is its own
    isolate: false,
  },
});
