import { expect, test } from 'vitest';
import { bestChannel } from './best-channel.ts';

test('the preferred channel is taken as long as it reaches anybody', () => {
  expect(bestChannel({ phone: 1, email: 900 }, 'phone')).toBe('phone');
});

test('where it reaches nobody, the channel that reaches most is taken', () => {
  expect(bestChannel({ phone: 0, email: 900, sms: 12 }, 'phone')).toBe('email');
});

test('where nobody is reached at all, or nothing is known, the preferred one stays', () => {
  expect(bestChannel({ phone: 0, email: 0 }, 'phone')).toBe('phone');
  expect(bestChannel({}, 'email')).toBe('email');
});
