import { join } from 'node:path';
import { basketFile } from './basket-file.ts';
import { commentsFile } from './comments.ts';
import { benchFolder, contactsFile, orderLinesFile } from './data-files.ts';

/** One measurement: a script in a process of its own. Jobs run in this order; later ones read what earlier ones made. */
export type JobSpec = Readonly<{
  id: string;
  title: string;
  script: string;
  args: readonly string[];
  isPeer: boolean;
}>;

/** A ratio of two medians of one run, and what it should not exceed; null where no goal is set. */
export type Comparison = Readonly<{ job: string; peer: string; goal: number | null }>;

/** One job at two sizes: how its time grows is the exponent of `factor`, and should not exceed the goal. */
export type Growth = Readonly<{ small: string; large: string; factor: number; goal: number }>;

const million = 1_000_000;
const workspace = (name: string) => join(benchFolder, `${name}.firsthand`);

const own = (id: string, title: string, script: string, ...args: readonly string[]): JobSpec => ({
  id,
  title,
  script: `./jobs/${script}.ts`,
  args,
  isPeer: false,
});
const peer = (id: string, title: string, script: string, ...args: readonly string[]): JobSpec => ({
  id,
  title,
  script: `./peers/${script}.js`,
  args,
  isPeer: true,
});

/** Ten conditions at one size: by us anew, after an edit, after a threshold was moved, and by others in SQL. */
function segmentJobs(id: string, title: string, customers: number, lines: number): readonly JobSpec[] {
  const expected = join(benchFolder, `segments-${customers}.members`);
  const files = [orderLinesFile(lines, customers), contactsFile(customers), expected];
  const sizes = [`${lines}`, `${customers}`];
  return [
    own(
      `segments-${id}`,
      `Ten nested conditions, ${title}, all anew`,
      'segments',
      ...sizes,
      'anew',
      expected,
    ),
    own(
      `segments-edit-${id}`,
      `The same after an edit of one condition, ${title}`,
      'segments',
      ...sizes,
      'edit',
    ),
    own(
      `segments-drag-${id}`,
      `The same after a threshold was moved, ${title}`,
      'segments',
      ...sizes,
      'drag',
    ),
    peer(`duckdb-segments-${id}`, `DuckDB, the same conditions, ${title}`, 'duckdb-segments', ...files),
    peer(`sqlite-segments-${id}`, `SQLite, the same conditions, ${title}`, 'sqlite-segments', ...files, '3'),
  ];
}

/** What is bought together at one support: by us as pairs and as rules of three, and as pairs by others. */
function basketJobs(id: string, support: number): readonly JobSpec[] {
  const title = `1 M lines, at least ${support * 100} % of baskets`;
  const file = basketFile(million);
  const sizes = [`${million}`, `${support}`];
  return [
    own(`pairs-${id}`, `Pairs bought together, ${title}`, 'baskets', ...sizes, 'pairs'),
    own(
      `rules-${id}`,
      `Rules of up to three things, tested and ranked, ${title}`,
      'baskets',
      ...sizes,
      'rules',
    ),
    own(
      `rules-whole-${id}`,
      `The whole analysis from the columns, ${title}`,
      'baskets',
      ...sizes,
      'analysis',
    ),
    peer(`c-pairs-${id}`, `C, gcc -O3, the same pairs, ${title}`, 'c-pairs', file, `${support}`),
    peer(
      `duckdb-pairs-${id}`,
      `DuckDB, self-join for the same pairs, ${title}`,
      'duckdb-pairs',
      file,
      `${support}`,
    ),
  ];
}

