import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OpenDb } from '../../../engine/open.ts';
import { applyFile, freshDb, lines, type FileOfDrafts } from '../../testing/apply-drafts.ts';
import {
  anyFile,
  eventRows,
  fileOf,
  oneWorld,
  productRows,
  spendRows,
} from '../../testing/random-imports.ts';
import { undo } from '../../testing/undo-one.ts';

// what is compared is what people see, by names and keys: ids count on, so they differ where a file came between, and an import is
// known by its place among the files that stand
const importOf = (id: string) =>
  `(SELECT COUNT(*) FROM import AS before WHERE before.undone_at IS NULL AND before.id <= ${id})`;
const personOf = (id: string) =>
  `(SELECT group_concat(external_key, ', ' ORDER BY external_key)
      FROM identity_link JOIN record ON record.id = record_id WHERE customer_id = ${id})`;
// a response without a key is known by its answers, in which questions stand by id
const views: Readonly<Record<string, string>> = {
  customer: `SELECT ${personOf('customer.id')}, name, given_name, family_name, email, phone, city, country, custom, name_key,
                    search_text, first_seen_on FROM customer`,
  record: `SELECT external_key, content, seen_on, replaced_by IS NULL, row, ${importOf('import_id')} FROM record`,
  orders: `SELECT order_key, ${personOf('customer_id')}, placed_on, currency, total_minor, state, custom, row,
                  ${importOf('import_id')} FROM orders`,
  line: `SELECT order_key, ordinal, product_key, quantity, amount_minor, order_line.row, ${importOf('order_line.import_id')}
           FROM order_line JOIN orders ON orders.id = order_id LEFT JOIN product ON product.id = product_id`,
  product: `SELECT product_key, sku, name, category, price_minor, cost_minor, currency, state, custom, search_text,
                   ${importOf('import_id')} FROM product`,
  ladder: `SELECT family, step, product_key FROM product_ladder JOIN product ON product.id = product_id`,
  event: `SELECT event_key, ${personOf('customer_id')}, anonymous_key, kind, happened_on, event.channel, campaign.name, subject,
                 properties, row, ${importOf('import_id')} FROM event LEFT JOIN campaign ON campaign.id = campaign_id`,
  campaign: 'SELECT channel, name FROM campaign',
  spend: `SELECT name, day, currency, amount_minor, impressions, clicks, custom, row, ${importOf('import_id')}
            FROM campaign_spend JOIN campaign ON campaign.id = campaign_id`,
  survey:
    'SELECT name, question_key, position, question.kind FROM survey JOIN question ON survey_id = survey.id',
  response: `SELECT CASE WHEN response_key GLOB 'row:*' THEN 'row' ELSE response_key END, ${personOf('customer_id')}, answered_on, is_finished, custom, row, ${importOf('import_id')},
                    (SELECT group_concat(coalesce(number, '') || coalesce(answer.text, '') || coalesce(choices, ''), '; ' ORDER BY question_id)
                       FROM answer WHERE response_id = response.id) FROM response`,
  preference: `SELECT ${personOf('customer_id')}, topic, value, declared_on, row, ${importOf('import_id')} FROM preference`,
  consent: `SELECT ${personOf('customer_id')}, purpose_key, channel, state, basis, captured_at
              FROM consent_state JOIN purpose ON purpose.id = purpose_id`,
};

function seen(db: OpenDb): Record<string, string[]> {
  return Object.fromEntries(Object.entries(views).map(([name, text]) => [name, lines(db, text).toSorted()]));
}

/** What is seen after these files, one a day; `without` is brought in too and undone at the end. */
async function after(files: readonly FileOfDrafts[], without: number | null) {
  const db = await freshDb();
  let [undone, last] = [0, 0];
  files.forEach((file, at) => {
    applyFile(db, { ...file, now: `2024-06-0${at + 1}T10:00:00Z` });
    last += 1;
    if (at === without) undone = last;
  });
  if (without !== null) undo(db, undone);
  const shown = seen(db);
  db.close();
  return shown;
}

/** The files with a nothing in the place of one, so that the others keep their days. */
function withoutOne(files: readonly FileOfDrafts[], at: number): FileOfDrafts[] {
  const none: FileOfDrafts = { drafts: [], kind: 'spend', system: 'nothing' };
  return files.map((file, index) => (index === at ? none : file));
}

test('undoing a file of which others touch nothing leaves what there would be without it', async () => {
  const own = { ...oneWorld, mark: 'z' };
  const cases = fc.tuple(
    fc.array(anyFile(), { maxLength: 2 }),
    anyFile(own),
    fc.array(anyFile(), { minLength: 1, maxLength: 3 }),
  );
  let rows = 0;
  await fc.assert(
    fc.asyncProperty(cases, async ([before, file, later]) => {
      const files = [...before, file, ...later];
      rows += files.flatMap(({ drafts }) => drafts).length;
      const expected = await after(withoutOne(files, before.length), null);
      expect(renumbered(await after(files, before.length), before.length)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
  console.log(`undo: 60 histories beside those without the file, ${rows} rows`);
});

test('products, spend and events become what they would be without a file, however the files overlap', async () => {
  // policy 'keep' does not take what its file says of a row that stands, so nobody can know what it would be
  const world = { ...oneWorld, systems: ['shop'], policies: ['fill-blanks', 'overwrite', 'newest'] as const };
  const keyed = fc.constantFrom('e1', 'e2', 'e3');
  const uniqueEvents = fileOf(world, 'events', eventRows(world, keyed, true)).map((file) => ({
    ...file,
    // of two rows with one key the second is another event: which is which is told by content alone
    drafts: file.drafts.filter(
      (draft, at, all) =>
        all.findIndex(
          (one) => 'eventKey' in one && 'eventKey' in draft && one.eventKey === draft.eventKey,
        ) === at,
    ),
  }));
  const someFile = fc.oneof(
    fileOf(world, 'products', productRows(world)),
    fileOf(world, 'spend', spendRows(world)),
    uniqueEvents,
  );
  const cases = fc
    .array(someFile, { minLength: 2, maxLength: 5 })
    .chain((files) => fc.tuple(fc.constant(files), fc.nat(files.length - 1)));
  await fc.assert(
    fc.asyncProperty(cases, async ([files, at]) => {
      const expected = await after(withoutOne(files, at), null);
      expect(renumbered(await after(files, at), at)).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});

/** An import that was undone does not count among those that stand, where the empty one in its place does. */
function renumbered(shown: Record<string, string[]>, at: number): Record<string, string[]> {
  const withImport = ['record', 'orders', 'line', 'product', 'event', 'spend', 'preference'];
  const up = (text: string) => (Number(text) > at ? String(Number(text) + 1) : text);
  return Object.fromEntries(
    Object.entries(shown).map(([name, rows]) => {
      if (name === 'response')
        return [
          name,
          rows.map((row) =>
            row.replace(/(\| )(\d+)( \| [^|]*)$/u, (_, a: string, n: string, z: string) => a + up(n) + z),
          ),
        ];
      if (!withImport.includes(name)) return [name, rows];
      return [name, rows.map((row) => row.replace(/\d+$/u, up)).toSorted()];
    }),
  );
}
