import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { emailToHash, hashEmail, hashPhone, phoneToHash } from './hashing.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

// published by Meta: Conversions API, customer information parameters, "Email" and "Phone number"
test('the examples that Meta publishes', () => {
  expect(hashEmail(sha256, 'John_Smith@gmail.com', 'meta')).toBe(
    '62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f',
  );
  expect(hashPhone(sha256, '+16505551212', 'meta')).toBe(
    'e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176',
  );
});

// published by Google: Data Manager API, "Format user data"; it gives the normalised text, not its hash
test.each([
  ['cloudy.sanfrancisco+shopping@gmail.com', 'cloudysanfrancisco@gmail.com'],
  ['user.name+NYC@Example.com', 'user.name+nyc@example.com'],
])('Google: %s is hashed as %s', (address, wanted) => {
  expect(emailToHash(address, 'google')).toBe(wanted);
  expect(hashEmail(sha256, address, 'google')).toBe(sha256(wanted));
});

test('Google: a number keeps its plus before hashing, as in the published (800)555-0100', () => {
  expect(phoneToHash('+18005550100', 'google')).toBe('+18005550100');
  expect(hashPhone(sha256, '+18005550100', 'google')).toBe(sha256('+18005550100'));
});

test.each([
  [' Zoë@Example.COM ', 'meta', 'zoë@example.com'],
  ['a.b+c@gmail.com', 'meta', 'a.b+c@gmail.com'],
  ['A.B@GoogleMail.com', 'google', 'ab@googlemail.com'],
  ['a.b@gmail.com.example', 'google', 'a.b@gmail.com.example'],
  ['no address', 'google', 'noaddress'],
] as const)('%s for %s becomes %s', (address, rules, wanted) => {
  expect(emailToHash(address, rules)).toBe(wanted);
});
