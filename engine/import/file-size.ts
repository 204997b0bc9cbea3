import { stat } from 'node:fs/promises';

/** The size of a file; 0 of one that cannot be looked at: reading it will say what is wrong. */
export async function bytesOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
