// Walks the contract for methods that are given a file: each that writes people must go through the gate, which shows in the audit log.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { api, type Input, type Method } from '../../shared/contract/api.ts';
import { token } from '../../shared/contract/call.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { addLedgerRow } from '../../shared/testing/ledger-rows.ts';
import { anyStep } from '../../shared/testing/steps.ts';
import { fillSurveys } from '../../shared/testing/surveys.ts';
import { handlersOf } from '../handlers/index.ts';
import { makeSession } from '../make-session.ts';
import type { Session } from '../session.ts';

/** Methods that are given a file or a folder and write nobody into it. One that is not here must write an entry in the log. */
const writesNobody: Readonly<
  Partial<Record<Method, 'reads it' | 'makes or opens a workspace' | 'holds no data of people'>>
> = {
  'workspace.create': 'makes or opens a workspace',
  'workspace.open': 'makes or opens a workspace',
  'workspace.sample': 'makes or opens a workspace',
  'backups.list': 'reads it',
  'backups.restore': 'makes or opens a workspace',
  'import.inspect': 'reads it',
  'import.prepare': 'reads it',
  'recipe.export': 'holds no data of people',
  'recipe.import': 'reads it',
  'recipe.prepare': 'reads it',
  'watch.choose': 'reads it',
  'watch.dismiss': 'reads it',
};

/** Whether a shape has a place for the token of a file, at whatever depth. */
function takesFile(schema: unknown): boolean {
  if (schema === token) return true;
  if (schema instanceof z.ZodObject) return Object.values(schema.shape).some(takesFile);
  if (schema instanceof z.ZodUnion) return schema.options.some(takesFile);
  if (schema instanceof z.ZodArray) return takesFile(schema.element);
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return takesFile(schema.unwrap());
  return false;
}

const withFile = (Object.keys(api) as Method[]).filter(
  (method) => api[method].host === 'engine' && takesFile(api[method].input),
);

let folder = '';
let session: Session;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gate-'));
  session = makeSession({ emit: () => undefined, now: () => '2024-06-01T10:00:00Z' });
  await ask('workspace.create', { file: grant('w.firsthand'), currency: 'EUR' });
  await session.workspace().change(anyStep, (db) => {
    db.run(
      sql`INSERT INTO customer (id, name, email, email_key) VALUES (1, 'Ada', 'ada@x.test', 'ada@x.test')`,
    );
    addLedgerRow(db, { customer: 1, channel: 'email', state: 'granted' });
    db.run(sql`INSERT INTO source (id, system, name, party) VALUES (1, 'shop', 'shop', 'first')`);
    db.run(sql`INSERT INTO import (id, source_id, kind, file_name, file_sha256, file_bytes, mapping, policy, rows, created,
                                   updated, unchanged, rejected, issues, started_at, finished_at)
               VALUES (1, 1, 'contacts', 'f.csv', '', 0, ${JSON.stringify({ kind: 'contacts', system: 'shop', read: {}, columns: [] })}, 'fill-blanks', 1, 0, 0, 0, 1, '[]',
                       '2024-06-01T10:00:00Z', '2024-06-01T10:00:00Z')`);
    db.run(sql`INSERT INTO rejected_row (import_id, row, field, reason, params, cells)
               VALUES (1, 1, 'Email', 'email-unreadable', '{}', '["ada"]')`);
    fillSurveys(db, [survey]);
    db.run(sql`INSERT INTO product (id, product_key, name) VALUES (1, 'tea', 'Tea')`);
    db.run(sql`INSERT INTO opportunity_state (customer_id, product_id, state, changed_at)
               VALUES (1, 1, 'contacted', '2024-05-30T10:00:00Z')`);
  });
});
afterEach(async () => {
  await ask('workspace.close', null);
  rmSync(folder, { recursive: true, force: true });
});

const grant = (name: string) => session.grants.grant(join(folder, name)).token;

async function ask<M extends Method>(method: M, input: Input<M>): Promise<unknown> {
  const handlers: Readonly<Record<string, (input: never, job: typeof unattended) => unknown>> =
    handlersOf(session);
  const parsed: unknown = api[method].input.parse(input);
  return await handlers[method]?.(parsed as never, unattended); // as the wire does, once the request is checked
}

function logged(): Readonly<{ action: string; by: unknown; what: unknown; written: unknown }>[] {
  const entries: { action: string; by: unknown; what: unknown; written: unknown }[] = [];
  session
    .workspace()
    .db.scan(
      sql`SELECT action, personal FROM audit_event WHERE action LIKE 'data-out-%' ORDER BY id`,
      ([action, personal]) => {
        const { by, what, written } = JSON.parse(String(personal)) as Record<string, unknown>;
        entries.push({ action: String(action), by, what, written });
      },
    );
  return entries;
}

/** One detractor, who asks for one thing twice. */
const survey = {
  questions: [
    { key: 'recommend', kind: 'nps' as const },
    { key: 'wish', kind: 'text' as const },
  ],
  responses: [
    { customer: 1, on: '2024-05-01', answers: { recommend: 2, wish: 'Please add decaf capsules' } },
    { customer: 1, on: '2024-05-02', answers: { wish: 'I wish you had decaf capsules.' } },
  ],
};
const detractors = { question: 1, bands: ['low' as const], theme: null, state: null, from: null, to: null };

