/** Programs that run in a thread of their own. */
export type WorkerProgram =
  | 'engine-worker'
  | 'import-worker'
  | 'change-worker'
  | 'analysis-worker'
  | 'check-worker'
  | 'audit-worker'
  | 'segment-worker'
  | 'text-worker';

/** The built file of a worker. Node 20 runs no TypeScript, so code run from its sources uses the build too. */
export function workerFile(name: WorkerProgram): URL {
  const runsFromSource = import.meta.url.endsWith('.ts');
  // every built program lies one folder below dist: dist/node/*.js and dist/electron/main.cjs
  return new URL(runsFromSource ? `../dist/node/${name}.js` : `../node/${name}.js`, import.meta.url);
}
