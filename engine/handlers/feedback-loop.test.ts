import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { text } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { loop, openFeedbackDesk, type FeedbackDesk } from '../../shared/testing/feedback-desk.ts';
import { customerHandlers } from './customers.ts';
import { teamHandlers } from './team.ts';

let desk: FeedbackDesk;

beforeEach(async () => {
  desk = await openFeedbackDesk();
});
afterEach(() => desk.close());

test('detractors are told with what they spent, wrote, whether they may be contacted, and what was begun', async () => {
  const page = () => desk.ask('feedback.loop', { ...loop, offset: 0, limit: 10 });
  const before = await page();
  expect(before).toMatchObject({ total: 2, anonymous: 1 });
  expect(before.rows.map(({ customer }) => customer.id)).toEqual([2, 1]);
  expect(before.rows[0]).toMatchObject({
    ...{ score: 5, band: 'low', day: '2026-04-02', followUp: null, contact: 'no-address', themes: [] },
    customer: { spentMinor: 5_000, lastOrderOn: '2026-03-01' },
    comments: [{ text: 'التوصيل متأخر جدا', sentiment: null }],
  });
  const edit = { reason: 'Call back', state: 'open' as const, owner: 'Mona', dueOn: '2026-05-02' };
  expect(await desk.ask('feedback.followUp', { customers: [1, 2], ...edit })).toEqual({ made: 2 });
  expect((await page()).states).toEqual([
    { state: 'none', people: 0 },
    { state: 'open', people: 2 },
    { state: 'waiting', people: 0 },
    { state: 'done', people: 0 },
  ]);
  const id = (await page()).rows[0]?.followUp?.id ?? 0;
  await teamHandlers(desk.session)['followUps.change']({ id, ...edit, state: 'done' }, unattended);
  const done = { ...loop, filter: { ...loop.filter, state: 'done' as const, theme: 'delivery' } };
  const after = await desk.ask('feedback.loop', { ...done, offset: 0, limit: 10 });
  expect(after.rows.map(({ customer }) => customer.id)).toEqual([2]);
  expect(after.rows[0]?.comments[0]?.sentiment?.label).toBe('negative');
  await desk.workspace.undo();
  expect(await desk.workspace.undo()).toMatchObject({ name: 'add-follow-ups', params: { count: 2 } });
  expect((await page()).states[0]).toEqual({ state: 'none', people: 2 });
});

test('what has no score cannot be followed up', async () => {
  const filter = { ...loop.filter, question: 2 };
  await expect(desk.ask('feedback.loop', { ...loop, filter, offset: 0, limit: 10 })).rejects.toMatchObject({
    code: 'question-unknown',
  });
});

test('the lists that are written are written down by the gate', async () => {
  const file = desk.session.grants.grant(join(desk.folder, 'answers.csv')).token;
  const filter = { themes: ['delivery'] };
  expect(
    await desk.ask('feedback.exportAnswers', { filter, order: 'newest', file, language: 'en', by: 'Mona' }),
  ).toEqual({ written: 2, excluded: [] });
  const [, first] = (await readFile(join(desk.folder, 'answers.csv'), 'utf8')).split('\r\n');
  expect(first).toContain('2026-04-02,Recommend 1,Why?,2,Omar,5,التوصيل متأخر جدا,negative');
  const reach = desk.session.grants.grant(join(desk.folder, 'loop.csv')).token;
  // nobody has an address: nobody is in it, and why is told
  expect(await desk.ask('feedback.exportLoop', { ...loop, file: reach, language: 'ar', by: '' })).toEqual({
    written: 0,
    excluded: [{ reason: 'no-address', people: 2 }],
  });
  const backlog = desk.session.grants.grant(join(desk.folder, 'backlog.csv')).token;
  await desk.ask('feedback.exportRequests', {
    params: {},
    withNames: true,
    file: backlog,
    language: 'en',
    by: '',
  });
  const logged = desk.workspace.db.all(sql`SELECT personal FROM audit_event ORDER BY id`, { personal: text });
  expect(logged.map(({ personal }) => personal).join('\n')).toMatch(
    /feedback\.answers[\s\S]*feedback\.loop/u,
  );
});

test('the page of a customer has the last score and comment at once, and what was read of it when it is', async () => {
  const page = () => customerHandlers(desk.session)['customers.get']({ id: 1 }, unattended);
  expect((await page()).feedback).toMatchObject({
    ...{ isRead: false, totalComments: 1, scores: [{ value: 2, band: 'low', day: '2026-04-01' }] },
    comments: [{ text: 'The delivery was terribly late.', sentiment: null, themes: [] }],
  });
  const read = await desk.ask('feedback.ofCustomer', { id: 1 });
  expect(read).toMatchObject({ isRead: true, comments: [{ sentiment: { label: 'negative' } }] });
  expect((await page()).feedback).toEqual(read);
});
