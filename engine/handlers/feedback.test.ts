import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { api, type Input, type Output } from '../../shared/contract/api.ts';
import { text } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { ThemesParams } from '../../shared/core/analyses/themes/schema.ts';
import { answersOfScope } from '../../shared/core/model/answers-of-scope.ts';
import { People } from '../../shared/core/model/people.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { fillShop } from '../../shared/testing/shop.ts';
import { importStep } from '../../shared/testing/steps.ts';
import { fillSurveys } from '../../shared/testing/surveys.ts';
import { testFolder } from '../../shared/testing/workspace-files.ts';
import { analysesOf } from '../analysis/run.ts';
import { readingsOf } from '../feedback/readings.ts';
import { resolvePeople } from '../people/resolve-people.ts';
import { makeSession } from '../make-session.ts';
import type { Session } from '../session.ts';
import { openDb } from '../open.ts';
import { createWorkspace } from '../store/open-workspace.ts';
import type { Workspace } from '../store/workspace.ts';
import { customerHandlers } from './customers.ts';
import { feedbackHandlers } from './feedback.ts';
import { peopleHandlers } from './people.ts';
import { teamHandlers } from './team.ts';

let folder = '';
let remove: () => Promise<void>;
let workspace: Workspace;
let session: Session;

beforeEach(async () => {
  ({ folder, remove } = await testFolder());
  workspace = await createWorkspace(join(folder, 'acme.firsthand'), 'EUR');
  const db = await openDb();
  fillShop(db, {
    customers: [
      { id: 1, name: 'Mona Adel' },
      { id: 2, name: 'Omar' },
      { id: 3, name: 'Zoe' },
    ],
    orders: [{ customer: 2, on: '2026-03-01', lines: [{ amount: 5_000 }] }],
  });
  fillSurveys(db, [
    {
      name: 'Recommend',
      questions: [
        { key: 'nps', kind: 'nps', scale: { least: 0, most: 10 } },
        { key: 'why', kind: 'text', label: 'Why?' },
      ],
      responses: [
        { customer: 1, on: '2026-04-01', answers: { nps: 2, why: 'The delivery was terribly late.' } },
        { customer: 2, on: '2026-04-02', answers: { nps: 5, why: 'التوصيل متأخر جدا' } },
        { customer: 3, on: '2026-04-03', answers: { nps: 10, why: 'Great quality, I love it!' } },
        {
          customer: null,
          on: '2026-04-04',
          answers: { nps: 1, why: 'Too expensive. Please add a blue one.' },
        },
        { customer: 3, on: null, answers: { nps: 9, why: 'asdf' } },
      ],
    },
  ]);
  db.run(
    sql`INSERT OR IGNORE INTO purpose (purpose_key, name_en, name_ar) VALUES ('service', 'Service', 'الخدمة')`,
  );
  await workspace.replace(importStep, db.image(), workspace.dataVersion());
  db.close();
  session = makeSession({ emit: () => undefined, now: () => '2026-05-01T08:00:00Z' });
  session.setWorkspace(workspace);
});
afterEach(async () => {
  await readingsOf(session).close();
  await analysesOf(session).close();
  await workspace.close();
  await remove();
});

type Feedback = ReturnType<typeof feedbackHandlers>;
/** Asks as the page does: what goes in and what comes out is checked against the contract. */
async function ask<M extends keyof Feedback>(method: M, input: Input<M>): Promise<Output<M>> {
  const handler = feedbackHandlers(session)[method] as (given: unknown, job: typeof unattended) => unknown;
  const given = api[method].input.parse(input);
  // the schema of the method's own output
  return api[method].output.parse(await handler(given, unattended)) as Output<M>;
}
const answers = (filter: Input<'feedback.answers'>['filter'], order: 'newest' | 'most-negative' = 'newest') =>
  ask('feedback.answers', { filter, order, offset: 0, limit: 50 });
const responses = async (filter: Input<'feedback.answers'>['filter']) =>
  (await answers(filter)).rows.map(({ response }) => response);

test('the overview counts what was asked and answered, without reading a word', async () => {
  const { surveys, texts, missing } = await ask('feedback.overview', null);
  expect(surveys).toMatchObject([
    {
      ...{ name: 'Recommend 1', responses: 5, finished: 5, known: 4, from: '2026-04-01', to: '2026-04-04' },
      withoutDay: 1,
      questions: [
        { key: 'nps', answered: 5, withWords: 0, isScore: true },
        { key: 'why', answered: 5, withWords: 5, isScore: false },
      ],
    },
  ]);
  expect([texts, missing]).toEqual([5, []]);
  expect(await ask('feedback.readingState', null)).toEqual({ state: 'not-begun' });
});

