import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input } from '../../shared/contract/api.ts';
import { ThemesParams } from '../../shared/core/analyses/themes/schema.ts';
import { answersOfScope } from '../../shared/core/model/answers-of-scope.ts';
import { People } from '../../shared/core/model/people.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { loop, openFeedbackDesk, type FeedbackDesk } from '../../shared/testing/feedback-desk.ts';
import { analysesOf } from '../analysis/run.ts';
import { resolvePeople } from '../people/resolve-people.ts';
import { peopleHandlers } from './people.ts';

let desk: FeedbackDesk;

beforeEach(async () => {
  desk = await openFeedbackDesk();
});
afterEach(() => desk.close());

const answers = (filter: Input<'feedback.answers'>['filter'], order: 'newest' | 'most-negative' = 'newest') =>
  desk.ask('feedback.answers', { filter, order, offset: 0, limit: 50 });
const responses = async (filter: Input<'feedback.answers'>['filter']) =>
  (await answers(filter)).rows.map(({ response }) => response);

test('the overview counts what was asked and answered, without reading a word', async () => {
  const { surveys, texts, missing } = await desk.ask('feedback.overview', null);
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
  expect(await desk.ask('feedback.readingState', null)).toEqual({ state: 'not-begun' });
});

test('words are read when they are asked for, and the state says how', async () => {
  expect(await desk.ask('feedback.read', null)).toMatchObject({
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
    const read = await analysesOf(desk.session).run('themes', themes, resolvePeople, unattended);
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
  const who = (people: unknown) => resolvePeople(desk.session, People.parse(people), unattended);
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
  await desk.ask('feedback.followUp', { customers: [2], ...edit });
  expect(await heard({ state: 'none' })).toEqual([1]);
  // and both have ids to be kept, and reach, as any people have
  const { ids } = await peopleHandlers(desk.session)['people.ids'](
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
  const facets = await desk.ask('feedback.facets', { filter: { themes: ['delivery'], bands: ['low'] } });
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
  const tried = await desk.ask('feedback.tryRule', { theme: 'delivery', rule });
  expect(tried).toMatchObject({ gained: 1, lost: 0, sample: [{ response: 3, isGained: true }] });
  const row = await desk.ask('feedback.correct', { ...ref, theme: 'delivery', isAbout: true, rule });
  expect(row.themes.find(({ key }) => key === 'delivery')).toMatchObject({ isCorrected: true });
  const { themes } = await desk.ask('feedback.themes', null);
  const delivery = themes.find(({ key }) => key === 'delivery');
  expect(delivery).toMatchObject({ corrections: 1, answers: 3 });
  expect(delivery?.rules.at(-1)).toMatchObject({ pattern: 'love', origin: 'correction' });
  expect(await desk.workspace.undo()).toMatchObject({ name: 'correct-answer' });
  expect(await responses({ themes: ['delivery'] })).toEqual([2, 1]);
  expect(await desk.workspace.redo()).toMatchObject({ name: 'correct-answer' });
  const none = await desk.ask('feedback.correct', { ...ref, theme: 'delivery', isAbout: false, rule: null });
  expect(none).toMatchObject({ notAbout: ['delivery'] });
  // without the person's word the rule that it taught counts again
  const back = await desk.ask('feedback.takeBackCorrection', { ...ref, theme: 'delivery' });
  expect(back.themes.find(({ key }) => key === 'delivery')?.rule).toMatchObject({ pattern: 'love' });
});

test('rules are proposed from what somebody says of an answer, each with what it would change', async () => {
  const found = await desk.ask('feedback.proposeRules', {
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
  await desk.ask('feedback.mergeThemes', { key: 'delivery', into: 'price' });
  expect(await responses({ themes: ['price'] })).toEqual([4, 2, 1]);
  await desk.ask('feedback.restoreTheme', { key: 'delivery' });
  await desk.ask('feedback.removeTheme', { key: 'price' });
  expect(await responses({ themes: ['price'] })).toEqual([]);
  const renamed = await desk.ask('feedback.renameTheme', {
    key: 'delivery',
    nameEn: 'Post',
    nameAr: 'البريد',
  });
  expect(renamed).toMatchObject({ nameEn: 'Post', answers: null });
  const [first] = (await answers({ themes: ['delivery'] })).rows;
  expect(first?.themes.find(({ key }) => key === 'delivery')?.nameAr).toBe('البريد');
  await expect(
    desk.ask('feedback.addRule', {
      theme: 'delivery',
      rule: { language: 'en', pattern: '((', effect: 'is' },
    }),
  ).rejects.toMatchObject({ code: 'theme-rule-invalid', params: { rule: '((' } });
});