const by = 'Mona';
const people = { kind: 'all' } as const;
const choice = { layout: 'mailchimp', purpose: 'newsletter', channel: 'email', fields: [] } as const;
/** How each of the others is called, and the use it must be logged as. */
const runs: Readonly<Partial<Record<Method, Readonly<{ use: string; run: () => Promise<unknown> }>>>> = {
  'people.export': {
    use: 'data-out-analysis',
    run: () => ask('people.export', { people, file: grant('p.csv'), language: 'en', by }),
  },
  'import.saveRejects': {
    use: 'data-out-administration',
    run: () => ask('import.saveRejects', { from: { importId: 1 }, file: grant('r.csv'), language: 'en', by }),
  },
  'report.write': {
    use: 'data-out-analysis',
    run: () => {
      const request = api['report.compose'].input.parse({
        ...{ template: 'board', blocks: ['customers'], language: 'en', period: { kind: 'all' } },
      });
      return ask('report.write', { request, type: 'csv', file: grant('report.csv'), by });
    },
  },
  'report.savePdf': {
    use: 'data-out-analysis',
    run: () =>
      ask('report.savePdf', { pdf: new TextEncoder().encode('%PDF-1.7'), rows: 1, file: grant('r.pdf'), by }),
  },
  'chart.export': {
    use: 'data-out-analysis',
    run: () => ask('chart.export', { picture: { type: 'svg', text: '<svg/>' }, file: grant('c.svg'), by }),
  },
  'table.export': {
    use: 'data-out-analysis',
    run: () =>
      ask('table.export', {
        table: {
          name: 'Compared',
          columns: [{ name: 'By', kind: 'text' }],
          rows: [['Orders']],
          isRightToLeft: false,
        },
        type: 'csv',
        file: grant('t.csv'),
        by,
      }),
  },
  'audience.export': {
    use: 'data-out-contact',
    run: () =>
      ask('audience.export', {
        people,
        choice: { ...choice, fields: [...choice.fields] },
        type: 'csv',
        file: grant('a.csv'),
        language: 'en',
        by,
      }),
  },
  'feedback.exportAnswers': {
    use: 'data-out-analysis',
    run: () =>
      ask('feedback.exportAnswers', {
        filter: { to: '2024-05-01' },
        order: 'newest',
        file: grant('answers.csv'),
        language: 'en',
        by,
      }),
  },
  'feedback.exportRequests': {
    use: 'data-out-analysis',
    run: () =>
      ask('feedback.exportRequests', {
        params: {},
        withNames: true,
        file: grant('requests.csv'),
        language: 'ar',
        by,
      }),
  },
  'feedback.exportLoop': {
    use: 'data-out-contact',
    run: () =>
      ask('feedback.exportLoop', {
        filter: { ...detractors, purpose: 'newsletter', channel: 'email' },
        sort: { by: 'spent', direction: 'descending' },
        file: grant('loop.csv'),
        language: 'en',
        by,
      }),
  },
  'opportunities.exportCallList': {
    use: 'data-out-contact',
    run: () =>
      ask('opportunities.exportCallList', {
        choice: {
          ...{ by: 'filter', purpose: 'newsletter', channel: 'email', perCustomer: 1 },
          filter: { state: 'contacted' },
        },
        type: 'csv',
        file: grant('calls.csv'),
        language: 'en',
        by,
      }),
  },
  'workspace.saveCopy': {
    use: 'data-out-administration',
    run: () => ask('workspace.saveCopy', { file: grant('copy.firsthand'), by }),
  },
  'workspace.setSecondFolder': {
    use: 'data-out-administration',
    run: () => ask('workspace.setSecondFolder', { folder: session.grants.grant(folder).token, by }),
  },
};

test('every method that is given a file is known to this test', () => {
  expect(withFile.length).toBeGreaterThan(10);
  expect([...withFile].sort()).toEqual([...Object.keys(writesNobody), ...Object.keys(runs)].sort());
});

test.each(withFile.filter((method) => !(method in writesNobody)))(
  '%s goes through the gate',
  async (method) => {
    const known = runs[method];
    if (known === undefined) throw new Error(`${method} is given a file; say here what it writes`);
    expect(logged()).toEqual([]);
    await known.run();
    expect(logged()).toEqual([
      { action: known.use, by, what: expect.stringMatching(/./u) as unknown, written: 1 },
    ]);
  },
);

test('who has no name in the settings is logged as the user of the system', async () => {
  await ask('people.export', { people, file: grant('p.csv'), language: 'en' });
  const [entry] = logged();
  expect(entry?.by).toMatch(/./u);
});

test('what is logged stays when the workspace is closed, and is seen by the check of its chains', async () => {
  await ask('people.export', { people, file: grant('p.csv'), language: 'en', by });
  await ask('workspace.close', null);
  await ask('workspace.open', { file: grant('w.firsthand') });
  expect(logged()).toHaveLength(1);
  expect(readFileSync(join(folder, 'p.csv'), 'utf8')).toContain('ada@x.test');
});
