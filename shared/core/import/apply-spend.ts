import { int, optional, text } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { decimalMoney } from '../export/csv.ts';
import { minor } from '../model/money.ts';
import { openChangeLog, type KindContext } from './apply-context.ts';
import { openCampaigns } from './campaigns.ts';
import { noCells } from './claims.ts';
import type { SpendDraft } from './drafts.ts';

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
function merged(spend: Spend, before: Stored) {
  const impressions = spend.impressions ?? before.impressions;
  const clicks = spend.clicks ?? before.clicks;
  const custom = customText(spend) ?? before.custom;
  const isSame =
    spend.amount === before.amount_minor &&
    impressions === before.impressions &&
    clicks === before.clicks &&
    custom === before.custom;
  return { impressions, clicks, custom, isSame };
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
  const { db, tally, claims, sourceId, importId, policy } = context;
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
    const { campaignId, day, currency, amount, rows } = spend;
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
    const { impressions, clicks, custom, isSame } = merged(spend, before);
    const state = isSame || policy === 'keep' ? 'unchanged' : 'updated';
    for (const row of rows) tally.mark(row, state);
    const { id, ...old } = before;
    const own = saidOf(spend);
    if (state === 'unchanged') {
      const cells = isSame ? Object.keys(own).join(',') : noCells;
      claims.of('campaign_spend', cells)(id, rows[0] ?? 0);
      return;
    }
    log.keep('campaign_spend', String(id), old, own);
    db.run(sql`UPDATE campaign_spend
                  SET amount_minor = ${amount}, impressions = ${impressions}, clicks = ${clicks},
                      import_id = ${importId}, row = ${rows[0] ?? 0}, custom = ${custom}
                WHERE id = ${id}`);
    tally.change({
      row: rows[0] ?? 0,
      field: 'spend.amount',
      before: decimalMoney(before.amount_minor, currency),
      after: decimalMoney(amount, currency),
    });
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
