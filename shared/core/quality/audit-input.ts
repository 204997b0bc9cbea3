import type { PeopleColumns, TextColumn } from '../columns/people-columns.ts';
import { allTexts, textCount } from '../columns/read-text.ts';
import type { ReadDb } from '../db/db.ts';
import type { CustomerField } from '../identity/content.ts';
import type { Day } from '../model/day.ts';

/** A column of customers: a field, or what a field is compared by. */
export type PeopleColumn = CustomerField | 'emailKey' | 'phoneKey' | 'nameKey' | 'firstSeenOn';

/** What checks read. */
export interface AuditInput {
  readonly db: ReadDb;
  readonly people: PeopleColumns;
  readonly today: Day;
  readonly column: (name: PeopleColumn) => TextColumn;
  /** The distinct texts of a column, decoded once for all checks. */
  readonly texts: (name: PeopleColumn) => readonly string[];
  /** How many customers have each of them. */
  readonly uses: (name: PeopleColumn) => Int32Array;
}

function once<T>(make: (name: PeopleColumn) => T): (name: PeopleColumn) => T {
  const made = new Map<PeopleColumn, T>();
  return (name) => {
    const found = made.get(name) ?? make(name);
    made.set(name, found);
    return found;
  };
}

/** Puts together what checks read; nothing is decoded before a check asks for it. */
export function makeAuditInput(db: ReadDb, people: PeopleColumns, today: Day): AuditInput {
  const column = (name: PeopleColumn): TextColumn => {
    switch (name) {
      case 'emailKey':
      case 'phoneKey':
      case 'nameKey':
      case 'firstSeenOn':
        return people[name];
      default:
        return people.fields[name];
    }
  };
  return {
    db,
    people,
    today,
    column,
    texts: once((name) => allTexts(column(name).distinct)),
    uses: once((name) => {
      const { codes, distinct } = column(name);
      const uses = new Int32Array(textCount(distinct));
      for (const code of codes) if (code >= 0) uses[code] = (uses[code] ?? 0) + 1;
      return uses;
    }),
  };
}
