// A shop with offers to be made, and questions to its handlers as the page asks them.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { opportunityHandlers } from '../../engine/handlers/opportunities.ts';
import { exportCallList } from '../../engine/opportunities/export-call-list.ts';
import { api, type Input, type Output } from '../contract/api.ts';
import { sql } from '../core/db/sql.ts';
import type { AudienceWritten } from '../core/model/audience.ts';
import type { Language } from '../core/model/languages.ts';
import type { OfferFilter } from '../core/model/opportunities.ts';
import { unattended } from '../core/model/progress.ts';
import { addLedgerRow } from './ledger-rows.ts';
import { memorySession, type MemorySession } from './memory-session.ts';

/** Customers who may be called; the next refused, and the one after was never asked. */
export const callable = 40;
export const refused = callable + 1;
export const neverAsked = callable + 2;
export const customerIds = Array.from({ length: callable + 2 }, (_, at) => at + 1);
const products = [1, 2, 3, 4, 5, 6];

/** Everybody bought two of six products in spring 2024. */
export const bought = customerIds.flatMap((customer) => {
  const first = products[customer % 6] ?? 1;
  const second = products[(customer + 1 + (customer % 4)) % 6] ?? 1;
  return [first, second].map((product, at) => ({
    customer,
    on: `2024-0${3 + at}-${String(1 + (customer % 28)).padStart(2, '0')}`,
    lines: [{ product, amount: product * 1000 }],
  }));
});

export const byMoney = { by: 'expected', direction: 'descending' } as const;
type Own = ReturnType<typeof opportunityHandlers>;
type Choice = Input<'opportunities.exportCallList'>['choice'];

/** A call list of a filter. */
export const calls = (filter: Partial<OfferFilter> = {}): Choice => ({
  ...{ by: 'filter', filter, purpose: 'newsletter', channel: 'phone', perCustomer: 2 },
});

export type OffersDesk = Readonly<{
  session: MemorySession;
  folder: string;
  setNow: (now: string) => void;
  /** Asks as the page does: what goes in and what comes out is checked against the contract. */
  ask: <M extends keyof Own>(method: M, input: Input<M>) => Promise<Output<M>>;
  list: (
    filter?: Partial<OfferFilter>,
    sort?: Input<'opportunities.list'>['sort'],
  ) => Promise<Output<'opportunities.list'>>;
  write: (choice?: Choice, name?: string, language?: Language) => Promise<AudienceWritten>;
  /** Lines of a CSV that was written, and the customers in it. */
  linesOf: (name?: string) => string[];
  called: (name?: string) => number[];
  close: () => Promise<void>;
}>;

/** Opens it on 1 June 2024. */
export async function offersDesk(): Promise<OffersDesk> {
  const customers = customerIds.map((id) => ({
    ...{ id, name: `Name ${id}`, email: `c${id}@x.test`, phone: `+49170${1000 + id}` },
  }));
  const made = await memorySession({ currency: 'EUR', customers, products, orders: bought });
  made.db.run(
    sql`UPDATE product SET price_minor = id * 1000, currency = 'EUR', category = CASE WHEN id < 4 THEN 'Tea' ELSE 'Coffee' END`,
  );
  for (const customer of customerIds.slice(0, callable))
    addLedgerRow(made.db, { customer, channel: 'phone', state: 'granted' });
  addLedgerRow(made.db, { customer: refused, channel: 'phone', state: 'denied' });
  return deskOver(made);
}

/** The same questions to any shop, on 1 June 2024. */
export function deskOver(made: MemorySession): OffersDesk {
  let now = '2024-06-01T10:00:00Z';
  const folder = mkdtempSync(join(tmpdir(), 'offers-'));
  const session: MemorySession = { ...made, now: () => now };

  async function ask<M extends keyof Own>(method: M, input: Input<M>): Promise<Output<M>> {
    const handler = opportunityHandlers(session)[method] as (
      given: unknown,
      job: typeof unattended,
    ) => unknown;
    const given = api[method].input.parse(input);
    // the schema of the method's own output
    return api[method].output.parse(await handler(given, unattended)) as Output<M>;
  }
  const linesOf = (name = 'calls.csv') =>
    readFileSync(join(folder, name), 'utf8').replace('\uFEFF', '').split('\r\n').slice(0, -1);
  return {
    ...{ session, folder, ask, linesOf },
    setNow: (next) => {
      now = next;
    },
    list: (filter = {}, sort = byMoney) => ask('opportunities.list', { filter, sort, offset: 0, limit: 500 }),
    write(choice = calls(), name = 'calls.csv', language = 'en') {
      // a grant of this session gives a path as its own token; paths are longer than the wire lets a token be
      const asked = api['opportunities.exportCallList'].input.shape.choice.parse(choice);
      const type = name.endsWith('.xlsx') ? 'xlsx' : 'csv';
      return exportCallList(
        session,
        { choice: asked, language, type, path: join(folder, name), by: 'Mona' },
        unattended,
      );
    },
    called: (name) =>
      linesOf(name)
        .slice(1)
        .map((line) => Number(line.split(',')[0])),
    async close() {
      await session.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
