import { expect, test } from 'vitest';
import { addressUse } from './shared-address.ts';

test.each([
  ['ada@example.com', 'person'],
  ['info@example.com', 'shared'],
  ['customer.service@example.com', 'shared'],
  ['info+shop@example.com', 'shared'],
  ['noreply@example.com', 'placeholder'],
  ['no-email@example.com', 'placeholder'],
  ['information.desk@example.com', 'person'],
])('%s is %s', (email, use) => {
  expect(addressUse(email)).toBe(use);
});
