import { expect, test } from 'vitest';
import { sql } from '../../shared/core/db/sql.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import {
  checked,
  condition,
  inCity,
  inSegment,
  useSegmentDesk,
  whole,
} from '../../shared/testing/segment-desk.ts';
import { anyStep } from '../../shared/testing/steps.ts';
import { segmentHandlers } from '../handlers/segments.ts';
import { makeSession } from '../make-session.ts';
import { openWorkspace } from '../store/open-workspace.ts';
import { snapshotsOf } from './snapshots.ts';

const { makeWindow, now, windows } = useSegmentDesk();

test('a look is taken after saving and after changes, is no step, and tells who joined and left', async () => {
  const { session, workspace, handlers, save } = await makeWindow();
  const looks = snapshotsOf(session);
  await save('Dubai', inCity('Dubai'));
  expect(await handlers['segments.get']({ id: 1 }, unattended)).toMatchObject({ joined: null, left: null });
  await looks.finish();
  const version = workspace.dataVersion();
  const history = async () =>
    checked('segments.history', await handlers['segments.history']({ id: 1 }, unattended));
  expect(await history()).toMatchObject([{ customers: 2, joined: null, left: null, version: 1 }]);
  expect(workspace.dataVersion()).toBe(version);

  await workspace.change(anyStep, (db) => {
    db.run(sql`UPDATE customer SET city = 'Dubai' WHERE id IN (1, 5)`);
    db.run(sql`UPDATE customer SET city = 'Giza' WHERE id = 3`);
  });
  await looks.finish();
  const [last] = await history();
  expect(last).toMatchObject({ customers: 3, joined: 2, left: 1 });
  expect(await handlers['segments.get']({ id: 1 }, unattended)).toMatchObject({
    customers: 3,
    joined: 2,
    left: 1,
  });
  const changes = async (what: 'joined' | 'left', offset = 0, limit = 10) => {
    const found = await handlers['segments.changes'](
      { snapshot: last?.id ?? 0, what, offset, limit },
      unattended,
    );
    const { total, people } = checked('segments.changes', found);
    return [total, ...people.map(({ name }) => name)];
  };
  expect(await changes('joined')).toEqual([2, 'Ada', 'Ed']);
  expect(await changes('joined', 1, 1)).toEqual([2, 'Ed']);
  expect(await changes('left')).toEqual([1, 'Cy']);

  // nothing of this segment changed, so nothing is kept
  await workspace.change(anyStep, (db) => db.run(sql`UPDATE customer SET name = 'Adele' WHERE id = 1`));
  await looks.finish();
  expect(await history()).toHaveLength(2);
  // undoing passes looks by: the step before is that name, then the cities
  await workspace.undo();
  await workspace.undo();
  await looks.finish();
  expect((await history()).map(({ customers, joined, left }) => [customers, joined, left])).toEqual([
    [2, 1, 2],
    [3, 2, 1],
    [2, null, null],
  ]);
});

test('undoing the making of a segment leaves none of its looks, and undoing its removal brings them back', async () => {
  const { session, workspace, handlers, save } = await makeWindow();
  const rows = () => [
    workspace.db.all(sql`SELECT id FROM segment_snapshot`, { id: Number }).length,
    workspace.db.all(sql`SELECT snapshot_id FROM segment_member`, { snapshot_id: Number }).length,
  ];
  await save('Dubai', inCity('Dubai'));
  await snapshotsOf(session).finish();
  expect(rows()).toEqual([1, 1]);
  await workspace.undo();
  await snapshotsOf(session).finish();
  expect(rows()).toEqual([0, 0]);
  await workspace.redo();
  await snapshotsOf(session).finish();
  expect(rows()).toEqual([1, 1]);

  const [kept] = await handlers['segments.history']({ id: 1 }, unattended);
  await handlers['segments.remove']({ id: 1 }, unattended);
  expect(rows()).toEqual([0, 0]);
  await workspace.undo();
  expect(rows()).toEqual([1, 1]);
  expect(await handlers['segments.history']({ id: 1 }, unattended)).toEqual([kept]);
});