test('words are read when they are asked for, and the state says how', async () => {
  expect(await ask('feedback.read', null)).toMatchObject({
    state: 'ready',
    texts: 5,
    method: { by: 'lexicon' },
  });
});

test('answers are told with who wrote them, the score beside them, feeling and themes', async () => {
  const { total, rows } = await answers({});
  expect([total, rows.map(({ response }) => response)]).toEqual([5, [4, 3, 2, 1, 5]]);
  expect(rows[3]).toMatchObject({
    ...{ text: 'The delivery was terribly late.', who: { id: 1, name: 'Mona Adel' }, day: '2026-04-01' },
    score: { value: 2, band: 'low', least: 0, most: 10 },
    ...{ language: 'en', sentiment: { label: 'negative' } },
  });
  expect(rows[3]?.themes.map(({ key }) => key)).toContain('delivery');
  expect(rows[3]?.themes[0]?.rule?.origin).toBe('taxonomy');
  expect(rows[0]).toMatchObject({ who: null, score: { value: 1 } });
});

test.each([
  [{ search: 'LATE delivery' }, [1]],
  // alef and ta marbuta forms are one, marks are none
  [{ search: 'مُتأخّر' }, [2]],
  [{ themes: ['delivery'] }, [2, 1]],
  [{ themes: ['delivery'], languages: ['ar' as const] }, [2]],
  [{ sentiments: ['positive' as const], bands: ['high' as const] }, [3]],
  [{ bands: ['high' as const] }, [3, 5]],
  [{ who: 'anonymous' as const }, [4]],
  [{ from: '2026-04-02', to: '2026-04-03' }, [3, 2]],
  [{ people: { kind: 'ids' as const, ids: [3] } }, [3, 5]],
  [{ kinds: ['request' as const] }, [4]],
  [{ flagged: 'only' as const }, [5]],
  [{ flagged: 'without-junk' as const }, [4, 3, 2, 1]],
  [{ questions: [1] }, []],
])('%j asks for the answers %j', async (filter, expected) => {
  expect(await responses(filter)).toEqual(expected);
});

test('the answers behind a number are exactly as many as it says: same days, surveys, people, and no junk', async () => {
  const scopes: Input<'analysis.themes'>[] = [
    {},
    { surveys: [1] },
    { questions: [2] },
    { from: '2026-04-02', to: '2026-04-03' },
    { to: '2026-04-01' },
    { segment: { kind: 'ids', ids: [2, 3] } },
  ];
  const counts: number[] = [];
  for (const scope of scopes) {
    const themes = ThemesParams.parse(scope);
    const read = await analysesOf(session).run('themes', themes, resolvePeople, unattended);
    const listed = async (part: Input<'feedback.answers'>['filter']) =>
      (await answers(answersOfScope(scope, part))).total;
    expect(await listed({})).toBe(read.texts);
    expect(await listed({ isWithoutTheme: true })).toBe(read.withoutTheme);
    for (const { key, n, sentiment } of read.themes) {
      expect(await listed({ themes: [key] })).toBe(n);
      expect(await listed({ themes: [key], sentiments: ['negative'] })).toBe(sentiment.negative);
    }
    counts.push(read.themes.find(({ key }) => key === 'delivery')?.n ?? 0);
  }
  // of response 1, by customer 1 on the first, and response 2, by customer 2 on the second
  expect(counts).toEqual([2, 2, 2, 1, 1, 1]);
});

test('who wrote what is listed, and who is on the follow-up list, are sets of people', async () => {
  const who = (people: unknown) => resolvePeople(session, People.parse(people), unattended);
  const wrote = async (filter: Input<'feedback.answers'>['filter']) => [
    ...(await who({ kind: 'answers', filter })),
  ];
  expect(await wrote({})).toEqual([1, 2, 3]);
  expect(await wrote({ themes: ['delivery'], to: '2026-04-01' })).toEqual([1]);
  expect(await wrote({ people: { kind: 'ids', ids: [3] } })).toEqual([3]);
  // of nobody known
  expect(await wrote({ kinds: ['request'] })).toEqual([]);
  const heard = async (part: object) => [
    ...(await who({ kind: 'loop', filter: { ...loop.filter, ...part } })),
  ];
  expect(await heard({})).toEqual([1, 2]);
  expect(await heard({ to: '2026-04-01' })).toEqual([1]);
  expect(await heard({ bands: ['high'], theme: 'delivery' })).toEqual([]);
  const edit = { reason: 'Call back', state: 'open' as const, owner: null, dueOn: null };
  await ask('feedback.followUp', { customers: [2], ...edit });
  expect(await heard({ state: 'none' })).toEqual([1]);
  // and both have ids to be kept, and reach, as any people have
  const { ids } = await peopleHandlers(session)['people.ids'](
    { people: People.parse({ kind: 'loop', filter: { ...loop.filter, state: 'open' } }) },
    unattended,
  );
  expect(ids).toEqual([2]);
  const of = { kind: 'answers', filter: { themes: ['delivery'] } };
  expect([
    ...(await who({ kind: 'reach', of, purpose: 'service', channel: 'email', which: 'no-address' })),
  ]).toEqual([1, 2]);
});

