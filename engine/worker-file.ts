/** The built file of a worker. Node 20 runs no TypeScript, so code run from its sources uses the build too. */
export function workerFile(name: 'engine-worker' | 'import-worker' | 'analysis-worker'): URL {
  const runsFromSource = import.meta.url.endsWith('.ts');
  return new URL(runsFromSource ? `../dist/node/${name}.js` : `./${name}.js`, import.meta.url);
}
