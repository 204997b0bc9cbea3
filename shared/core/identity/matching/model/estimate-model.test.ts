import { expect, test } from 'vitest';
import { planBlocks } from '../blocking/block-plan.ts';
import { makeComparer } from '../compare/comparer.ts';
import { comparisonIndex, level, levelCount } from '../levels.ts';
import { prepareTable } from '../prepare/prepare-table.ts';
import { recordsOfRows, type MatchRow } from '../records/from-rows.ts';
import { prepareMatching, scanSlice } from '../stages.ts';
import { priorBits, probabilityOf } from '../scan/weight-bins.ts';
import { seededIntegers } from '../random/seeded.ts';
import { estimateModel } from './estimate-model.ts';

/** 200 people, every second one twice: each tenth of those with another city, no other difference. */
function people(): MatchRow[] {
  const syllables = ['ba', 'do', 'fi', 'gu', 'ka', 'le', 'mo', 'nu', 'ra', 'so', 'ti', 'vu', 'wa', 'ze'];
  const next = seededIntegers(11);
  const word = () => [0, 1, 2].map(() => syllables[next() % syllables.length]).join('');
  const one = (at: number): MatchRow => ({
    given: word(),
    family: word(),
    email: `${word()}@example.com`,
    city: ['Dubai', 'Cairo', 'Berlin', 'Paris'][at % 4] ?? '',
  });
  const rows: MatchRow[] = [];
  for (let at = 0; at < 200; at += 1) {
    const person = one(at);
    rows.push(person);
    if (at % 2 === 0) rows.push(at % 20 === 0 ? { ...person, city: 'Lagos' } : person);
  }
  return rows;
}

const cell = (name: 'city' | 'email', found: number) => comparisonIndex(name) * levelCount + found;

test('rates are learnt from the records alone: one in ten of the pairs of one person has another city', () => {
  const { table } = prepareTable(recordsOfRows(people()));
  const model = estimateModel(table, planBlocks(table), makeComparer(table), 1);
  // 10 of 100 pairs differ; a guess made beforehand counts as ten more pairs
  expect(model.m[cell('city', level.different)]).toBeGreaterThan(0.05);
  expect(model.m[cell('city', level.different)]).toBeLessThan(0.15);
  // about a quarter of all people share a city, and hardly two an address
  expect(model.u[cell('city', level.same)]).toBeCloseTo(0.25, 1);
  expect(model.u[cell('email', level.same)]).toBeLessThan(0.002);
});

test('the same records and seed give the same model, and the prior expects as many matches as there are', () => {
  const rows = people();
  const [one, other] = [prepareMatching(recordsOfRows(rows), 3), prepareMatching(recordsOfRows(rows), 3)];
  expect(other.model).toEqual(one.model);
  const { histogram } = scanSlice(one, { index: 0, of: 1 });
  const allPairs = (300 * 299) / 2;
  const prior = priorBits(histogram, allPairs, one.model.share);
  // 100 of all pairs are one person
  expect(probabilityOf(prior) * allPairs).toBeGreaterThan(95);
  expect(probabilityOf(prior) * allPairs).toBeLessThan(115);
});

test.each([0, 1, 2])('%d records are no harm', (count) => {
  const rows = Array.from({ length: count }, () => ({
    given: 'Ada',
    family: 'Lovelace',
    email: 'ada@example.com',
  }));
  const prepared = prepareMatching(recordsOfRows(rows), 1);
  const scan = scanSlice(prepared, { index: 0, of: 1 });
  expect(scan.pairs).toBe(count === 2 ? 1 : 0);
  expect([...scan.weight].every((weight) => weight > 5)).toBe(true);
});
