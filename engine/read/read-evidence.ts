import { makeEvidenceCollector, type Evidence } from '../../shared/core/import/evidence.ts';
import type { Mapping } from '../../shared/core/model/import.ts';
import { readRows, type FileStamp, type RowSink } from './read-rows.ts';

/** First pass over every row: what decides date orders and decimal marks. Hand `stamp` to the second pass. */
export async function readEvidence(
  path: string,
  mapping: Mapping,
  sink: Pick<RowSink, 'onBytes' | 'throwIfCancelled'>,
): Promise<Readonly<{ evidence: Evidence; stamp: FileStamp; rows: number }>> {
  const collector = makeEvidenceCollector(mapping);
  const { stamp, rows } = await readRows(path, mapping.read, {
    ...sink,
    onBatch: (batch) => batch.rows.forEach(collector.add),
  });
  return { evidence: collector.finish(), stamp, rows };
}
