import type { Chosen } from '../audience/choose-members.ts';
import { chooseFrom } from '../audience/choose-members.ts';
import { checkPurpose } from '../audience/purposes.ts';
import type { ContactChannel } from '../../shared/core/model/audience.ts';
import type { CallListChoice } from '../../shared/core/model/offer-campaign.ts';
import type { OfferFilter } from '../../shared/core/model/opportunities.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { Offered } from '../../shared/core/opportunities/campaign/pack-offered.ts';
import { readCampaign, readOffered } from '../../shared/core/opportunities/store/campaigns.ts';
import { groupLines } from '../../shared/core/opportunities/sum-lines.ts';
import { readMergedIds } from '../../shared/core/segments/snapshots/merged-ids.ts';
import type { Session } from '../session.ts';
import { armOf } from './arms.ts';
import { readBoard, type OpenBoard } from './board.ts';
import { pickOffers } from './pick.ts';
import { readSpared } from './spared.ts';

/** One product to be offered: its database id, and its line of the board, -1 where it has none any more. */
export type Item = Readonly<{ product: number; line: number }>;
/** Somebody with what is to be offered, the best first. */
export type Candidate = Readonly<{ id: number; items: readonly Item[]; expectedMinor: number }>;

/** Who is to be called about what. */
export type CallList = Readonly<{
  open: OpenBoard;
  channel: ContactChannel;
  purpose: string;
  perCustomer: number;
  chosen: Chosen;
  /** By id, of everybody before the gate. */
  candidates: ReadonlyMap<number, Candidate>;
}>;

function expectedOf({ board, offers }: OpenBoard, items: readonly Item[]): number {
  return items.reduce((sum, { line }) => sum + (offers.expectedMinor[board.offer[line] ?? -1] ?? 0), 0);
}

/** People with offers that fit a filter, the most expected first. @throws {AppError} as `pickOffers` */
export async function candidatesOf(
  session: Session,
  filter: OfferFilter,
  perCustomer: number,
  job: Job,
): Promise<Readonly<{ open: OpenBoard; candidates: readonly Candidate[] }>> {
  const { open, lines } = await pickOffers(session, filter, job);
  const { board, columns } = open;
  const candidates = [...groupLines(lines, (line) => board.customer[line] ?? -1)].map(([row, own]) => {
    const items = own
      .slice(0, perCustomer)
      .map((line) => ({ product: columns.products.id[board.product[line] ?? -1] ?? 0, line }));
    return { id: columns.customers.id[row] ?? 0, items, expectedMinor: expectedOf(open, items) };
  });
  return { open, candidates: candidates.sort((a, b) => b.expectedMinor - a.expectedMinor || a.id - b.id) };
}

/** What a customer was to be offered, without what was decided on since. */
function itemsNow({ board, ...open }: OpenBoard, id: number, products: readonly number[]): Item[] {
  const row = open.customerRow(id);
  return products.flatMap((product): Item[] => {
    const own = open.productRow(product);
    let line = board.offsets[row] ?? 0;
    const end = board.offsets[row + 1] ?? 0;
    while (line < end && board.product[line] !== own) line += 1;
    if (line >= end) return [{ product, line: -1 }];
    return (board.rank[line] ?? 0) === 0 ? [] : [{ product, line }];
  });
}

/** The contacted side of a campaign with what was to be offered when it was drawn. */
function candidatesOfCampaign(
  session: Session,
  open: OpenBoard,
  id: number,
  offered: readonly Offered[],
): Candidate[] {
  const { liveOf } = readMergedIds(session.workspace().db);
  const products = new Map<number, number[]>();
  for (const one of offered) {
    const live = liveOf(one.customer);
    products.set(live, [...new Set([...(products.get(live) ?? []), ...one.products])]);
  }
  return [...armOf(session, { id, arm: 'contacted' })]
    .filter((person) => open.customerRow(person) >= 0)
    .map((person) => {
      const items = itemsNow(open, person, products.get(person) ?? []);
      return { id: person, items, expectedMinor: expectedOf(open, items) };
    })
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => b.expectedMinor - a.expectedMinor || a.id - b.id);
}

async function asked(session: Session, choice: CallListChoice, job: Job) {
  if (choice.by === 'filter') {
    const { filter, purpose, channel, perCustomer } = choice;
    checkPurpose(session.workspace().db, purpose);
    const found = await candidatesOf(session, filter, perCustomer, job);
    return { ...found, purpose, channel, perCustomer, campaign: null };
  }
  const open = await readBoard(session, job);
  const { db } = session.workspace();
  const { purpose, channel, perCustomer } = readCampaign(db, choice.id);
  const candidates = candidatesOfCampaign(session, open, choice.id, readOffered(db, choice.id));
  return { open, candidates, purpose, channel, perCustomer, campaign: choice.id };
}

/**
 * Who may be called, the most expected first, and who is left out why. Who is kept out of this campaign, or of one that is still measured,
 * is left out.
 * @throws {AppError} as `pickOffers`; 'purpose-unknown', 'campaign-unknown'
 */
export async function chooseCalls(session: Session, choice: CallListChoice, job: Job): Promise<CallList> {
  const { open, candidates, purpose, channel, perCustomer, campaign } = await asked(session, choice, job);
  const ids = Int32Array.from(candidates, ({ id }) => id);
  const held = { ids: readSpared(session, campaign), isSpared: true };
  const chosen = await chooseFrom(session, ids, { purpose, channel }, held);
  const byId = new Map(candidates.map((one) => [one.id, one]));
  return { open, channel, purpose, perCustomer, chosen, candidates: byId };
}
