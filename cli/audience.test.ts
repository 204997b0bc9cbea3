import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openWorkspace } from '../engine/store/open-workspace.ts';
import { int } from '../shared/core/db/db.ts';
import { sql } from '../shared/core/db/sql.ts';
import { OfferFilter } from '../shared/core/model/opportunities.ts';
import { saveCampaign } from '../shared/core/opportunities/store/campaigns.ts';
import { useCommandLine } from '../shared/testing/command-line.ts';
import { anyStep } from '../shared/testing/steps.ts';

const { path, run, json, write } = useCommandLine();
const inWorkspace = ['--workspace', 'w.firsthand'] as const;

function bringPeopleIn(): void {
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
}

const everybody = ['--people', '{"kind":"all"}'] as const;
const newsletter = ['--layout', 'mailchimp', '--purpose', 'newsletter'] as const;

test('export writes whom the gate lets pass, and says how many it left out why', () => {
  bringPeopleIn();
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
  bringPeopleIn();
  const research = ['--layout', 'plain', '--purpose', 'research', '--out', 'none.xlsx'];
  expect(json('export', ...inWorkspace, ...everybody, ...research)).toEqual({
    written: 0,
    excluded: { 'not-asked': 3 },
  });
  expect(existsSync(path('none.xlsx'))).toBe(false);
  const unheard = ['--layout', 'plain', '--purpose', 'unheard', '--out', 'none.csv'];
  expect(run('export', ...inWorkspace, ...everybody, ...unheard).code).toBe(1);
  expect(existsSync(path('none.csv'))).toBe(false);
});

test('export of a segment holds its members who may be contacted', async () => {
  bringPeopleIn();
  const workspace = await openWorkspace(path('w.firsthand'));
  const city = { kind: 'text', field: 'city', test: { op: 'is', values: ['London', 'Paris'] } };
  const definition = { version: 1, where: { op: 'condition', condition: city } };
  await workspace.change(anyStep, (db) =>
    db.run(sql`INSERT INTO segment (name, definition, version, changed_at)
               VALUES ('West', ${JSON.stringify(definition)}, 1, '2024-06-01T10:00:00Z')`),
  );
  await workspace.close();
  const asked = ['export', ...inWorkspace, ...newsletter, '--out', 'west.csv', '--segment'];
  expect(json(...asked, 'West')).toEqual({ written: 1, excluded: { refused: 1 } });
  const unknown = run(...asked, 'East');
  expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('West')]);
});

test('whoever a campaign keeps out is spared, unless the command says otherwise', async () => {
  bringPeopleIn();
  const workspace = await openWorkspace(path('w.firsthand'));
  const ada = sql`SELECT id FROM customer WHERE email = 'ada@x.test'`;
  await workspace.change(anyStep, (db) => {
    const heldOut = db.all(ada, { id: int }).map(({ id }) => id);
    const draw = {
      name: 'Autumn',
      filter: OfferFilter.parse({}),
      purpose: 'newsletter',
      channel: 'phone',
      perCustomer: 1,
    } as const;
    const drawn = { contacted: new Int32Array(), heldOut: Int32Array.from(heldOut), offered: [] };
    saveCampaign(db, { ...draw, share: 0.5, seed: 1, windowDays: 30 }, drawn, new Date().toISOString());
  });
  await workspace.close();
  const asked = ['export', ...inWorkspace, ...everybody, ...newsletter, '--out', 'a.csv'];
  expect(json(...asked)).toEqual({ written: 0, excluded: { refused: 1, 'not-asked': 1, 'held-out': 1 } });
  expect(json(...asked, '--with-held-out')).toEqual({ written: 1, excluded: { refused: 1, 'not-asked': 1 } });
  expect(readFileSync(path('a.csv'), 'utf8')).toContain('ada@x.test');
});

test('export says what was typed wrongly, before anything is opened', () => {
  const out = ['--out', 'a.csv'] as const;
  const wrong = [
    ['--layout', 'nothing', '--purpose', 'newsletter', ...out, ...everybody],
    [...newsletter, '--out', 'a.pdf', ...everybody],
    [...newsletter, ...out, '--channel', 'post', ...everybody],
    [...newsletter, ...out, '--fields', 'shoe', ...everybody],
    [...newsletter, ...out, '--people', '{"kind":"x"}'],
    [...newsletter, ...out],
    [...newsletter, ...out, '--segment', 'S', ...everybody],
  ];
  for (const args of wrong) {
    const ended = run('export', ...inWorkspace, ...args);
    expect([ended.code, ended.err], args.join(' ')).toEqual([2, expect.stringMatching(/./u)]);
  }
  expect(existsSync(path('a.csv'))).toBe(false);
});

test('consent says what stood on a day, with the row that said it', () => {
  bringPeopleIn();
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
