import type { CustomerTotals } from '../../shared/core/columns/customer-totals.ts';
import { int, optional, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import type { LoopSort } from '../../shared/core/model/closed-loop.ts';
import type { Heard } from './heard.ts';

type Compare = (a: Heard, b: Heard) => number;

/** By a number; who has none comes last, whichever way. */
function byNumber(valueOf: (person: Heard) => number | null, sign: number): Compare {
  return (a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return sign * (x - y);
  };
}

/** By a text; who has none comes last, whichever way. */
function byText(valueOf: (person: Heard) => string | null, sign: number): Compare {
  return (a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    if (x === y) return 0;
    return sign * (x < y ? -1 : 1);
  };
}

function namesOf(db: ReadDb, people: readonly Heard[]): ReadonlyMap<number, string | null> {
  const ids = JSON.stringify(people.map(({ id }) => id));
  const rows = db.all(
    sql`SELECT id, LOWER(COALESCE(name, company, email, phone)) AS name
          FROM customer
         WHERE id IN (SELECT value FROM json_each(${ids}))`,
    { id: int, name: optional(text) },
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** People of a loop in an order; those that are equal by it stay by their number. */
export function sortLoop(
  db: ReadDb,
  people: readonly Heard[],
  { by, direction }: LoopSort,
  totals: CustomerTotals,
): Heard[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const compare = (): Compare => {
    switch (by) {
      case 'answered':
        return byNumber(({ day }) => day, sign);
      case 'score':
        return byNumber(({ score }) => score, sign);
      case 'spent':
        return byNumber(({ customer }) => totals.spentMinor[customer] ?? 0, sign);
      case 'lastOrder':
        return byNumber(
          ({ customer }) => ((totals.orders[customer] ?? 0) > 0 ? (totals.lastDay[customer] ?? null) : null),
          sign,
        );
      case 'due':
        return byText(({ followUp }) => followUp?.dueOn ?? null, sign);
      case 'name': {
        const names = namesOf(db, people);
        return byText(({ id }) => names.get(id) ?? null, sign);
      }
    }
  };
  const ordered = compare();
  return people.toSorted((a, b) => ordered(a, b) || a.id - b.id);
}
