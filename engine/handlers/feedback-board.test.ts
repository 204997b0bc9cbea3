import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { api, type Input, type Output } from '../../shared/contract/api.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { RequestsParams } from '../../shared/core/analyses/requests/schema.ts';
import { answersOfScope } from '../../shared/core/model/answers-of-scope.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { memorySession, type MemorySession } from '../../shared/testing/memory-session.ts';
import { anyStep } from '../../shared/testing/steps.ts';
import { fillSurveys } from '../../shared/testing/surveys.ts';
import { testFolder } from '../../shared/testing/workspace-files.ts';
import { analysesOf } from '../analysis/run.ts';
import { resolvePeople } from '../people/resolve-people.ts';
import { feedbackHandlers } from './feedback.ts';

const comments = [
  'Please add decaf capsules',
  'I wish you had decaf capsules.',
  'Please add gift cards',
  'I wish you had gift cards.',
  'The coupon code does not work',
  'The coupon code did not work.',
  'Lovely people',
];
const wish = 1;
const [capsules, cards, coupon] = ['request:capsul decaf', 'request:card gift', 'problem:code coupon'];

let session: MemorySession;
beforeEach(async () => {
  session = await memorySession({
    currency: 'EUR',
    customers: comments.map((_, at) => ({ id: at + 1 })),
    orders: [{ customer: 3, on: '2026-03-01', lines: [{ amount: 5_000 }] }],
  });
  fillSurveys(session.db, [
    {
      questions: [{ key: 'wish', kind: 'text' }],
      responses: comments.map((words, at) => ({
        ...{ customer: at + 1, on: '2026-04-01', answers: { wish: words } },
      })),
    },
  ]);
});
afterEach(() => session.close());

type Feedback = ReturnType<typeof feedbackHandlers>;
/** Asks as the page does: what goes in and what comes out is checked against the contract. */
async function ask<M extends keyof Feedback>(method: M, input: Input<M>): Promise<Output<M>> {
  const handler = feedbackHandlers(session)[method] as (given: unknown, job: typeof unattended) => unknown;
  const given = api[method].input.parse(input);
  // the schema of the method's own output
  return api[method].output.parse(await handler(given, unattended)) as Output<M>;
}
/** The groups that each response stands in. */
async function groups(): Promise<Record<number, (string | null)[]>> {
  const { rows } = await ask('feedback.answers', { filter: {}, order: 'newest', offset: 0, limit: 50 });
  return Object.fromEntries(
    rows.map(({ response, requests }) => [response, requests.map(({ group }) => group)]),
  );
}

test('what the team means to do about a request is kept with it', async () => {
  expect(await ask('feedback.board', null)).toEqual([]);
  expect(await groups()).toEqual({
    ...{ 1: [capsules], 2: [capsules], 3: [cards], 4: [cards], 5: [coupon], 6: [coupon], 7: [] },
  });
  await ask('feedback.setRequest', { key: capsules, state: 'planned', note: 'Autumn' });
  await ask('feedback.setRequest', { key: capsules, title: 'Decaf' });
  expect(await ask('feedback.board', null)).toMatchObject([
    { key: capsules, kind: 'request', title: 'Decaf', state: 'planned', note: 'Autumn', isGone: false },
  ]);
  await expect(ask('feedback.setRequest', { key: 'request:tea', state: 'done' })).rejects.toMatchObject({
    code: 'request-unknown',
  });
});

test('groups are merged, and taken out again; a problem is no request', async () => {
  await ask('feedback.mergeRequests', { key: cards, into: capsules });
  expect(await groups()).toMatchObject({ 1: [capsules], 3: [capsules], 4: [capsules] });
  expect(await ask('feedback.board', null)).toMatchObject([
    { key: capsules, merged: [{ key: cards, title: 'gift cards' }] },
  ]);
  for (const [key, into] of [
    [capsules, cards],
    [coupon, capsules],
  ] as const)
    await expect(ask('feedback.mergeRequests', { key, into })).rejects.toMatchObject({
      code: 'request-circular',
    });
  await ask('feedback.unmergeRequest', { key: cards });
  expect(await groups()).toMatchObject({ 1: [capsules], 3: [cards], 4: [cards] });
});

test('an answer is put into another group, into one of its own, and where nothing was found', async () => {
  const move = (response: number, to: Input<'feedback.moveRequest'>['to']) =>
    ask('feedback.moveRequest', { response, question: wish, kind: 'request', to });
  await move(1, { key: cards });
  expect(await groups()).toMatchObject({ 1: [cards], 2: [capsules] });
  await move(1, { title: 'Machine' });
  const own = (await ask('feedback.board', null)).find(({ title }) => title === 'Machine');
  expect(own).toMatchObject({ kind: 'request', state: 'new', moved: 1, isGone: false });
  const key = own?.key ?? '';
  await move(7, { key });
  expect(await groups()).toMatchObject({ 1: [key], 2: [capsules], 7: [key] });
  await expect(move(7, { key: coupon })).rejects.toMatchObject({ code: 'request-unknown' });
  await expect(move(99, { key: cards })).rejects.toMatchObject({ code: 'answer-unknown' });
});

