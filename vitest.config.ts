import { defineConfig } from 'vitest/config';

const all = ['**/*.test.ts', '**/*.test.tsx'];
const never = ['node_modules', 'dist', '.tsbuild', 'bench/peers/**', 'packaging/**', 'release/**'];
/** Tests of the page; its languages are loaded before. Without state, as those below. */
const page = ['renderer/**/*.test.{ts,tsx}'];
/** Tests of functions without state, and without a database: their modules are loaded once, not once for each file. */
const stateless = [
  'shell/**/*.test.ts',
  'shared/core/{audience,drift,export,model,people,recipe,stats}/**/*.test.ts',
  'shared/core/import/{cells,claims,dates,header,mapping,normalise,order-layouts,orders,profiles,survey,table}/**/*.test.ts',
];

export default defineConfig({
  test: {
    setupFiles: ['shared/testing/property-seed.ts'],
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
      { extends: true, test: { name: 'stateless', include: stateless, exclude: never, isolate: false } },
      {
        extends: true,
        test: { name: 'own process', include: all, exclude: [...never, ...page, ...stateless] },
      },
    ],
  },
});
