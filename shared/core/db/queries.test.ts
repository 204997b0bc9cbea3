import { fileURLToPath } from 'node:url';
import { relative, sep } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../engine/open.ts';
import { create } from './create.ts';
import { optional, text } from './db.ts';
import { sql } from './sql.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A statement as it stands in the source. `text` is null where a part of it is only known at run time. */
type Statement = Readonly<{ where: string; text: string | null }>;

function openProgram(): ts.Program {
  const files = ['engine', 'shared', 'cli'].flatMap((layer) => {
    const path = `${root}${layer}/tsconfig.json`;
    const { config } = ts.readConfigFile(path, (file) => ts.sys.readFile(file)) as { config: unknown };
    return ts.parseJsonConfigFileContent(config, ts.sys, `${root}${layer}`).fileNames;
  });
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    resolveJsonModule: true,
    types: ['node'],
    lib: ['lib.es2023.d.ts'],
  };
  return ts.createProgram(
    files.filter((file) => file.endsWith('.ts')),
    options,
  );
}

/** Reads statements out of one program. */
function reader(checker: ts.TypeChecker) {
  const isSql = (type: ts.Type) =>
    type.getProperty('text') !== undefined && type.getProperty('params') !== undefined;

  function isSqlTag(node: ts.Node): node is ts.TaggedTemplateExpression {
    return ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) && node.tag.text === 'sql';
  }

  /** The text of a piece that is spliced in, when it is the same always. */
  function spliced(expression: ts.Expression): string | null {
    if (isSqlTag(expression)) return textOf(expression);
    if (!ts.isIdentifier(expression)) return null;
    const declaration = checker.getSymbolAtLocation(expression)?.valueDeclaration;
    const initial =
      declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    return initial && isSqlTag(initial) ? textOf(initial) : null;
  }

  function textOf(node: ts.TaggedTemplateExpression): string | null {
    const { template } = node;
    if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
    let result: string = template.head.text;
    for (const span of template.templateSpans) {
      const type = checker.getTypeAtLocation(span.expression);
      const piece = isSql(type) ? spliced(span.expression) : '?';
      if (piece === null) return null;
      result += piece + span.literal.text;
    }
    return result;
  }

  /** Statements given to `prepare`: written out, or put together from names at run time. */
  function prepared(node: ts.CallExpression): string | null | undefined {
    if (!ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== 'prepare')
      return undefined;
    const [argument] = node.arguments;
    if (argument === undefined) return undefined;
    return ts.isStringLiteralLike(argument) ? argument.text : null;
  }

  return function collect(source: ts.SourceFile): Statement[] {
    const found: Statement[] = [];
    const splicedIn = new Set<ts.Node>();
    const add = (node: ts.Node, text: string | null) => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push({ where: `${relative(root, source.fileName).split(sep).join('/')}:${line + 1}`, text });
    };
    const visit = (node: ts.Node): void => {
      if (isSqlTag(node) && !splicedIn.has(node)) add(node, textOf(node));
      else if (ts.isCallExpression(node)) {
        const text = prepared(node);
        if (text !== undefined) add(node, text);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  };
}

const isStatement = (text: string) =>
  /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH|CREATE|DROP|ALTER|PRAGMA|BEGIN|COMMIT|ROLLBACK|VACUUM)\b/u.test(
    text,
  );
const isFragment = ({ text }: Statement) => text !== null && !isStatement(text);

let db: OpenDb;
let statements: readonly Statement[];

beforeAll(async () => {
  db = await openDb();
  create(db);
  const program = openProgram();
  const collect = reader(program.getTypeChecker());
  statements = program
    .getSourceFiles()
    .filter(({ fileName }) => !fileName.includes('/node_modules/') && !fileName.endsWith('.d.ts'))
    .filter(({ fileName }) => !fileName.includes('/testing/') && !fileName.includes('/db/migrations/'))
    .flatMap(collect);
}, 120_000);
afterAll(() => db.close());

test('every statement written out in the program can be prepared against the schema', () => {
  const failures: string[] = [];
  // tables of a connection's own are made by the program before it uses them
  const isOfConnection = (text: string | null): text is string => /^\s*CREATE TEMP/u.test(text ?? '');
  for (const { text } of statements) if (isOfConnection(text)) db.run({ text, params: [] });
  const written = statements.filter(
    (statement) => statement.text !== null && !isOfConnection(statement.text) && !isFragment(statement),
  );
  for (const { where, text } of written) {
    try {
      db.prepare(text ?? '').free();
    } catch (error) {
      failures.push(`${where}: ${String(error)}`);
    }
  }
  expect(failures).toEqual([]);
  expect(written.length).toBeGreaterThan(80);
});

