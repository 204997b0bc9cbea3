import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OpenDb } from '../../../engine/open.ts';
import { freshDb, lines, type FileOfDrafts } from '../../testing/apply-drafts.ts';
import {
  anyFile,
  eventRows,
  fileOf,
  oneWorld,
  productRows,
  rateRows,
  spendRows,
} from '../../testing/random-imports.ts';
import { runs } from '../../testing/property-runs.ts';
import { bringIn, undo } from '../../testing/undo-one.ts';

// what is compared is what people see, by names and keys: ids count on, so they differ where a file came between
const personOf = (id: string) =>
  `(SELECT group_concat(external_key, ', ' ORDER BY external_key)
      FROM identity_link JOIN record ON record.id = record_id WHERE customer_id = ${id})`;
// a response without a key is known by its answers, in the order of the questions' keys
const views: Readonly<Record<string, string>> = {
  customer: `SELECT ${personOf('customer.id')}, name, given_name, family_name, email, phone, city, country, custom, name_key,
                    search_text, first_seen_on FROM customer`,
  record: `SELECT external_key, content, seen_on, replaced_by IS NULL, row, import_id FROM record`,
  orders: `SELECT order_key, ${personOf('orders.customer_id')}, placed_on, currency, total_minor, state, custom, row,
                  import_id FROM orders`,
  line: `SELECT order_key, product_key, quantity, amount_minor, order_line.row, order_line.import_id
           FROM order_line JOIN orders ON orders.id = order_id LEFT JOIN product ON product.id = product_id`,
  // one that only lines of orders name is there for as long as a file stands that has named it, with a line or not
  product: `SELECT product_key, sku, name, category, price_minor, cost_minor, currency, state, custom, search_text FROM product
             WHERE id IN (SELECT product_id FROM order_line)
                OR import_id IN (SELECT id FROM import WHERE kind = 'products')`,
  ladder: `SELECT family, step, product_key FROM product_ladder JOIN product ON product.id = product_id`,
  event: `SELECT event_key, ${personOf('event.customer_id')}, anonymous_key, kind, happened_on, event.channel, campaign.name, subject,
                 properties, row, import_id FROM event LEFT JOIN campaign ON campaign.id = campaign_id`,
  campaign: 'SELECT channel, name FROM campaign',
  spend: `SELECT name, day, currency, amount_minor, impressions, clicks, custom, row, import_id
            FROM campaign_spend JOIN campaign ON campaign.id = campaign_id`,
  rate: 'SELECT currency, base, day, base_per_unit FROM rate',
  survey:
    'SELECT name, question_key, position, question.kind FROM survey JOIN question ON survey_id = survey.id',
  response: `SELECT CASE WHEN response_key GLOB 'row:*' THEN 'row' ELSE response_key END, ${personOf('response.customer_id')}, answered_on, is_finished, custom, row, import_id,
                    (SELECT group_concat(coalesce(number, '') || coalesce(answer.text, '') || coalesce(choices, ''), '; ' ORDER BY question_key)
                       FROM answer JOIN question ON question.id = question_id WHERE response_id = response.id) FROM response`,
  preference: `SELECT ${personOf('preference.customer_id')}, topic, value, declared_on, row, import_id FROM preference`,
  consent: `SELECT ${personOf('consent_state.customer_id')}, purpose_key, channel, state, basis, captured_at
              FROM consent_state JOIN purpose ON purpose.id = purpose_id`,
};

function seen(db: OpenDb): Record<string, string[]> {
  return Object.fromEntries(Object.entries(views).map(([name, text]) => [name, lines(db, text).toSorted()]));
}

/** What is seen after these files, one a day; those at `undone` are brought in too, and undone in that order at the end. */
async function after(files: readonly FileOfDrafts[], undone: readonly number[]) {
  const db = await freshDb();
  files.forEach((file, at) => bringIn(db, { ...file, now: `2024-06-0${at + 1}T10:00:00Z` }));
  // imports are numbered from 1
  for (const at of undone) undo(db, at + 1);
  const shown = seen(db);
  db.close();
  return shown;
}

/** The files with a nothing in the place of some, so that the others keep their days. */
function without(files: readonly FileOfDrafts[], undone: readonly number[]): FileOfDrafts[] {
  const none: FileOfDrafts = { drafts: [], kind: 'spend', system: 'nothing' };
  return files.map((file, index) => (undone.includes(index) ? none : file));
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
      const undone = [before.length];
      expect(await after(files, undone)).toEqual(await after(without(files, undone), []));
    }),
    { numRuns: runs(60) },
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
    fileOf(world, 'rates', rateRows(world)),
    uniqueEvents,
  );
  const cases = fc
    .array(someFile, { minLength: 2, maxLength: 5 })
    .chain((files) => fc.tuple(fc.constant(files), fc.nat(files.length - 1)));
  await fc.assert(
    fc.asyncProperty(cases, async ([files, at]) => {
      expect(await after(files, [at])).toEqual(await after(without(files, [at]), []));
    }),
    { numRuns: runs(150) },
  );
});

test('undoing some files in any order leaves what the others alone would have made, whatever they share', async () => {
  const cases = fc
    .array(anyFile({ ...oneWorld, isPlain: true }), { minLength: 2, maxLength: 5 })
    .chain((files) =>
      fc.tuple(
        fc.constant(files),
        fc.shuffledSubarray(
          files.map((_, at) => at),
          { minLength: 1 },
        ),
      ),
    );
  await fc.assert(
    fc.asyncProperty(cases, async ([files, undone]) => {
      expect(await after(files, undone)).toEqual(await after(without(files, undone), []));
    }),
    { numRuns: runs(120) },
  );
});