/** Everything `npm run bench` measures. The data files are generated here when they are missing. */
export function allJobs(): readonly JobSpec[] {
  const lines = orderLinesFile(million);
  const manyLines = orderLinesFile(5 * million);
  const contacts = 100_000;
  contactsFile(contacts);
  contactsFile(million);
  const comments = commentsFile(contacts);
  const orders = workspace(`orders-${million}`);
  const people = workspace(`contacts-${contacts}`);
  return [
    own('read', 'Read 1 M order lines to cells, nothing stored', 'raw-read', `${million}`),
    own(
      'import',
      'Import 1 M order lines: read, checked, matched, with lineage, saved',
      'import',
      `${million}`,
      '2',
    ),
    own('import-5', 'Import 5 M order lines, likewise', 'import', `${5 * million}`, '1'),
    own(
      'raw-load',
      'Load 1 M order lines into a table of a file, nothing else',
      'raw-load',
      `${million}`,
      '3',
    ),
    own('raw-load-5', 'Load 5 M order lines, likewise', 'raw-load', `${5 * million}`, '1'),
    peer(
      'better-sqlite3',
      'better-sqlite3 + PapaParse, 1 M lines to a file',
      'better-sqlite3-import',
      lines,
      '3',
    ),
    peer('sqljs', 'sql.js + PapaParse, 1 M lines to a file', 'sqljs-import', lines, '3'),
    peer('sqlite3', 'sqlite3 .import, 1 M lines to a file', 'sqlite3-import', lines, '3'),
    peer('duckdb', 'DuckDB, 1 M lines to a file', 'duckdb-import', lines, '3'),
    own('open', 'Open the workspace of 1 M lines', 'open', orders),
    own(
      'start-empty',
      'From an engine that is ready to a window that hears keys, empty workspace (goal: 1 s)',
      'start-up',
      ...[workspace('empty'), '1000', '5', 'empty'],
    ),
    own(
      'start',
      'From an engine that is ready to a window that hears keys, 1 M lines (goal: 2.5 s)',
      'start-up',
      ...[orders, '2500', '3'],
    ),
    own('edit-10', 'One edit of a workspace of 10 MB, until it is on disk', 'edit', '10'),
    own('edit-100', 'One edit of a workspace of 100 MB, until it is on disk', 'edit', '100'),
    own('edit-500', 'One edit of a workspace of 500 MB, until it is on disk', 'edit', '500'),
    own('recover', 'A damaged workspace of 1 GB, until it is open from the save before', 'recover', '1000'),
    own('build', 'Build the columns of 1 M lines, write their cache, RFM', 'columns', orders, 'built'),
    own('cache', 'Read the columns of 1 M lines from their cache, RFM', 'columns', orders, 'cached'),
    own('rfm', 'RFM over 1 M lines, from the columns', 'rfm', `${million}`),
    peer('duckdb-rfm', 'DuckDB, RFM over 1 M lines', 'duckdb-rfm', lines),
    own('rfm-5', 'RFM over 5 M lines, from the columns', 'rfm', `${5 * million}`),
    peer('duckdb-rfm-5', 'DuckDB, RFM over 5 M lines', 'duckdb-rfm', manyLines),
    own(
      'clusters',
      'Clusters of 100,000 customers by six features, their number proposed',
      'clusters',
      `${contacts}`,
    ),
    own('clusters-5', 'Clusters of 500,000 customers, likewise', 'clusters', `${5 * contacts}`),
    own('contacts', 'Import 100,000 contacts', 'import-contacts', `${contacts}`),
    own('contacts-1', 'Import 1 M contacts', 'import-contacts', `${million}`),
    own(
      'main-thread',
      'Longest task of the page while 250,000 order lines come in',
      'main-thread',
      `${million / 4}`,
    ),
    own('scroll', 'A page of 100 among 100,000 customers, scrolled to', 'customers-page', people, 'scroll'),
    own('sort', 'A page of them in another order', 'customers-page', people, 'sort'),
    own('search', 'A page of a search among them', 'customers-page', people, 'search'),
    own(
      'search-1',
      'A page of a search among 1 M customers',
      'customers-page',
      workspace(`contacts-${million}`),
      'search',
    ),
    own(
      'customer',
      'The whole page of one among 500,000 customers with 30 segments (goal: 100 ms)',
      'customer-page',
      '500000',
      '30',
    ),
    own(
      'segment-why',
      'Why one among 100,000 customers is in a segment of twelve conditions (goal: 200 ms)',
      'segment-explain',
      `${contacts}`,
      'one',
    ),
    own(
      'segment-misses',
      'Who among them misses it by one condition alone (goal: 500 ms)',
      'segment-explain',
      `${contacts}`,
      'misses',
    ),
    own(
      'gate',
      'Who among 100,000 people with 300,000 entries in the ledger may be e-mailed (goal: 1 s)',
      'gate',
      `${contacts}`,
      `${3 * contacts}`,
    ),
    own('feedback', '100,000 comments tokenised, themed and scored (goal: 20 s)', 'feedback', `${contacts}`),
    own('matching-10', 'Customers who may be one, among 10,000', 'matching', '10000'),
    own('matching-100', 'Customers who may be one, among 100,000', 'matching', '100000'),
    own('matching-500', 'Customers who may be one, among 500,000', 'matching', '500000'),
    own('cleaning', 'Cleaning every phone of 100,000 customers', 'cleaning', `${contacts}`),
    own('audit', 'Audit of 100,000 customers, orders and lines', 'audit', `${contacts}`),
    own('audit-5', 'Audit of 500,000 customers, orders and lines', 'audit', `${5 * contacts}`),
    own(
      'segment-reading',
      'Read all columns of 500,000 customers (goal: no pause beyond 50 ms)',
      'segment-reading',
      `${5 * contacts}`,
    ),
    own('text-tokens', '100,000 comments to tokens', 'text', comments, 'tokens'),
    own(
      'text',
      '100,000 comments read: tokens, language, feeling, junk, duplicates',
      'text',
      comments,
      'read',
    ),
    peer('sklearn-tfidf', 'scikit-learn, tf-idf of the same comments', 'python-text', comments, 'tfidf'),
    peer('npm-vader', 'npm vader-sentiment, timed over 10,000 of them, times ten', 'vader-text', comments),
    ...basketJobs('0.1', 0.001),
    ...basketJobs('0.02', 0.0002),
    ...segmentJobs('100', '100,000 customers, 1 M lines', contacts, million),
    ...segmentJobs('500', '500,000 customers, 5 M lines', 5 * contacts, 5 * million),
  ];
}