test('facets count what each choice would leave, the rest of the filter being as it is', async () => {
  const facets = await ask('feedback.facets', { filter: { themes: ['delivery'], bands: ['low'] } });
  expect(facets).toMatchObject({ total: 2, known: 2, anonymous: 0, flagged: 0 });
  expect(facets.bands).toEqual([
    { band: 'low', answers: 2 },
    { band: 'middle', answers: 0 },
    { band: 'high', answers: 0 },
  ]);
  expect(facets.languages.filter(({ answers: n }) => n > 0).map(({ language }) => language)).toEqual([
    'en',
    'ar',
  ]);
});

test('a correction wins over the rules, teaches one, and is one step that can be taken back', async () => {
  const ref = { response: 3, question: 2 };
  const rule = { language: 'en', pattern: 'love', effect: 'is' } as const;
  const tried = await ask('feedback.tryRule', { theme: 'delivery', rule });
  expect(tried).toMatchObject({ gained: 1, lost: 0, sample: [{ response: 3, isGained: true }] });
  const row = await ask('feedback.correct', { ...ref, theme: 'delivery', isAbout: true, rule });
  expect(row.themes.find(({ key }) => key === 'delivery')).toMatchObject({ isCorrected: true });
  const { themes } = await ask('feedback.themes', null);
  const delivery = themes.find(({ key }) => key === 'delivery');
  expect(delivery).toMatchObject({ corrections: 1, answers: 3 });
  expect(delivery?.rules.at(-1)).toMatchObject({ pattern: 'love', origin: 'correction' });
  expect(await workspace.undo()).toMatchObject({ name: 'correct-answer' });
  expect(await responses({ themes: ['delivery'] })).toEqual([2, 1]);
  expect(await workspace.redo()).toMatchObject({ name: 'correct-answer' });
  const none = await ask('feedback.correct', { ...ref, theme: 'delivery', isAbout: false, rule: null });
  expect(none).toMatchObject({ notAbout: ['delivery'] });
  // without the person's word the rule that it taught counts again
  const back = await ask('feedback.takeBackCorrection', { ...ref, theme: 'delivery' });
  expect(back.themes.find(({ key }) => key === 'delivery')?.rule).toMatchObject({ pattern: 'love' });
});

test('rules are proposed from what somebody says of an answer, each with what it would change', async () => {
  const found = await ask('feedback.proposeRules', {
    response: 3,
    question: 2,
    theme: 'delivery',
    isAbout: true,
  });
  expect(found.length).toBeGreaterThan(0);
  for (const { gained, sample } of found) {
    expect(gained).toBeGreaterThan(0);
    expect(sample.some(({ response }) => response === 3)).toBe(true);
  }
});

test('themes are merged, split, removed and renamed, and the words follow', async () => {
  await ask('feedback.mergeThemes', { key: 'delivery', into: 'price' });
  expect(await responses({ themes: ['price'] })).toEqual([4, 2, 1]);
  await ask('feedback.restoreTheme', { key: 'delivery' });
  await ask('feedback.removeTheme', { key: 'price' });
  expect(await responses({ themes: ['price'] })).toEqual([]);
  const renamed = await ask('feedback.renameTheme', { key: 'delivery', nameEn: 'Post', nameAr: 'البريد' });
  expect(renamed).toMatchObject({ nameEn: 'Post', answers: null });
  const [first] = (await answers({ themes: ['delivery'] })).rows;
  expect(first?.themes.find(({ key }) => key === 'delivery')?.nameAr).toBe('البريد');
  await expect(
    ask('feedback.addRule', { theme: 'delivery', rule: { language: 'en', pattern: '((', effect: 'is' } }),
  ).rejects.toMatchObject({ code: 'theme-rule-invalid', params: { rule: '((' } });
});

