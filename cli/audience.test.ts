import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { useCommandLine } from '../shared/testing/command-line.ts';

const { path, run, json, write } = useCommandLine();
const inWorkspace = ['--workspace', 'w.firsthand'] as const;

beforeEach(() => {
  write('people.csv', [
    'Email,First Name,Last Name,City',
    'ada@x.test,Ada,Byron,London',
    'bob@x.test,Bob,Stone,Paris',
    'cy@x.test,Cy,Young,Oslo',
  ]);
  write('consent.csv', [
    'Email,Purpose,Channel,Decision,Date',
    'ada@x.test,newsletter,email,granted,2024-01-05',
    'bob@x.test,newsletter,email,granted,2024-01-05',
    'bob@x.test,newsletter,email,withdrawn,2024-03-05',
  ]);
  json('new', 'w.firsthand');
  json('import', 'people.csv', 'consent.csv', ...inWorkspace);
});

const everybody = ['--people', '{"kind":"all"}'] as const;
const newsletter = ['--layout', 'mailchimp', '--purpose', 'newsletter'] as const;

test('export writes whom the gate lets pass, and says how many it left out why', () => {
  const asked = ['export', ...inWorkspace, ...everybody, ...newsletter, '--fields', 'city', '--out', 'a.csv'];
  expect(json(...asked)).toEqual({ written: 1, excluded: { refused: 1, 'not-asked': 1 } });
  expect(readFileSync(path('a.csv'), 'utf8')).toBe(
    'Email Address,First Name,Last Name,City\r\nada@x.test,Ada,Byron,London\r\n',
  );
  const log = run('dump', ...inWorkspace, '--table', 'audit_event').out;
  expect(log).toContain('data-out-contact');
  expect(log).toContain('data-out-administration');
});

test('export writes no file when nobody may be contacted', () => {
  const research = ['--layout', 'plain', '--purpose', 'research', '--out', 'none.xlsx'];
  expect(json('export', ...inWorkspace, ...everybody, ...research)).toEqual({
    written: 0,
    excluded: { 'not-asked': 3 },
  });
  expect(existsSync(path('none.xlsx'))).toBe(false);
});

test.each([
  [['--layout', 'nothing', '--purpose', 'newsletter', '--out', 'a.csv', ...everybody], 2],
  [[...newsletter, '--out', 'a.pdf', ...everybody], 2],
  [[...newsletter, '--out', 'a.csv', '--channel', 'post', ...everybody], 2],
  [[...newsletter, '--out', 'a.csv', '--fields', 'shoe', ...everybody], 2],
  [[...newsletter, '--out', 'a.csv', '--people', '{"kind":"x"}'], 2],
  [[...newsletter, '--out', 'a.csv'], 2],
  [[...newsletter, '--out', 'a.csv', '--segment', 'S', ...everybody], 2],
  [['--layout', 'plain', '--purpose', 'unheard', '--out', 'a.csv', ...everybody], 1],
])('export %s ends with %s, and no file', (args, code) => {
  const ended = run('export', ...inWorkspace, ...args);
  expect([ended.code, ended.err]).toEqual([code, expect.stringMatching(/./u)]);
  expect(existsSync(path('a.csv'))).toBe(false);
});

test('consent says what stood on a day, with the row that said it', () => {
  const ask = (...args: readonly string[]) =>
    json('consent', ...inWorkspace, '--email', 'BOB@x.test', ...args);
  expect(ask('--at', '2024-02-01')).toMatchObject({
    at: '2024-02-01',
    people: [
      {
        name: 'Bob Stone',
        states: [{ purpose: 'newsletter', channel: 'email', state: 'granted', may: true, reason: null }],
        evidence: [{ state: 'granted', origin: { fileName: 'consent.csv', row: 2 } }],
      },
    ],
  });
  expect(ask()).toMatchObject({
    people: [
      {
        states: [{ state: 'withdrawn', may: false, reason: 'refused' }],
        evidence: [{ state: 'withdrawn', origin: { row: 3 } }, { state: 'granted' }],
      },
    ],
  });
  expect(json('consent', ...inWorkspace, '--email', 'nobody@x.test')).toMatchObject({ people: [] });
  expect(run('consent', ...inWorkspace, '--email', 'bob@x.test', '--at', 'soon').code).toBe(2);
  const { out } = run('consent', ...inWorkspace, '--email', 'bob@x.test');
  expect(out).toContain('Bob Stone');
  expect(out).toContain('Said no');
});
