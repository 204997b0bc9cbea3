import type { ReadDb } from '../../shared/core/db/db.ts';
import type { ExportCell, ExportColumn } from '../../shared/core/export/table.ts';
import { reasonWords } from '../../shared/core/format/offer-reason.ts';
import type { ContactChannel } from '../../shared/core/model/audience.ts';
import type { CustomerRow } from '../../shared/core/model/people.ts';
import { readCustomerRows } from '../people/customer-rows.ts';
import { keptOf } from '../people/people-lists.ts';
import type { Words } from '../words.ts';
import type { CallList, Candidate, Item } from './call-people.ts';
import { productsOf, readProducts, tellOffer } from './tell-offer.ts';

type Field = Readonly<{
  /** Of the message `export.callList.<name>`. */
  name: string;
  kind: ExportColumn['kind'];
  cell: (row: CustomerRow) => ExportCell;
}>;

const phone: Field = { name: 'phone', kind: 'address', cell: (row) => row.phone };
const email: Field = { name: 'email', kind: 'address', cell: (row) => row.email };

/** The address of a channel alone: what was agreed to is this way to the person, and no other. */
const addresses: Readonly<Record<ContactChannel, readonly Field[]>> = {
  phone: [phone],
  sms: [phone],
  email: [email],
  ads: [email],
  post: [
    { name: 'city', kind: 'text', cell: ({ city }) => city },
    { name: 'country', kind: 'text', cell: ({ country }) => country },
  ],
};

function fieldsOf(channel: ContactChannel): Field[] {
  return [
    { name: 'customer', kind: 'number', cell: ({ id }) => id },
    { name: 'name', kind: 'text', cell: ({ name }) => name },
    { name: 'company', kind: 'text', cell: ({ company }) => company },
    ...addresses[channel],
    { name: 'lastOrder', kind: 'day', cell: ({ lastOrderOn }) => lastOrderOn },
  ];
}

/** Columns of a call list; the last is left blank for whoever calls. */
export function callColumns({ channel, perCustomer }: CallList, t: Words): ExportColumn[] {
  const named = (name: string) => t(`export.callList.${name}`);
  const places = Array.from({ length: perCustomer }, (_, at) => at + 1);
  return [
    ...fieldsOf(channel).map(({ name, kind }) => ({ name: named(name), kind })),
    ...places.flatMap((place): ExportColumn[] => [
      { name: t('export.callList.offer', { place }), kind: 'text' },
      { name: t('export.callList.why', { place }), kind: 'text' },
      { name: t('export.callList.expected', { place }), kind: 'money' },
    ]),
    { name: named('expectedAll'), kind: 'money' },
    { name: named('notes'), kind: 'text' },
  ];
}

function sumOf(cells: readonly ExportCell[]): ExportCell {
  const known = cells.filter((cell) => typeof cell === 'number');
  return known.length === 0 ? null : known.reduce((sum, cell) => sum + cell, 0);
}

/** Rows of a call list for people who are in it, in their order. */
export function callRows(db: ReadDb, list: CallList, ids: Int32Array, t: Words): ExportCell[][] {
  const { open, channel, perCustomer, candidates } = list;
  const { totals, rowOf } = keptOf(open.columns);
  const fields = fieldsOf(channel);
  const people = readCustomerRows(db, ids, totals, rowOf);
  const items = people.flatMap(({ id }) => candidates.get(id)?.items ?? []);
  const lines = items.flatMap(({ line }) => (line < 0 ? [] : [line]));
  const named = readProducts(db, [...items.map(({ product }) => product), ...productsOf(open, lines)]);
  const cellsOf = ({ product, line }: Item): ExportCell[] => {
    if (line < 0) return [named.get(product)?.name ?? null, null, null];
    const offer = tellOffer(open, line, named);
    const reason = offer.reason === null ? null : reasonWords(offer.reason, t);
    return [offer.product.name, reason, offer.expected?.minor ?? null];
  };
  const blank: ExportCell[] = [null, null, null];
  return people.map((row) => {
    const own: Candidate['items'] = candidates.get(row.id)?.items ?? [];
    const told = Array.from({ length: perCustomer }, (_, at) => {
      const item = own[at];
      return item === undefined ? blank : cellsOf(item);
    });
    return [
      ...fields.map(({ cell }) => cell(row)),
      ...told.flat(),
      sumOf(told.map((cells) => cells[2] ?? null)),
      null,
    ];
  });
}
