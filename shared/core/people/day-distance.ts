import { dayFromParts, dayNumber, readDay, type Day } from '../model/day.ts';

/** Days from one day to another; negative when the other is earlier. Null when `from` names no day. */
export function daysBetween(from: string, to: Day): number | null {
  const day = readDay(from.slice(0, 10));
  return day === null ? null : dayNumber(to) - dayNumber(day);
}

/** The day of a birthday in a year: someone born on 29 February has it on 28 February when there is none. */
function birthdayIn(year: number, month: number, day: number): Day | null {
  return dayFromParts(year, month, day) ?? (month === 2 && day === 29 ? dayFromParts(year, 2, 28) : null);
}

/**
 * The birthday that is nearest to today, and how many days away: negative when it was. Null when the date of birth names no day.
 * @param birthDate 'YYYY-MM-DD'
 */
export function nearestBirthday(birthDate: string, today: Day): { on: Day; inDays: number } | null {
  const born = readDay(birthDate);
  if (born === null) return null;
  const [month, day] = [Number(born.slice(5, 7)), Number(born.slice(8, 10))];
  const year = Number(today.slice(0, 4));
  const near = [year - 1, year, year + 1].flatMap((one) => {
    const on = birthdayIn(one, month, day);
    return on === null ? [] : [{ on, inDays: dayNumber(on) - dayNumber(today) }];
  });
  return near.sort((a, b) => Math.abs(a.inDays) - Math.abs(b.inDays))[0] ?? null;
}
