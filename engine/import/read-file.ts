import { evidenceOfCoded } from '../../shared/core/import/coded/coded-evidence.ts';
import { cellsAt, type CodedBlock, type CodedFile } from '../../shared/core/import/coded/coded-file.ts';
import { isPlainMapping, makePlainRows } from '../../shared/core/import/coded/plain-orders.ts';
import type { Applier } from '../../shared/core/import/apply/apply-context.ts';
import type { Rejection } from '../../shared/core/import/normalise/drafts.ts';
import type { Evidence } from '../../shared/core/import/recognise/evidence.ts';
import { isRejection, type Damage, type Normaliser } from '../../shared/core/import/normalise/normalise.ts';
import type { Mapping } from '../../shared/core/model/import.ts';
import { readCoded, type Coded } from '../read/columnar/read-coded.ts';
import { readEvidence } from '../read/read-evidence.ts';
import { readRows, type FileStamp, type ReadSummary } from '../read/read-rows.ts';
import type { DriftWatch } from './watch-drift.ts';

type OnBytes = (done: number, total: number) => void;
type OnRows = (done: number) => void;

/** What rows are handed to. */
export type Takers = Readonly<{
  normaliser: Normaliser;
  applier: Applier;
  drift: Pick<DriftWatch, 'add' | 'addCoded'>;
  reject: (row: Rejection) => void;
}>;

/** A file that was looked at from end to end; its rows are taken once nothing about it is open. */
export type LookedAt = Readonly<{
  evidence: Evidence;
  stamp: FileStamp;
  rows: number;
  /** Some of the first rows. */
  sample: readonly (readonly string[])[];
  take: (takers: Takers, onRows: OnRows) => Promise<ReadSummary>;
}>;

/** A coded file whose blocks are apart from it, so that they can be let go one by one. */
type Held = Readonly<{ file: CodedFile; blocks: CodedBlock[] }>;

const reportEvery = 16_384;
// by which the size of rows is estimated
const sampled = 500;

function takeRow(takers: Takers, row: number, cells: readonly string[], damage: Damage | undefined): void {
  const { normaliser, applier, reject } = takers;
  const outcome = normaliser.normalise(row, cells, damage);
  if (isRejection(outcome)) reject(outcome);
  else if ('kind' in outcome) applier.add(outcome);
  else for (const draft of outcome) applier.add(draft);
}

/**
 * Rows of a file held as numbers: plain ones as they are, the others cell by cell, all in the order of the file. Each block is let go when its
 * rows are taken.
 */
function takeCoded(
  { file, blocks }: Held,
  mapping: Mapping,
  evidence: Evidence,
  takers: Takers,
  onRows: OnRows,
): void {
  const { plainOrders } = takers.applier;
  if (plainOrders === null) throw new Error(`${mapping.kind} are not read by their columns`);
  takers.drift.addCoded({ ...file, blocks });
  const plain = makePlainRows(mapping, evidence, file, plainOrders);
  blocks.reverse();
  for (let block = blocks.pop(); block !== undefined; block = blocks.pop()) {
    for (let at = 0; at < block.rows; at += 1) {
      const row = block.firstRow + at;
      const odd = file.odd.size === 0 ? undefined : file.odd.get(row);
      if (odd !== undefined) takeRow(takers, row, odd.cells, odd.damage ?? undefined);
      else if (!plain.take(block, at)) takeRow(takers, row, cellsAt(file, block, at), undefined);
      if (row % reportEvery === 0) onRows(row);
    }
  }
}

/** The first rows of a file. */
function firstRows(file: CodedFile): (readonly string[])[] {
  const [block] = file.blocks;
  if (block === undefined) return [];
  const count = Math.min(sampled, block.rows);
  return Array.from({ length: count }, (_, at) => cellsAt(file, block, at));
}

/** The rows of a coded file. They are taken once, and not held any longer than that. */
function rowsOfCoded({ summary, file }: Coded, mapping: Mapping): LookedAt {
  const evidence = evidenceOfCoded(mapping, file);
  return {
    evidence,
    stamp: summary.stamp,
    rows: summary.rows,
    sample: firstRows(file),
    take: takeOnce({ file: { ...file, blocks: [] }, blocks: [...file.blocks] }, (held, takers, onRows) => {
      takeCoded(held, mapping, evidence, takers, onRows);
      return Promise.resolve(summary);
    }),
  };
}

/** Made apart, so that nothing here still names the rows when they have been taken. */
function takeOnce(
  held: Held,
  take: (held: Held, takers: Takers, onRows: OnRows) => Promise<ReadSummary>,
): LookedAt['take'] {
  const waiting: { held: Held | null } = { held };
  return (takers, onRows) => {
    const { held: taken } = waiting;
    waiting.held = null;
    if (taken === null) throw new Error('the rows of a file are taken once');
    return take(taken, takers, onRows);
  };
}

async function readOnce(path: string, mapping: Mapping, onBytes: OnBytes): Promise<LookedAt | null> {
  if (!isPlainMapping(mapping)) return null;
  const coded = await readCoded(path, mapping.read, mapping.columns.length, { onBytes });
  return coded === null ? null : rowsOfCoded(coded, mapping);
}

async function readTwice(path: string, mapping: Mapping, onBytes: OnBytes): Promise<LookedAt> {
  const first = await readEvidence(path, mapping, { onBytes });
  return {
    ...first,
    take: (takers, onRows) =>
      readRows(path, mapping.read, {
        expected: first.stamp,
        onBatch(batch) {
          const damage = new Map(batch.damage.map(({ row, code }) => [row, code]));
          batch.rows.forEach((cells, at) => {
            const row = batch.firstRow + at;
            takers.drift.add(cells);
            takeRow(takers, row, cells, damage.get(row));
          });
          onRows(batch.firstRow + batch.rows.length - 1);
        },
      }),
  };
}

/**
 * Looks at every row of a file: what decides date orders and decimal marks. Plain order lines are kept as numbers meanwhile, any other file is
 * read again for its rows.
 * @throws {AppError} whatever reading throws
 */
export async function lookAtFile(path: string, mapping: Mapping, onBytes: OnBytes): Promise<LookedAt> {
  return (await readOnce(path, mapping, onBytes)) ?? readTwice(path, mapping, onBytes);
}
