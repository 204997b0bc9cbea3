import type { ReadDb } from '../../../shared/core/db/db.ts';
import type { ConsentWord, CustomerNote, FollowUp } from '../../../shared/core/model/customer-page.ts';
import {
  timelineGroups,
  type EventEntry,
  type TimelineEntry,
  type TimelineGroup,
  type TimelineKind,
  type TimelinePage,
  type TimelineRun,
} from '../../../shared/core/model/timeline.ts';
import {
  countRun,
  foldTimeline,
  type FoldedLine,
  type TimelinePlace,
} from '../../../shared/core/people/fold-timeline.ts';
import { readConsentWords } from '../read-consent.ts';
import { readFollowUps, readNotes } from '../read-team-work.ts';
import { readPreferenceEntries } from './read-declared.ts';
import { readEventEntries } from './read-events.ts';
import { readOrderEntries } from './read-orders.ts';
import { readPlaces } from './read-places.ts';
import { readResponseEntries } from './read-responses.ts';

/** Which part of a timeline is asked for. No groups: all. */
export type TimelineQuery = Readonly<{ groups: readonly TimelineGroup[]; offset: number; limit: number }>;

/** What a whole page has read already and a timeline shows too. */
export type Known = Readonly<{
  notes: readonly CustomerNote[];
  followUps: readonly FollowUp[];
  words: readonly ConsentWord[];
}>;

export function readKnown(db: ReadDb, customerId: number): Known {
  return {
    notes: readNotes(db, customerId),
    followUps: readFollowUps(db, customerId),
    words: readConsentWords(db, customerId),
  };
}

function noteEntry({ id, body, author, writtenAt }: CustomerNote): TimelineEntry {
  return { kind: 'note', id, on: writtenAt.slice(0, 10), body, author };
}

function followUpEntry({ changedAt, ...followUp }: FollowUp): TimelineEntry {
  return { kind: 'follow-up', on: changedAt.slice(0, 10), ...followUp };
}

function consentEntry({ capturedAt, recordedAt, ...word }: ConsentWord): TimelineEntry {
  const on = (capturedAt ?? recordedAt).slice(0, 10);
  return { kind: 'consent', on, isUndated: capturedAt === null, ...word };
}

/** Reads whole what stands at places; by kind and id. */
function readEntries(db: ReadDb, places: readonly TimelinePlace[], known: Known) {
  const idsOf = (kind: TimelineKind) => places.flatMap((place) => (place.kind === kind ? [place.id] : []));
  const entries: readonly TimelineEntry[] = [
    ...readOrderEntries(db, idsOf('order')),
    ...readEventEntries(db, idsOf('event')),
    ...readResponseEntries(db, idsOf('response')),
    ...readPreferenceEntries(db, idsOf('preference')),
    ...known.words.map(consentEntry),
    ...known.notes.map(noteEntry),
    ...known.followUps.map(followUpEntry),
  ];
  const byPlace = new Map(entries.map((entry) => [`${entry.kind} ${entry.id}`, entry]));
  return ({ kind, id }: TimelinePlace): TimelineEntry => {
    const entry = byPlace.get(`${kind} ${id}`);
    if (entry === undefined) throw new Error(`${kind} ${id} stands in the timeline and is not there`);
    return entry;
  };
}

function runOf(places: readonly TimelinePlace[]): TimelineRun {
  const [newest, oldest] = [places[0], places.at(-1)];
  if (newest === undefined || oldest === undefined) throw new Error('a run has no entries');
  return {
    kind: 'run',
    group: newest.group,
    on: newest.on,
    from: oldest.on,
    counts: countRun(places),
    ids: places.map(({ id }) => id),
  };
}

function countGroups(places: readonly TimelinePlace[]): TimelinePage['counts'] {
  const counts = new Map<TimelineGroup, number>();
  for (const { group } of places) counts.set(group, (counts.get(group) ?? 0) + 1);
  return timelineGroups.flatMap((group) => {
    const count = counts.get(group) ?? 0;
    return count === 0 ? [] : [{ group, count }];
  });
}

/** Every place of a customer's timeline and the lines they fold to. */
export type WholeTimeline = Readonly<{ places: readonly TimelinePlace[]; lines: readonly FoldedLine[] }>;

export function readWhole(db: ReadDb, customerId: number): WholeTimeline {
  const places = readPlaces(db, customerId);
  return { places, lines: foldTimeline(places) };
}

/** A page of a timeline whose places are known. */
export function pageOf(
  db: ReadDb,
  { places, lines }: WholeTimeline,
  known: Known,
  { groups, offset, limit }: TimelineQuery,
): TimelinePage {
  const chosen =
    groups.length === 0 ? lines : foldTimeline(places.filter(({ group }) => groups.includes(group)));
  const page = chosen.slice(offset, offset + limit);
  const single = page.flatMap((line) => (line.kind === 'entry' ? [line.place] : []));
  const entryAt = readEntries(db, single, known);
  return {
    total: chosen.length,
    counts: countGroups(places),
    lines: page.map((line) => (line.kind === 'entry' ? entryAt(line.place) : runOf(line.places))),
  };
}

/** One page of everything known to have happened with a customer, newest first, long rows of like events folded. */
export function readTimeline(db: ReadDb, customerId: number, query: TimelineQuery): TimelinePage {
  return pageOf(db, readWhole(db, customerId), readKnown(db, customerId), query);
}

/** The events of a run, in its order; what is not this customer's is left out. */
export function readRun(db: ReadDb, customerId: number, ids: readonly number[]): EventEntry[] {
  const own = new Set(readPlaces(db, customerId).flatMap(({ kind, id }) => (kind === 'event' ? [id] : [])));
  const entries = new Map(
    readEventEntries(
      db,
      ids.filter((id) => own.has(id)),
    ).map((entry) => [entry.id, entry]),
  );
  return ids.flatMap((id) => entries.get(id) ?? []);
}
