// Builds everything that runs from JavaScript into dist/: the page, the Node programs and Electron's two files.
// With names of parts (renderer, node, electron) only those, over what is there; without, everything anew: built beside
// dist/ and put in its place when all of it is there, so that a build that fails leaves the last one working.
import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import react from '@vitejs/plugin-react';
import { writeLanguages } from './languages.js';
import { root, sourceFingerprint, stampFile } from './sources.js';

const only = process.argv.slice(2);
const wanted = (part) => only.length === 0 || only.includes(part);
const common = { root, configFile: false, logLevel: 'warn' };

/** Node programs lie flat in one folder, so that each finds its workers beside itself. */
const programs = {
  'engine-worker': 'engine/worker.ts',
  'import-worker': 'engine/import/worker.ts',
  'change-worker': 'engine/changes/worker.ts',
  'check-worker': 'engine/store/check/check-worker.ts',
  'analysis-worker': 'engine/analysis/worker.ts',
  'audit-worker': 'engine/quality/worker.ts',
  'segment-worker': 'engine/segments/worker.ts',
  'text-worker': 'engine/feedback/worker.ts',
  cli: 'cli/main.ts',
  browser: 'browser/main.ts',
};

// a catalogue that was put there is a language of what is built
writeLanguages();

// taken before building: what is edited meanwhile is built the next time
const fingerprint = sourceFingerprint();
const isWhole = only.length === 0;
const parts = ['renderer', 'node', 'electron'];
const next = `${root}dist/.next`;
const target = isWhole ? next : `${root}dist`;
rmSync(next, { recursive: true, force: true });

if (wanted('renderer')) {
  await build({
    ...common,
    root: `${root}renderer`,
    base: './',
    plugins: [react()],
    build: {
      outDir: `${target}/renderer`,
      emptyOutDir: false,
      target: 'chrome120',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // what the window waits for is one script and one style sheet, whose rules are in the order of the imports
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: 'first', tags: ['$initial'], priority: 1 },
              // what most screens share: a few scripts are there sooner than many small ones
              {
                name: 'parts',
                test: /lucide-react|renderer.(?:ui|api|charts).(?!Day|Period|Calendar|Drawing|plot)/u,
              },
              { name: 'models', test: /[\\/](?:shared|zod)[\\/]/u },
            ],
          },
        },
      },
    },
  });
}
if (wanted('node')) {
  await build({
    ...common,
    // a thread that is started reads one file of a package instead of a hundred; these two look for files beside their own
    ssr: { noExternal: true, external: ['sql.js', 'ws'] },
    build: {
      ssr: true,
      outDir: `${target}/node`,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: {
        input: Object.fromEntries(Object.entries(programs).map(([name, file]) => [name, root + file])),
        output: {
          ...{ format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
          // what a report of a crash needs is names and lines
          comments: { jsdoc: false },
        },
      },
    },
  });
}
if (wanted('node')) {
  // a plain script of the page, beside the program that serves it
  await build({
    ...common,
    build: {
      outDir: `${target}/node`,
      emptyOutDir: false,
      target: 'chrome120',
      rollupOptions: {
        input: { bridge: `${root}browser/bridge.ts` },
        output: { format: 'iife', entryFileNames: '[name].js' },
      },
    },
  });
}
if (wanted('node')) {
  // what reports hold in themselves
  mkdirSync(`${target}/node/fonts`, { recursive: true });
  for (const set of ['ibm-plex-sans-latin', 'ibm-plex-sans-latin-ext', 'ibm-plex-sans-arabic-arabic'])
    for (const weight of [400, 600]) {
      const family = set.startsWith('ibm-plex-sans-arabic') ? 'ibm-plex-sans-arabic' : 'ibm-plex-sans';
      const file = `${set}-${weight}-normal.woff2`;
      copyFileSync(`${root}node_modules/@fontsource/${family}/files/${file}`, `${target}/node/fonts/${file}`);
    }
}
if (wanted('electron')) {
  for (const [name, file] of [
    ['main', 'electron/main/main.ts'],
    ['preload', 'electron/preload/preload.ts'],
  ]) {
    await build({
      ...common,
      ssr: { external: ['electron'], noExternal: name === 'preload' ? true : [/^zod/] },
      build: {
        ssr: true,
        outDir: `${target}/electron`,
        emptyOutDir: false,
        target: 'node20',
        rollupOptions: {
          input: { [name]: root + file },
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    });
  }
}
if (isWhole) {
  rmSync(stampFile, { force: true });
  mkdirSync(`${root}dist`, { recursive: true });
  for (const part of parts) {
    rmSync(`${root}dist/${part}`, { recursive: true, force: true });
    renameSync(`${next}/${part}`, `${root}dist/${part}`);
  }
  rmSync(next, { recursive: true, force: true });
  writeFileSync(stampFile, fingerprint);
}
