import { defineConfig } from 'vitest/config';

const all = ['**/*.test.ts', '**/*.test.tsx'];
const never = ['node_modules', 'dist', '.tsbuild', 'bench/peers/**', 'packaging/**', 'release/**'];
/** Tests of the page; its languages are loaded before. */
const page = ['renderer/**/*.test.{ts,tsx}'];
/** They limit the memory of SQLite, which holds for the whole process and can never be lifted, or count what a process holds. */
const alone = [
  'shared/core/db/sqljs.test.ts',
  'engine/store/full-disk.test.ts',
  'shared/core/baskets/baskets-memory.test.ts',
];

export default defineConfig({
  test: {
    setupFiles: ['shared/testing/property-seed.ts', 'shared/testing/close-databases.ts'],
    // generous: a slow machine is no failure, and a hang is still seen
    testTimeout: 180_000,
    hookTimeout: 90_000,
    pool: 'forks',
    // tests of the store wait for the disk about as often as they work: three keep two cores busy
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          name: 'page',
          include: page,
          exclude: never,
          isolate: false,
          setupFiles: ['renderer/testing/load-languages.ts'],
        },
      },
      {
        extends: true,
        test: {
          // loading modules is more work than most files' tests: it is done once for each worker
          name: 'shared process',
          include: all,
          exclude: [...never, ...page, ...alone],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'own process', include: alone } },
    ],
  },
});
