import { catalog } from '../../shared/core/analyses/catalog.ts';
import { readRfmSettings } from '../../shared/core/analyses/rfm/settings.ts';
import { int, text } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import type {
  ExpectedMoney,
  OfferFilter,
  OfferParting,
  OffersOfProduct,
  OffersOfSegment,
} from '../../shared/core/model/opportunities.ts';
import type { BasicPeople } from '../../shared/core/model/basic-people.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { groupLines, sumLines } from '../../shared/core/opportunities/sum-lines.ts';
import { analysesOf } from '../analysis/run.ts';
import { resolvePeople } from '../people/resolve-people.ts';
import type { Session } from '../session.ts';
import { keepList } from './lines-of.ts';
import { pickOffers, type Picked } from './pick.ts';
import { readProducts } from './tell-offer.ts';

type ByProduct = Readonly<{ total: number; expected: ExpectedMoney; rows: OffersOfProduct[] }>;

/** Offers by product, the most expected first. @throws {AppError} as `pickOffers` */
export async function totalsByProduct(
  session: Session,
  { filter, offset, limit }: Readonly<{ filter: OfferFilter; offset: number; limit: number }>,
  job: Job,
): Promise<ByProduct> {
  const { open, lines } = await pickOffers(session, filter, job);
  const { board, offers, columns } = open;
  const groups = keepList(open, JSON.stringify(['by product', filter]), () =>
    [...groupLines(lines, (line) => board.product[line] ?? -1)]
      .map(([row, own]) => ({ row, sums: sumLines(board, offers, own) }))
      .sort((a, b) => b.sums.expected.minor - a.sums.expected.minor || a.row - b.row),
  );
  const idOf = (row: number) => columns.products.id[row] ?? 0;
  const shown = groups.slice(offset, offset + limit);
  const named = readProducts(
    session.workspace().db,
    shown.map(({ row }) => idOf(row)),
  );
  return {
    total: groups.length,
    expected: sumLines(board, offers, lines).expected,
    rows: shown.flatMap(({ row, sums }) => {
      const product = named.get(idOf(row));
      if (product === undefined) return [];
      const { customers, expected, chances, offers: count } = sums;
      return [{ product, customers, expected, probability: chances / count }];
    }),
  };
}

type Part = Readonly<{ name: string | null; of: BasicPeople | null; ids: Int32Array }>;

/** The groups of RFM, and those without an order that counts in none. */
async function rfmParts(session: Session, everybody: Int32Array, job: Job): Promise<Part[]> {
  const params = catalog.rfm.params.parse(readRfmSettings(session.workspace().db));
  const { scores } = await analysesOf(session).run('rfm', { ...params, detail: true }, resolvePeople, job);
  const byGroup = new Map<string, number[]>();
  for (const { customerId, group } of scores ?? []) {
    const ids = byGroup.get(group);
    if (ids === undefined) byGroup.set(group, [customerId]);
    else ids.push(customerId);
  }
  const scored = new Set((scores ?? []).map(({ customerId }) => customerId));
  const rest = everybody.filter((id) => !scored.has(id));
  const parts = [...byGroup].map(([name, ids]): Part => {
    const of = { kind: 'analysis', id: 'rfm', params, selection: name } as const;
    return { name, of, ids: Int32Array.from(ids) };
  });
  return rest.length === 0 ? parts : [...parts, { name: null, of: null, ids: rest }];
}

/** Saved segments that can be read, and whoever is in none of them. */
async function segmentParts(session: Session, everybody: Int32Array, job: Job): Promise<Part[]> {
  const saved = session
    .workspace()
    .db.all(sql`SELECT id, name FROM segment ORDER BY name, id`, { id: int, name: text });
  const seen = new Set<number>();
  const parts: Part[] = [];
  for (const { id, name } of saved) {
    job.throwIfCancelled();
    const people = { kind: 'segment', segment: { by: 'id', id }, on: null } as const;
    const ids = await resolvePeople(session, people, job);
    for (const member of ids) seen.add(member);
    parts.push({ name, of: people, ids });
  }
  return [...parts, { name: null, of: null, ids: everybody.filter((id) => !seen.has(id)) }];
}

function tellPart({ open, lines }: Picked, { name, of, ids }: Part): OffersOfSegment {
  const { board, offers, customerRow } = open;
  const rows = new Set(Array.from(ids, customerRow));
  const own = lines.filter((line) => rows.has(board.customer[line] ?? -1));
  const { customers, expected, offers: count } = sumLines(board, offers, own);
  return { name, of, members: ids.length, customers, offers: count, expected };
}

/** Offers by segments, the most expected first, whoever is in none last. @throws {AppError} as `pickOffers`; 'segment-circular', … */
export async function totalsBySegment(
  session: Session,
  { filter, by }: Readonly<{ filter: OfferFilter; by: OfferParting }>,
  job: Job,
): Promise<{ expected: ExpectedMoney; rows: OffersOfSegment[] }> {
  for (;;) {
    const picked = await pickOffers(session, filter, job);
    const everybody = picked.open.columns.customers.id;
    const parts = await (by === 'rfm' ? rfmParts : segmentParts)(session, everybody, job);
    // groups are of the state of the data that the offers are of, else both are asked for again
    if (session.workspace().dataVersion() !== picked.open.columns.dataVersion) continue;
    const isRest = ({ name }: OffersOfSegment) => Number(name === null);
    const rows = parts
      .map((part) => tellPart(picked, part))
      .sort((a, b) => isRest(a) - isRest(b) || b.expected.minor - a.expected.minor);
    return { expected: sumLines(picked.open.board, picked.open.offers, picked.lines).expected, rows };
  }
}