const loop = {
  filter: {
    ...{ question: 1, bands: ['low' as const], theme: null, state: null, from: null, to: null },
    ...{ purpose: 'service', channel: 'email' as const },
  },
  sort: { by: 'spent' as const, direction: 'descending' as const },
};

test('detractors are told with what they spent, wrote, whether they may be contacted, and what was begun', async () => {
  const page = () => ask('feedback.loop', { ...loop, offset: 0, limit: 10 });
  const before = await page();
  expect(before).toMatchObject({ total: 2, anonymous: 1 });
  expect(before.rows.map(({ customer }) => customer.id)).toEqual([2, 1]);
  expect(before.rows[0]).toMatchObject({
    ...{ score: 5, band: 'low', day: '2026-04-02', followUp: null, contact: 'no-address', themes: [] },
    customer: { spentMinor: 5_000, lastOrderOn: '2026-03-01' },
    comments: [{ text: 'التوصيل متأخر جدا', sentiment: null }],
  });
  const edit = { reason: 'Call back', state: 'open' as const, owner: 'Mona', dueOn: '2026-05-02' };
  expect(await ask('feedback.followUp', { customers: [1, 2], ...edit })).toEqual({ made: 2 });
  expect((await page()).states).toEqual([
    { state: 'none', people: 0 },
    { state: 'open', people: 2 },
    { state: 'waiting', people: 0 },
    { state: 'done', people: 0 },
  ]);
  const id = (await page()).rows[0]?.followUp?.id ?? 0;
  await teamHandlers(session)['followUps.change']({ id, ...edit, state: 'done' }, unattended);
  const done = { ...loop, filter: { ...loop.filter, state: 'done' as const, theme: 'delivery' } };
  const after = await ask('feedback.loop', { ...done, offset: 0, limit: 10 });
  expect(after.rows.map(({ customer }) => customer.id)).toEqual([2]);
  expect(after.rows[0]?.comments[0]?.sentiment?.label).toBe('negative');
  await workspace.undo();
  expect(await workspace.undo()).toMatchObject({ name: 'add-follow-ups', params: { count: 2 } });
  expect((await page()).states[0]).toEqual({ state: 'none', people: 2 });
});

test('what has no score cannot be followed up', async () => {
  const filter = { ...loop.filter, question: 2 };
  await expect(ask('feedback.loop', { ...loop, filter, offset: 0, limit: 10 })).rejects.toMatchObject({
    code: 'question-unknown',
  });
});

test('the lists that are written are written down by the gate', async () => {
  const file = session.grants.grant(join(folder, 'answers.csv')).token;
  const filter = { themes: ['delivery'] };
  expect(
    await ask('feedback.exportAnswers', { filter, order: 'newest', file, language: 'en', by: 'Mona' }),
  ).toEqual({ written: 2, excluded: [] });
  const [, first] = (await readFile(join(folder, 'answers.csv'), 'utf8')).split('\r\n');
  expect(first).toContain('2026-04-02,Recommend 1,Why?,2,Omar,5,التوصيل متأخر جدا,negative');
  const reach = session.grants.grant(join(folder, 'loop.csv')).token;
  // nobody has an address: nobody is in it, and why is told
  expect(await ask('feedback.exportLoop', { ...loop, file: reach, language: 'ar', by: '' })).toEqual({
    written: 0,
    excluded: [{ reason: 'no-address', people: 2 }],
  });
  const backlog = session.grants.grant(join(folder, 'backlog.csv')).token;
  await ask('feedback.exportRequests', {
    params: {},
    withNames: true,
    file: backlog,
    language: 'en',
    by: '',
  });
  const logged = workspace.db.all(sql`SELECT personal FROM audit_event ORDER BY id`, { personal: text });
  expect(logged.map(({ personal }) => personal).join('\n')).toMatch(
    /feedback\.answers[\s\S]*feedback\.loop/u,
  );
});

test('the page of a customer has the last score and comment at once, and what was read of it when it is', async () => {
  const page = () => customerHandlers(session)['customers.get']({ id: 1 }, unattended);
  expect((await page()).feedback).toMatchObject({
    ...{ isRead: false, totalComments: 1, scores: [{ value: 2, band: 'low', day: '2026-04-01' }] },
    comments: [{ text: 'The delivery was terribly late.', sentiment: null, themes: [] }],
  });
  const read = await ask('feedback.ofCustomer', { id: 1 });
  expect(read).toMatchObject({ isRead: true, comments: [{ sentiment: { label: 'negative' } }] });
  expect((await page()).feedback).toEqual(read);
});
