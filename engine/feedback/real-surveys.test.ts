// Real surveys and reviews, brought in as they are and read: what is said, how it feels, what is asked for, and what goes with the score.
import { expect, test } from 'vitest';
import { api, type Output } from '../../shared/contract/api.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { freshDb } from '../../shared/testing/apply-drafts.ts';
import { bringIn, hasRealFiles, realFile } from '../../shared/testing/import-files.ts';
import { sessionOver } from '../../shared/testing/memory-session.ts';
import { analysesOf } from '../analysis/run.ts';
import { resolvePeople } from '../people/resolve-people.ts';

const real = test.skipIf(!hasRealFiles);

type Analysis = 'sentiment' | 'themes' | 'requests' | 'scores' | 'drivers';
/** Runs an analysis with nothing set, as a screen does that is opened for the first time. */
type Run = <A extends Analysis>(id: A) => Promise<Output<`analysis.${A}`>>;

async function withFile(path: string, use: (run: Run) => Promise<void>): Promise<void> {
  const db = await freshDb();
  await bringIn(db, realFile(path));
  const session = sessionOver(db);
  const run: Run = async (id) => {
    const params = api[`analysis.${id}`].input.parse({});
    const result = await analysesOf(session).run(id, params as never, resolvePeople, unattended);
    // the schema of the analysis's own result
    return api[`analysis.${id}`].output.parse(result) as Output<`analysis.${typeof id}`>;
  };
  try {
    await use(run);
  } finally {
    await session.close();
  }
}

real(
  '11,743 reviews: trained on their stars, with themes that go with them, and colours asked for most',
  async () => {
    await withFile('survey/womens_clothing_reviews_even.csv.gz', async (run) => {
      const feelings = await run('sentiment');
      // titles and reviews
      expect([feelings.texts, feelings.responses]).toEqual([21_119, 11_311]);
      expect(feelings.method.by).toBe('trained');
      expect(feelings.method.macroF1?.[0] ?? 0).toBeGreaterThan(feelings.method.lexiconMacroF1?.[0] ?? 1);
      const themes = await run('themes');
      expect(themes.score).toMatchObject({ label: 'Rating', measure: 'mean', n: 11_311 });
      const theme = (key: string) => themes.themes.find((one) => one.key === key);
      // who writes of sending it back is not content
      expect(theme('returns')?.effect?.interval[1] ?? 0).toBeLessThan(0);
      expect(theme('fit')?.n ?? 0).toBeGreaterThan(5_000);
      const { groups } = await run('requests');
      expect(groups[0]).toMatchObject({ kind: 'request', title: 'more colors' });
      expect(groups[0]?.responses ?? 0).toBeGreaterThan(50);
      expect((await run('scores')).value).toBeCloseTo(4.1804, 4);
      // one score and no other question with numbers: said, and nothing made up
      expect((await run('drivers')).refusal).toBe('no-drivers');
    });
  },
);

real(
  'a survey of recommending with comments: the score, and themes against it, not against how often it is used',
  async () => {
    await withFile('survey/openrefine_2024_nps_half_A.csv', async (run) => {
      expect((await run('scores')).value).toBeCloseTo(57.5221, 4);
      const feelings = await run('sentiment');
      expect([feelings.texts, feelings.responses, feelings.method.by]).toEqual([111, 88, 'lexicon']);
      expect(feelings.all.counts.positive).toBeGreaterThan(3 * feelings.all.counts.negative);
      const themes = await run('themes');
      expect(themes.score?.measure).toBe('nps');
      expect(themes.themes.length).toBeGreaterThan(5);
      const drivers = await run('drivers');
      // thirteen drivers want more than a hundred and thirteen responses
      expect([drivers.outcome?.kind, drivers.refusal]).toEqual(['nps', 'too-few']);
    });
  },
);

real.each([
  ['survey/openrefine_2012_googleforms.csv', 430],
  ['survey/openrefine_2020_googleforms.csv', 571],
])('%s: feelings are not learned from how somebody rates their own skills', async (path, texts) => {
  await withFile(path, async (run) => {
    const feelings = await run('sentiment');
    expect([feelings.texts, feelings.method.by]).toEqual([texts, 'lexicon']);
    expect(feelings.all.negative.value).toBeLessThan(0.1);
    const { themes } = await run('themes');
    expect(themes[0]?.key).toBe('features');
    expect((await run('requests')).texts).toBe(texts);
    expect((await run('drivers')).refusal).toBeNull();
  });
});

real('surveys without words have none to read, and their numbers all the same', async () => {
  await withFile('survey/openrefine_2022_limesurvey.csv', async (run) => {
    expect((await run('themes')).texts).toBe(0);
    expect((await run('requests')).groups).toEqual([]);
    const scores = await run('scores');
    expect([scores.responses, scores.questions.length]).toEqual([185, 16]);
    expect((await run('drivers')).outcome?.key).toBe('G3Q00006');
  });
  await withFile('survey/customerSat_likert10.csv', async (run) => {
    const drivers = await run('drivers');
    expect(drivers.rSquared).toBeCloseTo(0.716729, 6);
    expect(drivers.drivers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });
});
