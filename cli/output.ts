import { once } from 'node:events';

/** A result: standard output. Waits while the reader is slow, so that a long dump is not held in memory. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
}

/** One JSON value: all that a command prints with `--json`. */
export function printJson(value: unknown): Promise<void> {
  return print(JSON.stringify(value));
}

/** A message for whoever watches: standard error. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Whoever reads our output may stop (`| head`): then there is nobody left to write for, and that is no failure. */
export function stopQuietlyWithoutReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
