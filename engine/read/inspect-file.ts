import type { ImportKind, Inspection, Mapping, ReadOptions } from '../../shared/core/model/import.ts';

export type InspectContext = Readonly<{
  /** The workspace's currency. */
  currency: string | null;
  savedMapping: (fingerprint: string) => Mapping | null;
}>;

/** Finds out what a file is: encoding, form, kind, and what each column means. Writes nothing. */
export function inspectFile(
  path: string,
  read: ReadOptions,
  kind: ImportKind | undefined,
  context: InspectContext,
): Promise<Inspection> {
  return Promise.reject(new Error(`not yet ${path} ${JSON.stringify(read)} ${kind ?? ''} ${typeof context}`));
}
