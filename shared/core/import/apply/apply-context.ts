import type { ChainHashing } from '../../consent/chain.ts';
import type { WriteDb } from '../../db/db.ts';
import type { BulkLoad } from '../../db/pages/bulk-load.ts';
import type { SurvivorshipPolicy } from '../../identity/survivorship.ts';
import type { Day } from '../../model/day.ts';
import type { ImportKind, Mapping } from '../../model/import.ts';
import type { AnyDraft } from '../normalise/drafts.ts';
import type { Claims } from '../claims/claims.ts';
import type { PlainOrders } from '../orders/plain-order-rows.ts';
import type { SurveyFile } from '../survey/survey-file.ts';
import type { Tally, TallyResult } from './tally.ts';

/** What applying one file needs to know. The rows `source` and `import` exist already. */
export type ApplyContext = Readonly<{
  importId: number;
  sourceId: number;
  kind: ImportKind;
  policy: SurvivorshipPolicy;
  columns: Mapping['columns'];
  /** Of amounts whose file names none; null where every row does. */
  currency?: string | null;
  fileName: string;
  /** Name of the survey, when the file or its profile says one. */
  surveyName: string | null;
  /** What else the file says about the questions of its survey. */
  survey?: SurveyFile;
  /** Now, ISO 8601 UTC, and its day. */
  now: string;
  today: Day;
  hashing: ChainHashing;
  /** Rows of the file, where they are counted already. */
  rows?: number;
  /** Said while stored: rows done of all rows. */
  onStored?: (done: number, total: number) => void;
}>;

/** Takes the drafts of one file in order. */
export interface Applier {
  readonly add: (draft: AnyDraft) => void;
  /** For order lines: takes rows that never become drafts. */
  readonly plainOrders: PlainOrders | null;
  /** Stores what was held back, brings customers and search up to date, frees statements. */
  readonly finish: () => TallyResult;
}

/** What the part for one kind of file is given. */
export type KindContext = ApplyContext &
  Readonly<{ db: WriteDb; tally: Tally; claims: Claims; bulk: BulkLoad | null }>;

/** 128 bits of SHA-256: enough to tell contents apart for good. */
export function contentDigest(context: Pick<ApplyContext, 'hashing'>, content: string): string {
  return context.hashing.sha256(content).slice(0, 32);
}

/**
 * Keeps what an update is about to overwrite; `before` is null for a row that the import made. `said` is what the file says of the
 * row where that is not all of it: undoing another import works out again what would have become of it.
 */
export type ChangeLog = Readonly<{
  keep: (
    table: string,
    rowId: string,
    before: Readonly<Record<string, unknown>> | null,
    said?: Readonly<Record<string, unknown>>,
  ) => void;
  close: () => void;
}>;

/** Opens `import_change` for one import. */
export function openChangeLog({ db, importId }: KindContext): ChangeLog {
  const insert = db.prepare(
    'INSERT INTO import_change (import_id, table_name, row_id, before, said) VALUES (?, ?, ?, ?, ?)',
  );
  return {
    keep: (table, rowId, before, said) =>
      insert.run([
        importId,
        table,
        rowId,
        JSON.stringify(before),
        said === undefined ? null : JSON.stringify(said),
      ]),
    close: () => insert.free(),
  };
}
