import { expect, test } from 'vitest';
import { layoutIds, mergeFields } from '../model/audience.ts';
import { channelsOf, layouts } from './catalog.ts';
import { audienceColumns } from './columns.ts';

const named = (field: string) => `<${field}>`;
const names = (...[layout, channel, fields = []]: Parameters<typeof choice>) =>
  audienceColumns(choice(layout, channel, fields), named).map(({ name }) => name);
const choice = (
  layout: (typeof layoutIds)[number],
  channel: ReturnType<typeof channelsOf>[number],
  fields: (typeof mergeFields)[number][] = [],
) => ({ layout, channel, fields });

test('each layout has the names its program knows', () => {
  expect(names('mailchimp', 'email')).toEqual(['Email Address', 'First Name', 'Last Name']);
  expect(names('campaign-monitor', 'email')).toEqual(['Email Address', 'Name']);
  expect(names('klaviyo', 'email')).toEqual(['Email', 'First Name', 'Last Name']);
  expect(names('klaviyo', 'sms')).toEqual(['Phone Number', 'First Name', 'Last Name']);
  expect(names('hubspot', 'phone')).toEqual(['Phone Number', 'First Name', 'Last Name']);
  expect(names('google-ads', 'ads')).toEqual(['Email', 'Phone']);
  expect(names('meta-ads', 'ads')).toEqual(['email', 'phone']);
  expect(names('plain', 'email')).toEqual(['<name>', '<email>']);
});

test('further fields follow, each once, by the name the program has for them', () => {
  expect(names('klaviyo', 'email', ['city', 'lastProduct', 'email', 'city'])).toEqual([
    'Email',
    'First Name',
    'Last Name',
    'City',
    '<lastProduct>',
  ]);
});

test('no name stands twice, whatever is chosen', () => {
  for (const layout of layoutIds)
    for (const channel of channelsOf(layout)) {
      const all = names(layout, channel, layouts[layout].fieldNames === null ? [] : [...mergeFields]);
      expect(new Set(all).size, `${layout} ${channel}`).toBe(all.length);
    }
});

test('a layout refuses a channel it is not for, and advertisers get nothing beside hashes', () => {
  expect(() => names('mailchimp', 'post')).toThrow(expect.objectContaining({ code: 'audience-channel' }));
  expect(() => names('meta-ads', 'ads', ['name'])).toThrow(
    expect.objectContaining({ code: 'audience-fields' }),
  );
});
