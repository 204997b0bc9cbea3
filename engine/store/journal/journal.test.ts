import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { faultyFileSystem } from '../../../shared/testing/faulty-file-system.ts';
import { runs } from '../../../shared/testing/property-runs.ts';
import { testFolder } from '../../../shared/testing/workspace-files.ts';
import { nodeFileSystem } from '../file/file-system.ts';
import { placesOf } from '../file/places.ts';
import { continueJournal, movedJournal, newJournal, type NewRecord } from './journal.ts';
import { encodeEntry, type JournalBase, type JournalEntry } from './layout.ts';
import { decodeJournal, readJournal } from './read-journal.ts';

const base: JournalBase = {
  workspaceId: 'ab'.repeat(16),
  generation: 7,
  payloadHash: 'cd'.repeat(32),
  sequence: 40,
};

let folder = '';
let remove: () => Promise<void>;
let path = '';
let journalPath = '';
beforeEach(async () => {
  ({ folder, remove } = await testFolder());
  path = join(folder, 'acme.firsthand');
  journalPath = placesOf(path).journal;
});
afterEach(() => remove());

function entryOf(number: number): JournalEntry {
  const statements = {
    texts: ['INSERT INTO setting (name, value) VALUES (?, ?)'],
    runs: [[0, `name ${number}`, 'قيمة'] as [number, ...string[]]],
  };
  return { kind: 'change', step: null, at: '2026-01-02T03:04:05.000Z', statements, changes: 1 };
}

function recordOf(sequence: number): NewRecord {
  return { sequence, schemaVersion: 2, payload: encodeEntry(entryOf(sequence)) };
}

async function filled(count: number): Promise<Buffer> {
  const journal = newJournal(nodeFileSystem, path, base);
  for (let at = 1; at <= count; at += 1) await journal.append(recordOf(base.sequence + at));
  await journal.close();
  return readFile(journalPath);
}

const sequences = (bytes: Buffer) => decodeJournal(bytes).records.map(({ sequence }) => sequence);

test('there is no file before the first change', async () => {
  const journal = newJournal(nodeFileSystem, path, base);
  expect(journal.bytes()).toBe(0);
  await journal.close();
  expect(await readJournal(nodeFileSystem, path)).toBeNull();
});

test('what was appended is read back, in order, with every kind of value', async () => {
  const bytes = await filled(3);
  const content = decodeJournal(bytes);
  expect(content).toMatchObject({ base, isDamaged: false, isTorn: false, lost: 0, end: bytes.length });
  expect(content.records.map(({ entry }) => entry)).toEqual([entryOf(41), entryOf(42), entryOf(43)]);
  expect(content.records[0]).toMatchObject({ sequence: 41, generation: 7, schemaVersion: 2 });
});

test('a journal is gone on with after its last record, and a write cut short is cut off', async () => {
  const whole = await filled(2);
  await writeFile(journalPath, Buffer.concat([whole, whole.subarray(1536, 1600)]));
  const torn = await readJournal(nodeFileSystem, journalPath);
  expect(torn).toMatchObject({ isTorn: true, isDamaged: false, lost: 0, end: whole.length });
  const journal = await continueJournal(nodeFileSystem, path, base, whole.length);
  await journal.append(recordOf(43));
  await journal.close();
  expect(sequences(await readFile(journalPath))).toEqual([41, 42, 43]);
});

test('records that a new save does not hold begin its journal', async () => {
  await filled(3);
  const next = { ...base, generation: 8, sequence: 42 };
  const journal = await movedJournal(nodeFileSystem, path, next, [recordOf(43)]);
  await journal.append(recordOf(44));
  await journal.close();
  const content = decodeJournal(await readFile(journalPath));
  expect(content).toMatchObject({ base: next, isDamaged: false });
  expect(content.records.map(({ sequence, generation }) => [sequence, generation])).toEqual([
    [43, 8],
    [44, 8],
  ]);
});

test('a journal that was replaced or removed takes nothing more', async () => {
  const journal = newJournal(nodeFileSystem, path, base);
  await journal.append(recordOf(41));
  await rename(journalPath, join(folder, 'elsewhere'));
  await expect(journal.append(recordOf(42))).rejects.toMatchObject({ code: 'ESTALE' });
  expect(journal.isUsable()).toBe(false);
  await journal.close();
});

describe('damage', () => {
  test('every truncation is seen, unless nothing acknowledged is missing', async () => {
    const bytes = await filled(4);
    let seen = 0;
    for (let length = 0; length < bytes.length; length += 1) {
      const content = decodeJournal(bytes.subarray(0, length));
      expect(content.isDamaged, `cut to ${length}`).toBe(true);
      seen += 1;
    }
    console.info(`journal: ${seen} truncations, all seen`);
  });

  test('every flipped bit is seen, or is in a witness and changes nothing', async () => {
    const bytes = await filled(3);
    let seen = 0;
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const content = decodeJournal(flipped);
      const isWhole = content.records.length === 3;
      expect(content.isDamaged || (isWhole && content.hasBadWitness), `bit ${bit}`).toBe(true);
      if (content.isDamaged) expect(isWhole && content.lost === 0, `bit ${bit}`).toBe(false);
      seen += 1;
    }
    console.info(`journal: ${seen} flipped bits, all seen`);
  });

  test('zeroed ranges are seen, or have changed nothing', async () => {
    const bytes = await filled(4);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: bytes.length }), (from, length) => {
        const zeroed = Buffer.from(bytes);
        zeroed.fill(0, from, Math.min(bytes.length, from + length));
        const content = decodeJournal(zeroed);
        expect(content.isDamaged || content.records.length === 4).toBe(true);
      }),
      { numRuns: runs(1000) },
    );
  });

  test('damage in the middle says how many changes are lost', async () => {
    const bytes = await filled(5);
    const second = bytes.indexOf('FHCR', 1540);
    bytes[second + 80] = (bytes[second + 80] ?? 0) ^ 1;
    const content = decodeJournal(bytes);
    expect([content.records.length, content.isDamaged, content.lost]).toEqual([1, true, 4]);
  });
});

describe('calls that fail', () => {
  const faults = ['EIO', 'ENOSPC', 'EACCES'] as const;
  test.each(faults)(
    '%s at any call leaves what was acknowledged, and takes or refuses the rest',
    async (fault) => {
      for (let at = 0; ; at += 1) {
        const fs = faultyFileSystem();
        const own = join(folder, `case-${fault}-${at}.firsthand`);
        const journal = newJournal(fs, own, base);
        fs.setPlan({ at, fault });
        const acknowledged: number[] = [];
        for (const sequence of [41, 42, 43]) {
          const next = (acknowledged.at(-1) ?? 40) + 1;
          if (!journal.isUsable() || next !== sequence) break;
          await journal.append(recordOf(sequence)).then(
            () => acknowledged.push(sequence),
            () => undefined,
          );
        }
        const calls = fs.calls().length;
        fs.setPlan(null);
        await journal.close();
        const content = await readJournal(nodeFileSystem, placesOf(own).journal);
        const found = content?.records.map(({ sequence }) => sequence) ?? [];
        expect(found.slice(0, acknowledged.length), `call ${at}`).toEqual(acknowledged);
        expect(found.length - acknowledged.length, `call ${at}`).toBeLessThanOrEqual(1);
        if (at >= calls) break;
      }
    },
  );
});
