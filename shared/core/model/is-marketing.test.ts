import { expect, test } from 'vitest';
import { isMarketing } from './is-marketing.ts';

test('messages of service, about orders and surveys are no marketing; every other purpose is, unknown ones too', () => {
  expect(
    ['newsletter', 'offers', 'marketing', 'our own club'].map((purpose) => isMarketing(purpose)),
  ).toEqual([...[true, true, true, true]]);
  expect(['service', 'transactional', 'surveys', 'research'].some((purpose) => isMarketing(purpose))).toBe(
    false,
  );
});
