// Real surveys, brought in as files are: their published numbers.
import { expect, test } from 'vitest';
import type { OpenDb } from '../../../../engine/open.ts';
import { freshDb } from '../../../testing/apply-drafts.ts';
import { bringIn, hasRealFiles, realFile } from '../../../testing/import-files.ts';
import { scoresInputOver, scoresOf } from '../../../testing/scores-input.ts';
import type { ScoresInput } from './query.ts';

const real = test.skipIf(!hasRealFiles);

async function withFile(path: string, use: (input: ScoresInput, db: OpenDb) => void): Promise<void> {
  const db = await freshDb();
  try {
    await bringIn(db, realFile(path));
    use(scoresInputOver(db), db);
  } finally {
    db.close();
  }
}

real('OpenRefine 2024, half A: a net promoter score of 57.5221 among 113', async () => {
  await withFile('survey/openrefine_2024_nps_half_A.csv', (input) => {
    const { question, n, value, standardError, interval, distribution } = scoresOf(input);
    expect([question?.kind, n]).toEqual(['nps', 113]);
    expect(value).toBeCloseTo(57.5221, 4);
    expect(standardError).toBeCloseTo(6.233169, 6);
    expect(interval).toEqual([expect.closeTo(45.3053, 4), expect.closeTo(69.7389, 4)]);
    const of = (name: string) =>
      distribution.filter(({ band }) => band === name).reduce((sum, { count }) => sum + count, 0);
    expect([of('high'), of('middle'), of('low')]).toEqual([76, 26, 11]);
  });
});

real('11,743 reviews: the mean rating and how many gave which', async () => {
  await withFile('survey/womens_clothing_reviews_even.csv.gz', (input) => {
    const { questions } = scoresOf(input);
    const rating = questions.find(({ kind }) => kind === 'rating');
    const { n, value, distribution } = scoresOf(input, { questionId: rating?.id ?? null });
    expect(n).toBe(11_743);
    expect(value).toBeCloseTo(4.1804, 4);
    expect(distribution.map(({ count }) => count)).toEqual([451, 779, 1447, 2589, 6477]);
  });
});

real('ten questions on a scale of ten: means, and alpha of all of them', async () => {
  await withFile('survey/customerSat_likert10.csv', (input) => {
    const { questions, reliability } = scoresOf(input);
    const means = [6.0663, 5.8824, 6.2744, 5.5599, 6.1391, 6.0558, 7.249, 7.4561, 7.8896, 7.7736];
    expect(questions.map(({ value }) => value)).toEqual(
      means.map((mean) => expect.closeTo(mean, 4) as unknown),
    );
    expect(reliability?.of).toBe('same-scale');
    expect(reliability?.alpha).toBeCloseTo(0.9251771, 7);
    const top = scoresOf(input, { questionId: questions[0]?.id ?? null }).beside.find(
      ({ measure }) => measure === 'top',
    );
    expect(top?.value).toBeCloseTo(0.170072, 6);
  });
});

real.each([
  'openrefine_2012_googleforms.csv',
  'openrefine_2020_googleforms.csv',
  'openrefine_2022_limesurvey.csv',
])('%s: every question has its number, shares of a lone choice add up to 1', async (file) => {
  await withFile(`survey/${file}`, (input) => {
    const { questions, responses } = scoresOf(input);
    expect(questions.length).toBeGreaterThan(5);
    for (const { id, kind, n } of questions) {
      const found = scoresOf(input, { questionId: id });
      expect(found.n).toBe(n);
      // of words the share is of all responses
      expect(kind === 'text' ? n : n + found.skipped + found.unreadable).toBe(responses);
      const shares = found.distribution.reduce((sum, { share }) => sum + share, 0);
      if (kind === 'choice' && n > 0) expect(shares).toBeCloseTo(1, 9);
    }
  });
});
