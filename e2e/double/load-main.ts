import Module, { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const mainFile = fileURLToPath(new URL('../../dist/electron/main.cjs', import.meta.url));

type Load = (request: string, ...more: readonly unknown[]) => unknown;

/**
 * Runs the built main process anew, with the module `electron` answered by a stand-in.
 *
 * @param args what the program was started with
 */
export function loadMain(
  electron: unknown,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): void {
  // Node's loader of CommonJS modules; not in its types, unchanged since its first versions
  const loader = Module as unknown as { _load: Load };
  const load = loader._load;
  const require = createRequire(import.meta.url);
  const { argv, env: environment } = process;
  loader._load = (request, ...more) => (request === 'electron' ? electron : load(request, ...more));
  process.argv = [process.execPath, mainFile, ...args];
  process.env = { ...environment, ...env };
  try {
    Reflect.deleteProperty(require.cache, require.resolve(mainFile));
    require(mainFile);
  } finally {
    loader._load = load;
    process.argv = argv;
    process.env = environment;
  }
}