export const comparisons: readonly Comparison[] = [
  { job: 'import', peer: 'better-sqlite3', goal: 1 },
  { job: 'import', peer: 'sqljs', goal: null },
  { job: 'import', peer: 'sqlite3', goal: null },
  { job: 'import', peer: 'duckdb', goal: null },
  { job: 'raw-load', peer: 'duckdb', goal: 1 },
  { job: 'raw-load', peer: 'sqlite3', goal: 0.5 },
  { job: 'raw-load', peer: 'sqljs', goal: 0.25 },
  { job: 'read', peer: 'duckdb', goal: null },
  { job: 'rfm', peer: 'duckdb-rfm', goal: 0.5 },
  { job: 'rfm-5', peer: 'duckdb-rfm-5', goal: 0.5 },
  // tokens are only a part of tf-idf, and a reading is something else: neither is held to its goal of 0.3
  { job: 'text-tokens', peer: 'sklearn-tfidf', goal: null },
  { job: 'text', peer: 'sklearn-tfidf', goal: null },
  // our reading does more than judge feelings, so this is harder than the goal was meant
  { job: 'text', peer: 'npm-vader', goal: 0.05 },
  ...['0.1', '0.02'].flatMap((id) => [
    { job: `pairs-${id}`, peer: `duckdb-pairs-${id}`, goal: 0.4 },
    { job: `pairs-${id}`, peer: `c-pairs-${id}`, goal: 3.5 },
    { job: `rules-${id}`, peer: `duckdb-pairs-${id}`, goal: 0.4 },
    { job: `rules-${id}`, peer: `c-pairs-${id}`, goal: 3.5 },
  ]),
  { job: 'segments-100', peer: 'duckdb-segments-100', goal: 0.5 },
  { job: 'segments-100', peer: 'sqlite-segments-100', goal: null },
  { job: 'segments-500', peer: 'duckdb-segments-500', goal: 0.5 },
  { job: 'segments-500', peer: 'sqlite-segments-500', goal: null },
  { job: 'segments-edit-500', peer: 'duckdb-segments-500', goal: 0.5 },
];

export const growths: readonly Growth[] = [
  { small: 'import', large: 'import-5', factor: 5, goal: 1.1 },
  { small: 'raw-load', large: 'raw-load-5', factor: 5, goal: 1.1 },
  { small: 'rfm', large: 'rfm-5', factor: 5, goal: 1.1 },
  { small: 'clusters', large: 'clusters-5', factor: 5, goal: 1.1 },
  { small: 'contacts', large: 'contacts-1', factor: 10, goal: 1.1 },
  { small: 'matching-100', large: 'matching-500', factor: 5, goal: 1.1 },
  { small: 'audit', large: 'audit-5', factor: 5, goal: 1.1 },
  { small: 'segments-100', large: 'segments-500', factor: 5, goal: 1.1 },
];
