import { sharedInts, type Codes } from '../../columns/columns.ts';
import { int, text } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { recordsOf } from '../../identity/recompute.ts';
import { readSurvivorship } from '../../identity/survivor-rules.ts';
import { foldRecords } from '../../identity/survivorship.ts';
import type { CustomerFacts, PartyFacts, SourceFacts } from './facts.ts';
import type { Reading } from './reading.ts';
import type { Paused } from '../../db/scan-pages.ts';

const mixed = -1;

/** The one party whose records speak of a customer; `mixed` where there are several, undefined without records. */
function onlyParty<P>(
  sources: SourceFacts,
  row: number,
  partyOf: ReadonlyMap<number, P>,
): P | typeof mixed | undefined {
  let found: P | undefined;
  const end = sources.offsets[row + 1] ?? 0;
  for (let at = sources.offsets[row] ?? 0; at < end; at += 1) {
    const party = partyOf.get(sources.source[at] ?? 0);
    if (found !== undefined && party !== found) return mixed;
    found = party;
  }
  return found;
}

/**
 * Reads of which party the surviving values of every profile are: the thirteen fields and the user's own columns, as the page of the
 * customer shows them. Somebody of whom one party alone speaks is not folded: all values are of that party.
 *
 * @param hasValue 1 where a customer has any value, by row
 */
export function* readParties(
  { db, customers }: Reading,
  { id }: CustomerFacts,
  sources: SourceFacts,
  hasValue: Codes,
): Paused<PartyFacts> {
  const parties = {
    zero: sharedInts(customers),
    first: sharedInts(customers),
    second: sharedInts(customers),
    third: sharedInts(customers),
  };
  type Party = keyof typeof parties;
  const partyOf = new Map(
    db
      .all(sql`SELECT id, party FROM source`, { id: int, party: text })
      .map((source) => [source.id, source.party as Party]), // the table's CHECK allows no other
  );
  const survivorship = readSurvivorship(db);
  for (let row = 0; row < customers; row += 1) {
    if (row % 1_000 === 0) yield;
    const only = onlyParty(sources, row, partyOf);
    if (only === undefined || hasValue[row] !== 1) continue;
    if (only !== mixed) {
      parties[only][row] = 1;
      continue;
    }
    yield;
    const records = recordsOf(db, id[row] ?? 0);
    const sourceOf = new Map(records.map((record) => [record.id, record.sourceId]));
    const { fields, custom } = foldRecords(records, survivorship);
    for (const { recordId } of [...fields.values(), ...custom.values()]) {
      const party = partyOf.get(sourceOf.get(recordId) ?? 0);
      if (party !== undefined) parties[party][row] = (parties[party][row] ?? 0) + 1;
    }
  }
  return parties;
}
