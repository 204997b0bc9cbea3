import { expect, test } from 'vitest';
import type { HoldoutReadout, LiftOfShare } from '../../../../shared/core/model/offer-campaign.ts';
import { verdictOf } from './verdict.ts';

const entry: HoldoutReadout['entry'] = {
  id: 1,
  name: 'Spring',
  drawnOn: '2025-03-01',
  endsOn: '2025-03-31',
  windowDays: 30,
  purpose: 'marketing',
  channel: 'email',
  perCustomer: 3,
  share: 0.2,
  seed: 1,
  contacted: 80,
  heldOut: 20,
  state: 'done',
};

function lift(difference: number, isBeyondNoise: boolean): LiftOfShare {
  return {
    contacted: { value: 0.3 + difference, interval: [0, 1] },
    heldOut: { value: 0.3, interval: [0, 1] },
    difference: { value: difference, interval: [-1, 1] },
    p: isBeyondNoise ? 0.01 : 0.4,
    isBeyondNoise,
  };
}

test('before any order after the draw it is too early, whatever the shares are', () => {
  const early = { ...entry, state: 'too-early' } as const;
  expect(verdictOf({ entry: early, boughtOffered: lift(0.2, true) })).toBe('early');
});

test('without anybody on a side nothing is said', () => {
  expect(verdictOf({ entry, boughtOffered: null })).toBe('empty');
});

test('a difference within chance is noise, on either side of nought', () => {
  expect(verdictOf({ entry, boughtOffered: lift(0.1, false) })).toBe('noise');
  expect(verdictOf({ entry, boughtOffered: lift(-0.1, false) })).toBe('noise');
});

test('a difference beyond chance says which side bought more', () => {
  expect(verdictOf({ entry, boughtOffered: lift(0.1, true) })).toBe('more');
  expect(verdictOf({ entry, boughtOffered: lift(-0.1, true) })).toBe('less');
});