test('a theme is split by its rules: what these find goes to the new one', async () => {
  const rule = { language: 'en', pattern: 'coupon', effect: 'is' } as const;
  const gift = { ...rule, pattern: 'gift' };
  const made = await ask('feedback.addTheme', {
    ...{ nameEn: 'Vouchers', nameAr: 'قسائم', parent: null, rules: [rule, gift] },
  });
  const about = async (key: string) => {
    const filter = { themes: [key] };
    const { rows } = await ask('feedback.answers', { filter, order: 'newest', offset: 0, limit: 50 });
    return rows.map(({ response }) => response).sort();
  };
  expect(await about(made.key)).toEqual([3, 4, 5, 6]);
  const split = await ask('feedback.splitTheme', {
    ...{ key: made.key, nameEn: 'Gift cards', nameAr: 'بطاقات هدايا', rules: [gift] },
  });
  expect(split).toMatchObject({ nameEn: 'Gift cards', nameAr: 'بطاقات هدايا' });
  expect(await about(made.key)).toEqual([5, 6]);
  expect(await about(split.key)).toEqual([3, 4]);
  const { themes } = await ask('feedback.themes', null);
  const patterns = (key: string) =>
    themes.find((theme) => theme.key === key)?.rules.map(({ pattern }) => pattern);
  expect([patterns(made.key), patterns(split.key)]).toEqual([['coupon'], ['gift']]);
  for (const [name, rules, code] of [
    ['Vouchers', [rule], 'theme-name-taken'],
    ['Other', [gift], 'theme-rule-unknown'],
  ] as const)
    await expect(
      ask('feedback.splitTheme', { key: made.key, nameEn: name, nameAr: name, rules: [...rules] }),
    ).rejects.toMatchObject({ code });
});

test('of a request as many answers are listed as are counted', async () => {
  await ask('feedback.mergeRequests', { key: cards, into: capsules });
  for (const scope of [{}, { to: '2026-03-31' }, { segment: { kind: 'ids' as const, ids: [1, 3, 5] } }]) {
    const asked = RequestsParams.parse(scope);
    const { groups: found } = await analysesOf(session).run('requests', asked, resolvePeople, unattended);
    const listed = found.map(async ({ key }) => {
      const filter = answersOfScope(scope, { group: key });
      const { total } = await ask('feedback.answers', { filter, order: 'newest', offset: 0, limit: 1 });
      return total;
    });
    expect(await Promise.all(listed)).toEqual(found.map(({ answers }) => answers));
  }
});

test('what nothing in the catalogue has to do with is without a home', async () => {
  const homes = async () => {
    const asked = RequestsParams.parse({});
    const { groups: found } = await analysesOf(session).run('requests', asked, resolvePeople, unattended);
    return Object.fromEntries(found.map(({ key, isWithoutHome }) => [key, isWithoutHome]));
  };
  // without a catalogue nobody knows
  expect(await homes()).toEqual({ [capsules]: false, [cards]: false, [coupon]: false });
  await session.workspace().change(anyStep, (db) =>
    db.run(sql`INSERT INTO product (id, product_key, name, category)
               VALUES (1, 'beans', 'Coffee beans', 'Coffee'), (2, 'pods', 'Coffee capsules, 10', 'Coffee')`),
  );
  expect(await homes()).toEqual({ [capsules]: false, [cards]: true, [coupon]: false });
});

test.each([
  [
    'en',
    'Change of share,Against noise',
    'gift cards,request,new,,2,2,50.00,1,Beyond noise,',
    'decaf capsules,request,new,,2,2,0.00,-0.4,Within noise,',
  ],
  [
    'ar',
    'تغيّر النسبة,مقارنةً بالصدفة',
    'gift cards,طلب,جديد,,2,2,50.00,1,يتجاوز الصدفة,',
    'decaf capsules,طلب,جديد,,2,2,0.00,-0.4,ضمن الصدفة,',
  ],
] as const)(
  'the backlog in %s says what is at stake, and what of a change is noise',
  async (language, ...said) => {
    // gift cards: of none of five in April to both of two in May, q = 3 · 0.0082; capsules: of two of five to none of two
    await session
      .workspace()
      .change(anyStep, (db) =>
        db.run(sql`UPDATE response SET answered_on = '2026-05-20' WHERE id IN (3, 4)`),
      );
    const { folder, remove } = await testFolder();
    const file = join(folder, 'backlog.csv');
    await ask('feedback.exportRequests', { params: {}, withNames: false, file, language, by: '' });
    const lines = (await readFile(file, 'utf8')).split('\r\n');
    await remove();
    const [header, ...rows] = lines;
    const [columns, cards, capsules] = said;
    expect(header).toContain(columns);
    expect(rows.find((line) => line.startsWith('gift cards'))).toContain(cards);
    expect(rows.find((line) => line.startsWith('decaf capsules'))).toContain(capsules);
  },
);
