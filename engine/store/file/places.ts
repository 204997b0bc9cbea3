import { basename, dirname, join } from 'node:path';

/** Names of what lies beside a workspace file while it is in use. */
export type Places = Readonly<{
  path: string;
  name: string;
  folder: string;
  lock: string;
  /** Changes made since the file was written. */
  journal: string;
  /** Damaged files, kept until the user removes them. */
  quarantine: string;
  backups: string;
  columns: string;
  /** Files being written begin so; one left behind belongs to a program that died. */
  temporaryPrefix: string;
}>;

export function placesOf(path: string): Places {
  const name = basename(path);
  const folder = dirname(path);
  return {
    path,
    name,
    folder,
    lock: join(folder, `${name}-lock`),
    journal: join(folder, `${name}-journal`),
    quarantine: join(folder, `${name}-backups`, 'quarantine'),
    backups: join(folder, `${name}-backups`),
    columns: join(folder, `${name}-columns`),
    temporaryPrefix: `.${name}.saving-`,
  };
}
