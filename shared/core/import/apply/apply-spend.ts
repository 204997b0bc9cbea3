import { int, optional, text } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { decimalMoney } from '../../export/csv.ts';
import { minor } from '../../model/money.ts';
import { openChangeLog, type KindContext } from './apply-context.ts';
import { openCampaigns } from './campaigns.ts';
import { noteStanding } from '../claims/note-standing.ts';
import { makeCellPolicy, type CellPolicy } from './cell-policy.ts';
import { customChanges } from '../cells/custom-values.ts';
import type { SpendDraft } from '../normalise/drafts.ts';

type Spend = {
  campaignId: number;
  day: string;
  currency: string;
  amount: number;
  impressions: number | null;
  clicks: number | null;
  custom: (readonly [name: string, text: string])[];
  rows: number[];
};

/** What is stored of the columns that map to nothing, of every row that was added up. */
function customText({ custom }: Spend): string | null {
  return custom.length === 0 ? null : JSON.stringify(custom);
}

type Stored = Readonly<{
  amount_minor: number;
  impressions: number | null;
  clicks: number | null;
  custom: string | null;
}>;

/** What will stand after an import: a file that does not say a figure leaves the one that is there. */
function merged(spend: Spend, before: Stored, cells: CellPolicy) {
  const figure = (meaning: string, was: number | null, is: number | null) =>
    // policies choose between the two or keep one: both are numbers or nothing
    cells.settle(meaning, was, is, () => is ?? was) as number | null;
  const amount = figure('spend.amount', before.amount_minor, spend.amount) ?? before.amount_minor;
  const impressions = figure('spend.impressions', before.impressions, spend.impressions);
  const clicks = figure('spend.clicks', before.clicks, spend.clicks);
  const said = customText(spend);
  // a list of pairs as text, or nothing
  const custom = said === null ? before.custom : (cells.settleCustom(before.custom, said) as string | null);
  return { amount, impressions, clicks, custom };
}

function shown(figure: number | null): string | null {
  return figure === null ? null : String(figure);
}

/** What the file says itself. */
function saidOf(spend: Spend): Record<string, unknown> {
  const { amount, impressions, clicks } = spend;
  const said = { amount_minor: amount, impressions, clicks, custom: customText(spend) };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
}

function sum(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : a + b;
}

/** Applies rows of campaign spend. Rows of one campaign, day and currency are added up: a file may list them by advertisement. */
export function openSpendRows(context: KindContext) {
  const { db, tally, claims, sourceId, importId } = context;
  const cells = makeCellPolicy(context);
  const log = openChangeLog(context);
  const campaignOf = openCampaigns(context, log);
  const spends = new Map<string, Spend>();

  function create(spend: Spend): void {
    const { campaignId, day, currency, amount, impressions, clicks, rows } = spend;
    db.run(sql`INSERT INTO campaign_spend (source_id, campaign_id, day, amount_minor, currency, impressions, clicks, import_id, row, custom)
               VALUES (${sourceId}, ${campaignId}, ${day}, ${amount}, ${currency}, ${impressions}, ${clicks}, ${importId},
                       ${rows[0] ?? 0}, ${customText(spend)})`);
    tally.add('campaignSpend', 1);
    for (const row of rows) tally.mark(row, 'created');
  }

  function store(spend: Spend): void {
    const { campaignId, day, currency, rows } = spend;
    const before = db.first(
      sql`SELECT id, amount_minor, impressions, clicks, import_id, row, custom
            FROM campaign_spend
           WHERE source_id = ${sourceId} AND campaign_id = ${campaignId} AND day = ${day} AND currency = ${currency}`,
      {
        id: int,
        amount_minor: int,
        impressions: optional(int),
        clicks: optional(int),
        import_id: int,
        row: int,
        custom: optional(text),
      },
    );
    if (before === null) {
      create(spend);
      return;
    }
    const { amount, impressions, clicks, custom } = merged(spend, before, cells);
    const kept = [before.amount_minor, before.impressions, before.clicks, before.custom];
    const isSame = [amount, impressions, clicks, custom].every((value, at) => value === kept[at]);
    for (const row of rows) tally.mark(row, isSame ? 'unchanged' : 'updated');
    const { id, ...old } = before;
    const own = saidOf(spend);
    if (isSame) {
      const standing = { id, rowId: String(id), row: rows[0] ?? 0, importId: old.import_id };
      noteStanding({ claims, log }, 'campaign_spend', standing, own, old);
      return;
    }
    log.keep('campaign_spend', String(id), old, own);
    db.run(sql`UPDATE campaign_spend
                  SET amount_minor = ${amount}, impressions = ${impressions}, clicks = ${clicks},
                      import_id = ${importId}, row = ${rows[0] ?? 0}, custom = ${custom}
                WHERE id = ${id}`);
    tellChanges(before, { amount, impressions, clicks, custom }, rows[0] ?? 0, currency);
  }

  function tellChanges(
    before: Stored,
    after: ReturnType<typeof merged>,
    row: number,
    currency: string,
  ): void {
    const figures = [
      ['amount', decimalMoney(before.amount_minor, currency), decimalMoney(after.amount, currency)],
      ['impressions', shown(before.impressions), shown(after.impressions)],
      ['clicks', shown(before.clicks), shown(after.clicks)],
    ] as const;
    for (const [name, was, is] of figures)
      if (was !== is) tally.change({ row, field: `spend.${name}`, before: was, after: is });
    for (const change of customChanges(before.custom, after.custom)) tally.change({ row, ...change });
  }

  return {
    add(draft: SpendDraft): void {
      const { channel, campaign, day, currency, amount, impressions, clicks, custom, row } = draft;
      const key = JSON.stringify([channel, campaign, day, currency]);
      const known = spends.get(key);
      if (known === undefined) {
        const campaignId = campaignOf(channel, campaign);
        spends.set(key, {
          campaignId,
          day,
          currency,
          amount,
          impressions,
          clicks,
          custom: [...custom],
          rows: [row],
        });
        return;
      }
      known.amount = minor(known.amount + amount);
      known.impressions = sum(known.impressions, impressions);
      known.clicks = sum(known.clicks, clicks);
      known.custom.push(...custom);
      known.rows.push(row);
    },
    finish(): void {
      for (const spend of spends.values()) store(spend);
      log.close();
    },
  };
}
