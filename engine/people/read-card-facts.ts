import type { ReadDb } from '../../shared/core/db/db.ts';
import type { ConsentMatrix } from '../../shared/core/model/customer-page.ts';
import type { Day } from '../../shared/core/model/day.ts';
import type { TimelineKind } from '../../shared/core/model/timeline.ts';
import { isRestrictive } from '../../shared/core/consent/ledger.ts';
import type {
  CardContact,
  CardFacts,
  CardOrder,
  CardPermission,
  CardResponse,
} from '../../shared/core/people/service-card/card-facts.ts';
import type { Bought } from './read-bought.ts';
import { readEventEntries } from './timeline/read-events.ts';
import { readOrderEntries } from './timeline/read-orders.ts';
import { readResponseEntries } from './timeline/read-responses.ts';
import type { Known, WholeTimeline } from './timeline/read-timeline.ts';

/** So many of the newest are looked at: what lies before them is no news to anybody on the telephone. */
const newest = { contacts: 200, orders: 20, responses: 5 };
const contactKinds: readonly string[] = ['support', 'chat', 'call'];

/** What the page knows already when its card is made. */
export type CardContext = Readonly<{
  today: Day;
  whole: WholeTimeline;
  known: Known;
  bought: Bought;
  /** Of today. */
  consent: ConsentMatrix;
  birthDate: string | null;
}> &
  Pick<CardFacts, 'offers' | 'reads'>;

type PlaceOf = (kind: TimelineKind, id: number) => number;

/** Where entries stand among the lines; what is folded away in a run has none. */
function placeFinder({ lines }: WholeTimeline): PlaceOf {
  const places = new Map<string, number>();
  lines.forEach((line, at) => {
    if (line.kind === 'entry') places.set(`${line.place.kind} ${line.place.id}`, at);
  });
  return (kind, id) => {
    const place = places.get(`${kind} ${id}`);
    if (place === undefined) throw new Error(`${kind} ${id} has no line of its own`);
    return place;
  };
}

/** Entries by id, in the order of the ids. */
function inOrder<T extends { readonly id: number }>(ids: readonly number[], entries: readonly T[]): T[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Contacts, the messages of one chat on one day as one. */
function readContacts(db: ReadDb, { places }: WholeTimeline, placeOf: PlaceOf): CardContact[] {
  const ids = places
    .filter(({ kind, event }) => kind === 'event' && contactKinds.includes(event))
    .slice(0, newest.contacts)
    .map(({ id }) => id);
  const chatDays = new Set<string>();
  return inOrder(ids, readEventEntries(db, ids)).flatMap((entry) => {
    if (entry.event === 'chat') {
      const day = `${entry.on} ${entry.channel ?? ''} ${entry.contact?.state ?? ''}`;
      if (chatDays.has(day)) return [];
      chatDays.add(day);
    }
    const { id, on, subject, body, contact } = entry;
    return [
      { id, on, place: placeOf('event', id), reason: subject, words: body, isOpen: contact?.isOpen ?? null },
    ];
  });
}

function readOrders(db: ReadDb, { places }: WholeTimeline, placeOf: PlaceOf): CardOrder[] {
  const ids = places
    .filter(({ kind }) => kind === 'order')
    .slice(0, newest.orders)
    .map(({ id }) => id);
  return inOrder(ids, readOrderEntries(db, ids)).map(({ id, on, key, state, currency, ...order }) => {
    const products = order.lines.flatMap(({ product, sku }) => product ?? sku ?? []);
    const { totalMinor, refundedMinor } = order;
    return {
      ...{ id, on, key, state, currency, totalMinor, refundedMinor },
      place: placeOf('order', id),
      products: [...new Set(products)],
    };
  });
}

function readResponses(db: ReadDb, { places }: WholeTimeline, placeOf: PlaceOf): CardResponse[] {
  const ids = places
    .filter(({ kind }) => kind === 'response')
    .slice(0, newest.responses)
    .map(({ id }) => id);
  return inOrder(ids, readResponseEntries(db, ids)).map(({ id, on, survey, answers }) => ({
    ...{ id, on, survey, answers },
    place: placeOf('response', id),
  }));
}

function permissionsOf({ channels, cells }: ConsentMatrix): CardPermission[] {
  return channels.map((channel) => {
    const own = cells.filter((cell) => cell.channel === channel);
    const purposes = (isWanted: (state: string) => boolean) =>
      own.filter(({ state }) => isWanted(state)).map(({ purpose }) => purpose);
    return {
      channel,
      granted: purposes((state) => state === 'granted'),
      refused: purposes(isRestrictive),
    };
  });
}

/** Reads what the rules of the service card look at. */
export function readCardFacts(db: ReadDb, context: CardContext): CardFacts {
  const { today, whole, known, bought, consent, birthDate, offers, reads } = context;
  const placeOf = placeFinder(whole);
  return {
    today,
    contacts: readContacts(db, whole, placeOf),
    orders: readOrders(db, whole, placeOf),
    bought,
    responses: readResponses(db, whole, placeOf),
    followUps: known.followUps.map((one) => ({ ...one, place: placeOf('follow-up', one.id) })),
    notes: known.notes.map((note) => ({ ...note, place: placeOf('note', note.id) })),
    ...{ offers, reads },
    permissions: permissionsOf(consent),
    birthDate,
  };
}
