import { makeEvidenceCollector, type Evidence } from '../../shared/core/import/recognise/evidence.ts';
import type { Mapping } from '../../shared/core/model/import.ts';
import { readRows, type FileStamp, type RowSink } from './read-rows.ts';

/** Rows by which their size is estimated. */
const sampled = 500;

/** First pass over every row: what decides date orders and decimal marks. Hand `stamp` to the second pass. */
export async function readEvidence(
  path: string,
  mapping: Mapping,
  sink: Pick<RowSink, 'onBytes' | 'throwIfCancelled'>,
): Promise<
  Readonly<{ evidence: Evidence; stamp: FileStamp; rows: number; sample: readonly (readonly string[])[] }>
> {
  let sample: readonly (readonly string[])[] = [];
  const collector = makeEvidenceCollector(mapping);
  const { stamp, rows } = await readRows(path, mapping.read, {
    ...sink,
    onBatch(batch) {
      if (sample.length === 0) sample = batch.rows.slice(0, sampled);
      // notes below the table say nothing about its dates and numbers
      const notes = new Set(batch.damage.flatMap(({ row, code }) => (code === 'below-table' ? [row] : [])));
      batch.rows.forEach((cells, at) => {
        if (!notes.has(batch.firstRow + at)) collector.add(cells);
      });
    },
  });
  return { evidence: collector.finish(), stamp, rows, sample };
}