test('looks taken meanwhile stand in no way of bringing a removed segment back', async () => {
  const { session, workspace, handlers, save } = await makeWindow();
  await save('Cairo', inCity('Cairo'));
  await save('Dubai', inCity('Dubai'));
  await snapshotsOf(session).finish();
  await handlers['segments.remove']({ id: 2 }, unattended);
  // another window's clock: a look at the first segment that has nothing to do with the removal
  await workspace.note((db) => {
    const id = Date.parse(now());
    db.run(
      sql`INSERT INTO segment_snapshot (id, segment_id, taken_at, customers, version) VALUES (${id}, 1, '', 0, 1)`,
    );
    db.run(sql`INSERT INTO segment_member (snapshot_id, members) VALUES (${id}, x'')`);
  });
  expect(await workspace.undo()).toMatchObject({ name: 'remove-segment' });
  expect(await handlers['segments.list'](null, unattended)).toHaveLength(2);
});

test('notes, rules and recipes make no look due; closing waits for one that is', async () => {
  const { session, workspace, save } = await makeWindow();
  const count = () => workspace.db.all(sql`SELECT id FROM segment_snapshot`, { id: Number }).length;
  await workspace.change(anyStep, (db) => db.run(sql`UPDATE customer SET city = 'x' WHERE id = 5`));
  await snapshotsOf(session).finish();
  // there is no segment yet
  expect(count()).toBe(0);
  await save('Dubai', inCity('Dubai'));
  await snapshotsOf(session).finish();
  await workspace.change({ name: 'add-note', params: { customer: 'Ada' } }, (db) => {
    db.run(sql`UPDATE customer SET city = 'Dubai' WHERE id = 5`);
  });
  await snapshotsOf(session).finish();
  expect(count()).toBe(1);
  await workspace.change(anyStep, (db) => db.run(sql`UPDATE customer SET name = 'E' WHERE id = 5`));
  await snapshotsOf(session).finish();
  expect(count()).toBe(2);
});

test('a segment that cannot be asked leaves the others their looks out, and nothing else is harmed', async () => {
  const { session, workspace, handlers, save } = await makeWindow();
  await save('Dubai', inCity('Dubai'));
  await snapshotsOf(session).finish();
  // as only a file from elsewhere could have it
  await workspace.change(anyStep, (db) => {
    db.run(
      sql`INSERT INTO segment (id, name, definition, version, changed_at) VALUES (2, 'Lost', ${JSON.stringify(whole(inSegment(77)))}, 1, '')`,
    );
    db.run(sql`UPDATE customer SET city = 'Dubai' WHERE id = 1`);
  });
  await snapshotsOf(session).finish();
  expect(await handlers['segments.history']({ id: 2 }, unattended)).toEqual([]);
  expect(
    (await handlers['segments.history']({ id: 1 }, unattended)).map(({ customers }) => customers),
  ).toEqual([3, 2]);
});

test('opening a workspace looks again once it is quiet, for days pass', async () => {
  const { session, workspace, save } = await makeWindow();
  await save(
    'Lately',
    condition({
      kind: 'order-day',
      which: 'last',
      goods: { by: 'anything' },
      test: { op: 'within-last', count: 30, unit: 'day' },
    }),
  );
  await snapshotsOf(session).finish();
  windows.length = 0;
  await workspace.close();
  const later = makeSession({ emit: () => undefined, now: () => '2026-07-01T00:00:00Z' });
  const again = await openWorkspace(workspace.path);
  windows.push({ session: later, workspace: again });
  later.setWorkspace(again);
  snapshotsOf(later).changed();
  await expect
    .poll(
      async () =>
        (await segmentHandlers(later)['segments.history']({ id: 1 }, unattended)).map(
          ({ customers }) => customers,
        ),
      { timeout: 5_000 },
    )
    .toEqual([0, 1]);
});
