import * as z from 'zod';
import { OrderTotals } from './order-totals.ts';
import { Policy } from './policy.ts';
import { DriftReport } from './drift.ts';
import { FoundQuestion } from './survey.ts';

/** What one file is about. A shop's order export is 'order-lines': a row a line, order cells repeated or blank. */
export const importKinds = [
  'contacts',
  'order-lines',
  'products',
  'events',
  'spend',
  'survey',
  'preferences',
  'consent',
  'rates',
] as const;
export const ImportKind = z.enum(importKinds);
export type ImportKind = z.infer<typeof ImportKind>;

/** What a column means: `table.field` of our model, 'custom' (kept under its own name) or 'ignore'. */
export const Meaning = z.string().regex(/^(custom|ignore|[a-z]+\.[a-z][A-Za-z]*)$/u);
export type Meaning = z.infer<typeof Meaning>;

/** How the bytes are read. Every key left out is found from the file and shown. */
export const ReadOptions = z.object({
  encoding: z.string().optional(),
  /** One character, 'fixed' for fixed-width columns, or 'xlsx' for the sheets of a workbook. */
  delimiter: z.string().optional(),
  /** The sheet of a workbook, by name. */
  sheet: z.string().optional(),
  /** Rows above the table, such as a title; blank ones do not count. */
  skipRows: z.int().min(0).max(1000).optional(),
  /** Lines of the header, 0 when there is none. */
  headerRows: z.int().min(0).max(9).optional(),
  /** Where each fixed-width column begins, in characters from 0. */
  breaks: z.array(z.int().min(0)).optional(),
});
export type ReadOptions = z.infer<typeof ReadOptions>;

export const dateOrders = ['ymd', 'dmy', 'mdy'] as const;
export const DateOrder = z.enum(dateOrders);
export type DateOrder = z.infer<typeof DateOrder>;
export const partyKinds = ['zero', 'first', 'second', 'third'] as const;

/** A column and what it means. Columns of a survey also say which question they are a part of. */
export const MappedColumn = z.object({
  name: z.string(),
  meaning: Meaning,
  /** Key of the question that several columns make together, or the survey's own short name of the question. */
  question: z.string().optional(),
  /** The option that the column stands for, or the row of the grid. */
  item: z.string().optional(),
  /** What the survey itself calls the column: it stays when the texts are reworded. */
  code: z.string().optional(),
  /** Of this column alone; the file's where it is left out. */
  policy: Policy.optional(),
});
export type MappedColumn = z.infer<typeof MappedColumn>;

/** Everything decided about a file before it is brought in; saved by header fingerprint and offered again. */
export const Mapping = z.object({
  kind: ImportKind,
  system: z.string(),
  party: z.enum(partyKinds).default('first'),
  read: ReadOptions,
  /** In file order; a name may stand twice, so the index counts. */
  columns: z.array(MappedColumn),
  /** Asked when a date column leaves it open. */
  dateOrder: DateOrder.nullable().default(null),
  decimalMark: z.enum(['.', ',']).nullable().default(null),
  /** The first day of the count of spreadsheet days: 1904 in files from old Macs. */
  serialDates: z.enum(['1900', '1904']).optional(),
  /** Currency of amounts whose file names none. */
  currency: z.string().nullable().default(null),
  /** Country by which phone numbers without a prefix are read. */
  country: z.string().nullable().default(null),
  /** Meanings that the file as a whole has, for example a list of unsubscribed members known by its name. */
  constants: z.record(z.string(), z.string()).optional(),
  /** Name of the survey that the answers are added to. */
  survey: z.string().min(1).optional(),
  /** What is asked by the questions that columns name, and options that the answers alone do not tell apart. */
  questions: z
    .array(z.object({ key: z.string(), label: z.string(), options: z.array(z.string()).optional() }))
    .optional(),
  policy: Policy.default('fill-blanks'),
});
export type Mapping = z.infer<typeof Mapping>;

/** A question the file cannot answer; `key` is the mapping key that decides it. */
export const Undecided = z.object({
  key: z.enum(['dateOrder', 'decimalMark', 'currency', 'kind', 'columns']),
  column: z.string().nullable(),
  /** Rows that speak for each answer. */
  evidence: z.record(z.string(), z.int()),
  example: z.string().nullable(),
});
export type Undecided = z.infer<typeof Undecided>;

/** Ways in which a column is read that its cells decide together. */
export const readingKinds = [
  'dmy',
  'mdy',
  'point',
  'comma',
  'hijri',
  'serial',
  'seconds',
  'milliseconds',
  'percent',
] as const;

/** How a column is read, and the rows that say so. */
export const ColumnReading = z.object({
  column: z.string(),
  reads: z.enum(readingKinds),
  /** Rows that decide it; 0 where the file's other columns do, or the mapping's answer. */
  rows: z.int(),
  /** Rows that contradict it: they cannot be read, and are counted as issues. */
  against: z.int(),
  /** Rows that would allow another reading and follow. */
  following: z.int(),
  example: z.string().nullable(),
  /** The day of the example, where a number or another calendar was converted. */
  day: z.string().nullable(),
  /** Days counted from 1900 lie apart from the file's other dates; counted from 1904 they lie among them. */
  isLikely1904: z.boolean(),
});
export type ColumnReading = z.infer<typeof ColumnReading>;

export const ColumnGuess = z.object({
  name: z.string(),
  meaning: Meaning,
  /** 0–1. */
  confidence: z.number().min(0).max(1),
  /** Up to five distinct values, as they stand in the file. */
  sample: z.array(z.string()),
  /** Share of rows where the cell is blank, 0–1. */
  blank: z.number().min(0).max(1),
});
export type ColumnGuess = z.infer<typeof ColumnGuess>;

