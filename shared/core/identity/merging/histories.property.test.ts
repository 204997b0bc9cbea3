import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OpenDb } from '../../../../engine/open.ts';
import { applyFile, freshDb } from '../../../testing/apply-drafts.ts';
import { checkPeople, crowd, customerIds, makeSomethingOfPeople } from '../../../testing/merged-people.ts';
import { runs } from '../../../testing/property-runs.ts';
import { anyFile } from '../../../testing/random-imports.ts';
import { bringIn, identical, undo } from '../../../testing/undo-one.ts';
import { dump } from '../../db/dump.ts';
import { sql } from '../../db/sql.ts';
import { layMerges, liftMerges } from './lift.ts';
import { mergePairs } from './merge.ts';
import { readStanding } from './standing-merges.ts';
import { unmerge } from './unmerge.ts';

const at = '2024-06-25T10:00:00Z';
type Act = Readonly<{ do: 'merge'; a: number; b: number } | { do: 'unmerge'; which: number }>;

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('merge' as const), a: fc.nat(), b: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('unmerge' as const), which: fc.nat() }) },
);
let [merges, unmerges, undone] = [0, 0, 0];

function perform(db: OpenDb, one: Act): void {
  const ids = customerIds(db);
  const standing = readStanding(db);
  const pick = <T>(list: readonly T[], which: number) => list[which % list.length];
  db.transaction(() => {
    if (one.do === 'unmerge') {
      const merge = pick(standing, one.which);
      if (merge === undefined) return;
      unmerge(db, [merge.id], at);
      unmerges += 1;
      return;
    }
    const [a, b] = [pick(ids, one.a), pick(ids, one.b)];
    if (a === undefined || b === undefined) return;
    merges += mergePairs(db, [{ a, b, probability: 0.9 }], { at, origin: 'hand' }).made.length;
  });
}

const files = fc.array(anyFile(), { minLength: 1, maxLength: 2 }).map((some) => [...crowd, ...some]);
const day = (of: number) => `2024-06-${String(of + 1).padStart(2, '0')}T10:00:00Z`;

test('whatever is merged and parted, in whatever order: with all merges undone everything is as it was', async () => {
  const cases = fc.tuple(
    files,
    fc.array(act, { minLength: 3, maxLength: 12 }),
    fc.array(fc.nat(), { maxLength: 12 }),
  );
  await fc.assert(
    fc.asyncProperty(cases, async ([brought, acts, order]) => {
      const db = await freshDb();
      brought.forEach((file, index) => applyFile(db, { ...file, now: day(index) }));
      makeSomethingOfPeople(db);
      const before = identical(db);
      for (const one of acts) {
        perform(db, one);
        checkPeople(db);
        // the state is that of the merges that stand, however they came about
        const now = identical(db);
        db.transaction(() => {
          liftMerges(db);
          layMerges(db, at);
          db.run(sql`INSERT INTO customer_search (customer_search) VALUES ('rebuild')`);
        });
        expect(identical(db)).toEqual(now);
      }
      for (const which of [...order, ...acts.map(() => 0)]) perform(db, { do: 'unmerge', which });
      expect(readStanding(db)).toEqual([]);
      expect([...dump(db, { table: 'merged_row' })]).toEqual([]);
      expect(identical(db)).toEqual(before);
      checkPeople(db);
      db.close();
    }),
    { numRuns: runs(40) },
  );
});

type Happening = Act | Readonly<{ do: 'import'; file: number } | { do: 'undo-import'; which: number }>;

test('files come and go between merges: nothing breaks, and without all of it everything is as at first', async () => {
  const happening: fc.Arbitrary<Happening> = fc.oneof(
    { weight: 3, arbitrary: act },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('import' as const), file: fc.nat() }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('undo-import' as const), which: fc.nat() }) },
  );
  const cases = fc.tuple(files, fc.array(happening, { minLength: 3, maxLength: 10 }));
  await fc.assert(
    fc.asyncProperty(cases, async ([given, happenings]) => {
      const db = await freshDb();
      const before = identical(db);
      const imports = given.map((file, index) => bringIn(db, { ...file, now: day(index) }));
      happenings.forEach((one, index) => {
        if (one.do === 'import') {
          const file = given[one.file % given.length];
          if (file !== undefined) imports.push(bringIn(db, { ...file, now: day(index + 10) }));
        } else if (one.do === 'undo-import') {
          const [gone] = imports.splice(one.which % Math.max(imports.length, 1), 1);
          if (gone !== undefined) undo(db, gone, day(index + 10));
          undone += 1;
        } else perform(db, one);
        checkPeople(db);
      });
      for (const id of imports) {
        undo(db, id);
        checkPeople(db);
      }
      expect(readStanding(db)).toEqual([]);
      expect([...dump(db, { table: 'merged_row' })]).toEqual([]);
      expect(identical(db)).toEqual(before);
      db.close();
    }),
    { numRuns: runs(40) },
  );
});

test('a file after merges comes to what it would have come to without them, also the same file again', async () => {
  const cases = fc.tuple(files, fc.array(act, { minLength: 1, maxLength: 6 }), fc.nat(), fc.boolean());
  await fc.assert(
    fc.asyncProperty(cases, async ([given, acts, which, isAgain]) => {
      const [db, twin] = [await freshDb(), await freshDb()];
      const later = given[which % given.length];
      if (later === undefined) return;
      const first = isAgain ? given : given.filter((file) => file !== later);
      first.forEach((file, index) => {
        for (const one of [db, twin]) applyFile(one, { ...file, now: day(index) });
      });
      for (const one of acts) perform(db, one);
      const standing = readStanding(db);
      const [came, wouldHave] = [db, twin].map((one) => applyFile(one, { ...later, now: day(20) }));
      expect(came).toEqual(wouldHave);
      expect(readStanding(db)).toEqual(standing);
      checkPeople(db);
      while (readStanding(db).length > 0) perform(db, { do: 'unmerge', which });
      expect(identical(db)).toEqual(identical(twin));
      for (const one of [db, twin]) one.close();
    }),
    { numRuns: runs(40) },
  );
});

test('says how much was tried', () => {
  console.log(`merging: ${merges} merges, ${unmerges} unmerged, ${undone} imports undone between`);
  expect(Math.min(merges, unmerges)).toBeGreaterThan(100);
});
