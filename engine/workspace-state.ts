import type { WorkspaceState } from '../shared/contract/workspace.ts';
import { int, optional, text, type ReadDb } from '../shared/core/db/db.ts';
import { sql, type Sql } from '../shared/core/db/sql.ts';
import { nextRedo, nextUndo } from '../shared/core/undo/history.ts';
import type { Session } from './session.ts';
import type { Workspace } from './store/workspace.ts';

type Measured = Pick<WorkspaceState, 'currency' | 'counts' | 'span' | 'undo' | 'redo'>;

function count(db: ReadDb, query: Sql): number {
  return db.first(query, { found: int })?.found ?? 0;
}

function spanOf(db: ReadDb): WorkspaceState['span'] {
  const day = (query: Sql) => db.first(query, { day: optional(text) })?.day ?? null;
  const between = (of: 'orders' | 'answers', first: string | null, last: string | null) =>
    first === null || last === null ? null : { of, first, last };
  // one end at a time: SQLite then reads one entry of the index instead of all
  const [first, last] = [
    day(sql`SELECT MIN(placed_on) AS day FROM orders`),
    day(sql`SELECT MAX(placed_on) AS day FROM orders`),
  ];
  return (
    between('orders', first, last) ??
    between(
      'answers',
      day(sql`SELECT MIN(answered_on) AS day FROM response`),
      day(sql`SELECT MAX(answered_on) AS day FROM response`),
    )
  );
}

function measure(db: ReadDb): Measured {
  const currency = db.first(sql`SELECT value FROM setting WHERE name = 'currency'`, { value: text });
  return {
    currency: currency?.value ?? null,
    counts: {
      customers: count(db, sql`SELECT COUNT(*) AS found FROM customer WHERE redirect_to IS NULL`),
      orders: count(db, sql`SELECT COUNT(*) AS found FROM orders`),
      orderLines: count(db, sql`SELECT COUNT(*) AS found FROM order_line`),
      products: count(db, sql`SELECT COUNT(*) AS found FROM product`),
      events: count(db, sql`SELECT COUNT(*) AS found FROM event`),
      responses: count(db, sql`SELECT COUNT(*) AS found FROM response`),
      consentEvents: count(db, sql`SELECT COUNT(*) AS found FROM consent_event`),
      imports: count(db, sql`SELECT COUNT(*) AS found FROM import WHERE undone_at IS NULL`),
    },
    span: spanOf(db),
    undo: nextUndo(db),
    redo: nextRedo(db),
  };
}

const measured = new WeakMap<Workspace, { dataVersion: number; facts: Measured }>();

/** What is counted is counted once per data version: on a large workspace it takes a moment. */
function measuredOnce(workspace: Workspace): Measured {
  const dataVersion = workspace.dataVersion();
  const known = measured.get(workspace);
  if (known?.dataVersion === dataVersion) return known.facts;
  const facts = measure(workspace.db);
  measured.set(workspace, { dataVersion, facts });
  return facts;
}

/** The open workspace as the frame shows it; null when none is open. */
export function workspaceState(session: Session): WorkspaceState | null {
  const workspace = session.openWorkspace();
  if (workspace === null) return null;
  const file = session.grants.grant(workspace.path);
  const secondFolder = workspace.secondFolder();
  return {
    name: file.name.replace(/\.firsthand$/u, ''),
    file,
    generation: workspace.generation(),
    savedAt: workspace.savedAt(),
    readOnly: workspace.readOnly,
    dataVersion: workspace.dataVersion(),
    notes: workspace.notes(),
    saving: {
      failed: workspace.failed(),
      secondFolder: secondFolder === null ? null : session.grants.grant(secondFolder),
    },
    recovery: workspace.recovery(),
    copies: workspace.copies.map(({ path, ...copy }) => {
      const other = session.grants.grant(path);
      return { ...copy, name: other.name, file: other };
    }),
    problems: [...session.problems()],
    ...measuredOnce(workspace),
  };
}