test('few statements are only known at run time; what is spliced into them is tested where they run', () => {
  const open = statements.filter(({ text }) => text === null);
  expect(open.length).toBeLessThan(statements.length / 4);
});

/** How SQLite goes about a query: one line a step. */
function planOf(query: string): string[] {
  return db
    .all({ text: `EXPLAIN QUERY PLAN ${query}`, params: [] }, { detail: text })
    .map(({ detail }) => detail);
}

test.each([
  [
    'a page of customers by id',
    'SELECT name FROM customer WHERE id IN (SELECT value FROM json_each(?))',
    'SEARCH customer USING INTEGER PRIMARY KEY',
  ],
  [
    'customers by name',
    "SELECT id FROM customer WHERE redirect_to IS NULL AND name_key > '' ORDER BY name_key, id",
    'SEARCH customer USING COVERING INDEX customer_by_name (name_key>?)',
  ],
  [
    'a customer by e-mail',
    'SELECT id FROM customer WHERE email_key = ? AND email_key IS NOT NULL',
    'SEARCH customer USING COVERING INDEX customer_by_email (email_key=?)',
  ],
  [
    'a customer by telephone',
    'SELECT id FROM customer WHERE phone_key = ?',
    'SEARCH customer USING COVERING INDEX customer_by_phone (phone_key=?)',
  ],
  [
    'customers merged into others',
    'SELECT id, redirect_to FROM customer WHERE redirect_to IS NOT NULL',
    'COVERING INDEX customer_redirected',
  ],
  [
    'the records of a customer',
    'SELECT record_id FROM identity_link WHERE customer_id = ?',
    'identity_link_by_customer (customer_id=?)',
  ],
  [
    'the record of a key',
    'SELECT id FROM record WHERE source_id = ? AND external_key = ? AND replaced_by IS NULL',
    'record_current (source_id=? AND external_key=?)',
  ],
  [
    'the orders of a customer by day',
    'SELECT id FROM orders WHERE customer_id = ? ORDER BY placed_on',
    'orders_by_customer (customer_id=?)',
  ],
  [
    'the order of a key',
    'SELECT id FROM orders WHERE source_id = ? AND order_key = ?',
    '(source_id=? AND order_key=?)',
  ],
  [
    'the lines of an order',
    'SELECT amount_minor FROM order_line WHERE order_id = ? ORDER BY ordinal',
    'SEARCH order_line USING PRIMARY KEY (order_id=?)',
  ],
  [
    'all lines by order',
    'SELECT order_id, amount_minor FROM order_line ORDER BY order_id, ordinal',
    'SCAN order_line',
  ],
  [
    'the events of a customer by day',
    'SELECT kind FROM event WHERE customer_id = ? ORDER BY happened_on',
    'event_by_customer (customer_id=?)',
  ],
  [
    'the responses of a customer',
    'SELECT id FROM response WHERE customer_id = ?',
    'response_by_customer (customer_id=?)',
  ],
  [
    'the consents of a customer',
    'SELECT state FROM consent_event WHERE customer_id = ? ORDER BY purpose_id, channel, captured_at',
    'consent_event_by_customer (customer_id=?)',
  ],
  [
    'the last entry of the ledger',
    'SELECT hash FROM consent_event ORDER BY id DESC LIMIT 1',
    'SCAN consent_event',
  ],
  [
    'the rejected rows of an import',
    'SELECT cells FROM rejected_row WHERE import_id = ? ORDER BY row',
    'rejected_row_by_import (import_id=?)',
  ],
  [
    'what an import overwrote',
    'SELECT before FROM import_change WHERE import_id = ?',
    'import_change_by_import (import_id=?)',
  ],
])('%s: the index serves it, and nothing is sorted', (_, query, step) => {
  const plan = planOf(query);
  expect(plan.join('\n')).toContain(step);
  expect(plan.filter((detail) => detail.includes('TEMP B-TREE'))).toEqual([]);
});

test('every index is on columns that exist in the order that the queries ask, and none repeats another', () => {
  const shape = { tbl_name: text, name: text, sql: optional(text) };
  const indexes = db.all(sql`SELECT tbl_name, name, sql FROM sqlite_schema WHERE type = 'index'`, shape);
  const columns = indexes.map(({ tbl_name, name, sql: made }) => ({
    name,
    key: `${tbl_name}: ${db
      .all(sql`SELECT name FROM pragma_index_info(${name}) ORDER BY seqno`, { name: optional(text) })
      .map((column) => column.name)
      .join(', ')}${/ WHERE .*$/u.exec(made ?? '')?.[0] ?? ''}`,
  }));
  const repeats = columns.filter(({ name, key }) =>
    columns.some((other) => other.name !== name && other.key.startsWith(key)),
  );
  expect(repeats).toEqual([]);
});
