import type { Evidence } from '../../shared/core/import/evidence.ts';
import type { Mapping } from '../../shared/core/model/import.ts';
import type { FileStamp, RowSink } from './read-rows.ts';

/** First pass over every row: what decides date orders and decimal marks. Hand `stamp` to the second pass. */
export function readEvidence(
  path: string,
  mapping: Mapping,
  sink: Pick<RowSink, 'onBytes' | 'throwIfCancelled'>,
): Promise<Readonly<{ evidence: Evidence; stamp: FileStamp; rows: number }>> {
  return Promise.reject(new Error(`not yet ${path} ${mapping.kind} ${typeof sink}`));
}
