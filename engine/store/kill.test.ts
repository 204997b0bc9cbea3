import { expect, test } from 'vitest';
import { runKillLoop } from '../../shared/testing/kill-loop.ts';

const cycles = 200;

test('a program killed at any moment has lost nothing that it acknowledged, and doubled nothing', async () => {
  const seed = 20_261_124;
  const figures = await runKillLoop({ cycles, lanes: 2, seed });
  expect(figures.problems).toEqual([]);
  expect(figures.cycles).toBe(cycles);
  // a control: killed too early every time, it would have shown nothing
  expect(figures.acknowledged).toBeGreaterThan(cycles);
  const { acknowledged, surplus } = figures;
  console.info(
    `kill loop: ${cycles} kills, ${acknowledged} changes acknowledged, 0 lost, 0 doubled, ${surplus} there although not acknowledged yet`,
  );
}, 600_000);