/** The decisions of an earlier file that a file is offered, and how its columns go with that one's. */
export const OfferedMapping = z.object({
  by: z.enum(['header', 'columns']),
  fingerprint: z.string(),
  /** The last file that was brought in with it, when that is known. */
  fileName: z.string().nullable(),
  finishedAt: z.string().nullable(),
  added: z.array(z.string()),
  missing: z.array(z.string()),
  renamed: z.array(z.object({ before: z.string(), after: z.string() })),
});
export type OfferedMapping = z.infer<typeof OfferedMapping>;

/** What a file is, before anything is written. */
export const Inspection = z.object({
  fileName: z.string(),
  bytes: z.int(),
  kind: ImportKind,
  kindConfidence: z.number().min(0).max(1),
  /** Profile that recognised it, for example 'shopify'; 'generic' when none did. */
  system: z.string(),
  read: z.object({
    encoding: z.string(),
    delimiter: z.string(),
    headerRows: z.int(),
    sheet: z.string().optional(),
    skipRows: z.int(),
    breaks: z.array(z.int()).optional(),
    compressed: z.boolean(),
  }),
  /** Sheets of a workbook, hidden ones last; null for other files. Rows are an estimate where the sheet is long. */
  sheets: z.array(z.object({ name: z.string(), rows: z.int(), isHidden: z.boolean() })).nullable(),
  /** The first rows of the file as cells, notes above the table and its header among them. */
  top: z.array(z.array(z.string())),
  /** Exact for files read whole, otherwise an estimate from the bytes read. */
  rows: z.int(),
  rowsAreExact: z.boolean(),
  columns: z.array(ColumnGuess),
  /** Rows like these that the workspace has room for, about; null where no workspace was asked. */
  room: z.int().nullable(),
  /** How lines that stand in one cell are understood; null where there are none. */
  packed: z
    .object({
      column: z.string(),
      form: z.string(),
      filled: z.int(),
      understood: z.int(),
      example: z.object({
        cell: z.string(),
        lines: z.array(z.object({ product: z.string(), quantity: z.number() })),
      }),
    })
    .nullable(),
  /** First rows as cells. */
  preview: z.array(z.array(z.string())),
  ambiguous: z.array(Undecided),
  /** What columns of dates and numbers decide, by the rows that were looked at. */
  readings: z.array(ColumnReading),
  mapping: Mapping,
  /** Null when the mapping was found from the file alone. */
  offered: OfferedMapping.nullable(),
  /** The questions of a survey, as far as the rows looked at tell; of no other file. */
  questions: z.array(FoundQuestion).optional(),
  /** Meanings a column of this kind may be given, for the choice in the screen. */
  choices: z.array(Meaning),
});
export type Inspection = z.infer<typeof Inspection>;

/** One sort of imperfection in the user's data. `code` is the message key `issue.<code>`. */
export const Issue = z.object({
  code: z.string(),
  column: z.string().nullable(),
  count: z.int(),
  example: z.string().nullable(),
  firstRow: z.int(),
});
export type Issue = z.infer<typeof Issue>;

export const RejectedRow = z.object({
  row: z.int(),
  field: z.string(),
  reason: z.string(),
  params: z.record(z.string(), z.string()),
  cells: z.array(z.string()),
});
export type RejectedRow = z.infer<typeof RejectedRow>;

/** created + updated + unchanged + rejected = rows, always. */
export const RowCounts = z.object({
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
});
export type RowCounts = z.infer<typeof RowCounts>;

/** A cell that an import changed. `row` is 0 where it was no single row. */
export const ChangedCell = z.object({
  row: z.int(),
  field: z.string(),
  /** Whose it is: an order's number, a product's or customer's name. */
  of: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type ChangedCell = z.infer<typeof ChangedCell>;

/** What standing cleaning steps did to the rows of an import. */
const Cleaned = z.object({ cells: z.int(), steps: z.int() });

/** What an import would do: it was carried out over every row, on a copy. */
export const ImportPlan = z.object({
  plan: z.string(),
  kind: ImportKind,
  system: z.string(),
  counts: RowCounts,
  /** New rows in our tables by table name, for example customers: 310. */
  added: z.record(z.string(), z.int()),
  issues: z.array(Issue),
  /** The first 100. */
  rejects: z.array(RejectedRow),
  /** Up to 20 cells an update would change. */
  changes: z.array(
    z.object({
      row: z.int(),
      field: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  /** Cells that change, by field as in `changes`; every one is counted. */
  changed: z.record(z.string(), z.int()),
  /** For orders, by currency. */
  totals: z.array(OrderTotals),
  /** Values that standing cleaning steps changed, and by how many of them. */
  cleaned: Cleaned,
  undecided: z.array(Undecided),
  /** Compared with the last file of its sort; null when there was none. */
  drift: DriftReport.nullable(),
  /** How dates and numbers were read, by every row. */
  readings: z.array(ColumnReading),
  seconds: z.number(),
});
export type ImportPlan = z.infer<typeof ImportPlan>;

/** An import that was made. */
export const ImportEntry = z.object({
  importId: z.int(),
  fileName: z.string(),
  kind: ImportKind,
  system: z.string(),
  counts: RowCounts,
  issues: z.array(Issue),
  changed: z.record(z.string(), z.int()),
  totals: z.array(OrderTotals),
  cleaned: Cleaned,
  startedAt: z.string(),
  finishedAt: z.string(),
  undoneAt: z.string().nullable(),
});
export type ImportEntry = z.infer<typeof ImportEntry>;
