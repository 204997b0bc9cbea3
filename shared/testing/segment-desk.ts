// A window on a small shop with segments, for tests of what is done with them: everything is real.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { z } from 'zod';
import { segmentHandlers } from '../../engine/handlers/segments.ts';
import { makeSession } from '../../engine/make-session.ts';
import { evaluationOf } from '../../engine/segments/evaluation.ts';
import { snapshotsOf } from '../../engine/segments/snapshots.ts';
import type { Session } from '../../engine/session.ts';
import { createWorkspace } from '../../engine/store/open-workspace.ts';
import type { Workspace } from '../../engine/store/workspace.ts';
import { api, type Method } from '../contract/api.ts';
import { sql } from '../core/db/sql.ts';
import { unattended } from '../core/model/progress.ts';
import type { Condition, SegmentDefinition, SegmentNode } from '../core/segments/schema.ts';
import { anyStep } from './steps.ts';

export const condition = (one: Condition): SegmentNode => ({ op: 'condition', condition: one });
export const whole = (where: SegmentNode): SegmentDefinition => ({ version: 1, where });
export const inSegment = (segment: number) => condition({ kind: 'segment', segment });
export const inCity = (...values: string[]) =>
  condition({ kind: 'text', field: 'city', test: { op: 'is', values } });
export const ordered = (least: number) =>
  condition({
    kind: 'orders',
    measure: 'orders',
    goods: { by: 'anything' },
    period: { op: 'ever' },
    test: { op: 'at-least', value: least },
  });

/** What a method answers, as the contract has it. */
export function checked<M extends Method>(method: M, value: unknown): z.output<(typeof api)[M]['output']> {
  // the schema is the one of that very method
  return api[method].output.parse(value) as z.output<(typeof api)[M]['output']>;
}

/** Belongs at the top of a test file. */
export function useSegmentDesk() {
  let folder = '';
  let clock = 0;
  const now = () => `2026-05-01T00:00:00.${String((clock += 1)).padStart(3, '0')}Z`;
  const windows: { session: Session; workspace: Workspace }[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'segments-'));
    clock = 0;
  });
  afterEach(async () => {
    for (const { session, workspace } of windows.splice(0)) {
      snapshotsOf(session).drop();
      await evaluationOf(session).close();
      await workspace.close();
    }
    rmSync(folder, { recursive: true, force: true });
  });

  /** A window on a workspace of five customers in two cities, the first two with orders. */
  async function makeWindow() {
    const session = makeSession({ emit: () => undefined, now });
    const workspace = await createWorkspace(join(folder, 'a.firsthand'), 'EUR', {
      now,
      onChange: () => snapshotsOf(session).changed(),
    });
    windows.push({ session, workspace });
    session.setWorkspace(workspace);
    await workspace.change(anyStep, (db) => {
      db.run(sql`INSERT INTO source (id, system, name, party) VALUES (1, 's', 's', 'first')`);
      db.run(
        sql`INSERT INTO import (id, source_id, kind, file_name, file_sha256, file_bytes, mapping, policy, rows, created, updated, unchanged,
                              rejected, issues, started_at, finished_at)
          VALUES (1, 1, 'orders', 'a.csv', '', 0, '{}', 'keep', 0, 0, 0, 0, 0, '[]', '', '')`,
      );
      db.run(
        sql`INSERT INTO customer (id, name, city)
          VALUES (1, 'Ada', 'Cairo'), (2, 'Bo', 'cairo'), (3, 'Cy', 'Dubai'), (4, 'Di', 'Dubai'), (5, 'Ed', NULL)`,
      );
      db.run(
        sql`INSERT INTO orders (id, source_id, order_key, customer_id, placed_on, currency, state, import_id, row)
          VALUES (1, 1, '1', 1, '2026-01-05', 'EUR', 'paid', 1, 1), (2, 1, '2', 1, '2026-03-05', 'EUR', 'paid', 1, 2),
                 (3, 1, '3', 2, '2026-04-05', 'EUR', 'paid', 1, 3), (4, 1, '4', NULL, '2026-04-05', 'EUR', 'paid', 1, 4)`,
      );
      db.run(sql`INSERT INTO product (id, product_key, name, search_text, category)
               VALUES (1, 'a', 'Darak Mug', 'darak mug', 'Gear'), (2, 'b', 'قهوة شقراء', 'قهوه شقرا', 'Coffee'), (3, 'c', NULL, 'c', 'coffee')`);
      db.run(sql`INSERT INTO product_search (product_search) VALUES ('rebuild')`);
      db.run(
        sql`INSERT INTO order_line (order_id, ordinal, product_id, quantity, amount_minor, import_id, row)
          VALUES (1, 0, 1, 1, 1000, 1, 1), (2, 0, 1, 1, 2000, 1, 2), (2, 1, 1, 1, 500, 1, 3), (3, 0, 2, 1, 4000, 1, 4), (4, 0, 2, 1, 900, 1, 5)`,
      );
    });
    const handlers = segmentHandlers(session);
    const save = (name: string, where: SegmentNode, id: number | null = null, action = '') =>
      handlers['segments.save']({ id, name, definition: whole(where), action }, unattended);
    return { session, workspace, handlers, save };
  }

  return { makeWindow, now, windows };
}
