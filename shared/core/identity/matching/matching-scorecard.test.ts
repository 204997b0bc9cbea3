import { beforeAll, expect, test } from 'vitest';
import { hasPublicSets, publicSets, sampleCompany } from '../../../testing/matching/matching-sets.ts';
import { areInTwoScripts, scoreMatching } from '../../../testing/matching/score-matching.ts';

beforeAll(() => {
  if (!hasPublicSets) console.info('skipped: the public sets of people are not beside the project');
});

const targets: Readonly<Record<string, number>> = {
  'febrl dataset1': 0.995,
  'febrl dataset3': 0.99,
  'splink fake_1000': 0.9,
};

test.skipIf(!hasPublicSets)('every public set is found as well as was promised, in one configuration', () => {
  const scores = publicSets().map(scoreSet);
  expect(scores.map(({ title }) => title)).toEqual(Object.keys(targets));
  for (const { title, both, automatic } of scores) {
    expect(both.f1, title).toBeGreaterThanOrEqual(targets[title] ?? 1);
    expect(automatic.precision, title).toBeGreaterThanOrEqual(0.99);
    expect(automatic.f1, title).toBeGreaterThanOrEqual(targets[title] ?? 1);
  }
});

const scoreSet = (set: Parameters<typeof scoreMatching>[0]) => scoreMatching(set);

test('customers of the sample company are merged rightly and nearly all are found with review, also across scripts', () => {
  const company = sampleCompany();
  for (const score of [scoreMatching(company), scoreMatching(company, areInTwoScripts)]) {
    expect(score.automatic.precision).toBeGreaterThanOrEqual(0.98);
    expect(score.reviewed.recall).toBeGreaterThanOrEqual(0.9);
  }
});

test('the order of records changes nothing', () => {
  const company = sampleCompany();
  const turned = { ...company, rows: company.rows.toReversed(), entities: company.entities.toReversed() };
  const [one, other] = [scoreMatching(company), scoreMatching(turned)];
  expect(other.comparedPairs / one.comparedPairs).toBeCloseTo(1, 2);
  expect(other.automatic.f1).toBeCloseTo(one.automatic.f1, 2);
});
