import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { api } from '../../shared/contract/api.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { memorySession, type MemorySession } from '../../shared/testing/memory-session.ts';
import { anyStep } from '../../shared/testing/steps.ts';
import { testFolder } from '../../shared/testing/workspace-files.ts';
import { createWorkspace } from '../store/open-workspace.ts';
import type { Workspace } from '../store/workspace.ts';
import { customerHandlers } from './customers.ts';
import { teamHandlers } from './team.ts';

let remove: () => Promise<void>;
let workspace: Workspace;
let memory: MemorySession;
let team: ReturnType<typeof teamHandlers>;
let clock = '';

beforeEach(async () => {
  const { folder, remove: clean } = await testFolder();
  remove = clean;
  workspace = await createWorkspace(join(folder, 'acme.firsthand'), 'EUR');
  await workspace.change(anyStep, (db) =>
    db.run(sql`INSERT INTO customer (id, name) VALUES (1, 'Mona Adel')`),
  );
  memory = await memorySession({});
  clock = '2025-06-01T08:00:00Z';
  team = teamHandlers({ ...memory, workspace: () => workspace, now: () => clock });
});
afterEach(async () => {
  await workspace.close();
  await memory.close();
  await remove();
});

async function page() {
  const session = { ...memory, workspace: () => workspace, now: () => clock };
  return api['customers.get'].output.parse(
    await customerHandlers(session)['customers.get']({ id: 1 }, unattended),
  );
}
const notes = async () => (await page()).notes.map(({ body, author }) => `${author}: ${body}`);
const followUps = async () =>
  (await page()).followUps.map(({ reason, state, dueOn }) => `${reason} ${state} ${dueOn ?? '-'}`);

test('a note is added, changed by another and removed, each a step that can be taken back', async () => {
  await team['notes.add']({ customer: 1, body: 'Likes tea', author: 'Mona' }, unattended);
  const [note] = (await page()).notes;
  expect(note).toMatchObject({ body: 'Likes tea', author: 'Mona', writtenAt: '2025-06-01T08:00:00Z' });
  const id = note?.id ?? 0;
  clock = '2025-06-02T08:00:00Z';
  await team['notes.edit']({ id, body: 'Likes coffee', author: 'Omar' }, unattended);
  expect(await notes()).toEqual(['Mona, Omar: Likes coffee']);
  await team['notes.remove']({ id }, unattended);
  expect(await notes()).toEqual([]);
  expect(await workspace.undo()).toMatchObject({ name: 'remove-note', params: { customer: 'Mona Adel' } });
  expect(await notes()).toEqual(['Mona, Omar: Likes coffee']);
  expect(await workspace.undo()).toMatchObject({ name: 'edit-note' });
  expect(await notes()).toEqual(['Mona: Likes tea']);
  expect(await workspace.undo()).toMatchObject({ name: 'add-note' });
  expect(await notes()).toEqual([]);
  expect(await workspace.redo()).toMatchObject({ name: 'add-note' });
  expect(await notes()).toEqual(['Mona: Likes tea']);
});

test('a follow-up is made, done and removed, each a step that can be taken back', async () => {
  const edit = { reason: 'Call back', state: 'open', owner: 'Mona', dueOn: '2025-06-03' } as const;
  await team['followUps.add']({ customer: 1, ...edit }, unattended);
  const id = (await page()).followUps[0]?.id ?? 0;
  await team['followUps.change']({ id, ...edit, state: 'done', dueOn: null }, unattended);
  expect(await followUps()).toEqual(['Call back done -']);
  await team['followUps.remove']({ id }, unattended);
  expect(await followUps()).toEqual([]);
  await workspace.undo();
  await workspace.undo();
  expect(await followUps()).toEqual(['Call back open 2025-06-03']);
  await workspace.undo();
  expect(await followUps()).toEqual([]);
});

test('follow-ups stand by their day, those without one after, those done last', async () => {
  const add = (reason: string, dueOn: string | null, state: 'open' | 'waiting' | 'done' = 'open') =>
    team['followUps.add']({ customer: 1, reason, state, owner: null, dueOn }, unattended);
  await add('done', '2025-01-01', 'done');
  await add('whenever', null);
  await add('later', '2025-07-01');
  await add('sooner', '2025-06-02', 'waiting');
  expect((await page()).followUps.map(({ reason }) => reason)).toEqual([
    'sooner',
    'later',
    'whenever',
    'done',
  ]);
});

test('both stand in the timeline and on the card', async () => {
  await team['notes.add']({ customer: 1, body: 'Likes tea', author: 'Mona' }, unattended);
  clock = '2025-06-04T08:00:00Z';
  await team['followUps.add'](
    { customer: 1, reason: 'Call back', state: 'open', owner: null, dueOn: '2025-06-03' },
    unattended,
  );
  const { timeline, serviceCard } = await page();
  expect(timeline.lines.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
    'follow-up 2025-06-04',
    'note 2025-06-01',
  ]);
  expect(timeline.counts).toEqual([{ group: 'team', count: 2 }]);
  expect(serviceCard.map(({ rule }) => rule)).toEqual(['follow-up', 'no-orders', 'note', 'permission']);
  expect(serviceCard[0]).toMatchObject({ isOverdue: true, source: { kind: 'follow-up', place: 0 } });
});

test.each([
  ['notes.edit', { id: 9, body: 'x', author: '' }, 'note-missing'],
  ['notes.remove', { id: 9 }, 'note-missing'],
  ['followUps.change', { id: 9, reason: 'x', state: 'open', owner: null, dueOn: null }, 'follow-up-missing'],
  ['followUps.remove', { id: 9 }, 'follow-up-missing'],
  ['notes.add', { customer: 9, body: 'x', author: '' }, 'customer-missing'],
] as const)('%s of what is not there says so', async (method, input, code) => {
  // each input is that of its method
  const ask = team[method] as (given: unknown, job: typeof unattended) => Promise<null>;
  await expect(ask(input, unattended)).rejects.toMatchObject({ code });
});

test.each([
  ['notes.add', { customer: 1, body: '  ', author: 'Mona' }],
  ['followUps.add', { customer: 1, reason: '', state: 'open', owner: null, dueOn: null }],
  ['followUps.add', { customer: 1, reason: 'x', state: 'lost', owner: null, dueOn: null }],
  ['followUps.add', { customer: 1, reason: 'x', state: 'open', owner: null, dueOn: '2025-02-30' }],
] as const)('%s refuses %j', (method, input) => {
  expect(api[method].input.safeParse(input).success).toBe(false);
});
