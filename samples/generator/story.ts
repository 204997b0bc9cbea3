import { dayNumber } from './calendar.ts';

// What happened to the company, in dates. Everything else in the generator looks these up.

export const seed = 'dar-qahwa-1';
export const currency = 'AED';

export const firstDay = dayNumber('2024-11-01');
export const lastDay = dayNumber('2026-10-31');

/** Coffee prices rose on this day; earlier order lines carry the earlier price. */
export const priceRiseDay = dayNumber('2026-02-01');
export const priceRisePercent = 8;

/** Parcels to these countries were late while a new courier learned the job. */
export const lateCountries: readonly string[] = ['EG', 'SA'];
export const courierTrouble = { from: dayNumber('2026-03-15'), to: dayNumber('2026-08-31') } as const;

/** What companies that buy by the dozen get off every price, and first-time buyers off some. */
export const wholesaleDiscountPercent = 15;
export const welcomeDiscountPercent = 10;

export type Season = {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** How many times the usual demand. */
  readonly lift: number;
  /** Share taken off the price in the sale, in per cent; 0 means no sale. */
  readonly salePercent: number;
};

function season(name: string, from: string, to: string, lift: number, salePercent: number): Season {
  return { name, from: dayNumber(from), to: dayNumber(to), lift, salePercent };
}

export const seasons: readonly Season[] = [
  season('White Friday 2024', '2024-11-25', '2024-12-01', 3, 20),
  season('Christmas 2024', '2024-12-10', '2024-12-22', 1.6, 0),
  season('Ramadan 2025', '2025-02-20', '2025-03-25', 1.8, 10),
  season('Eid al-Fitr 2025', '2025-03-26', '2025-03-31', 2, 0),
  season('Eid al-Adha 2025', '2025-05-28', '2025-06-05', 1.7, 0),
  season('Summer lull 2025', '2025-07-01', '2025-08-14', 0.6, 0),
  season('Summer sale 2025', '2025-08-15', '2025-08-31', 1.1, 15),
  season('White Friday 2025', '2025-11-24', '2025-11-30', 3, 20),
  season('Christmas 2025', '2025-12-10', '2025-12-22', 1.6, 0),
  season('Ramadan 2026', '2026-02-10', '2026-03-14', 1.8, 10),
  season('Eid al-Fitr 2026', '2026-03-15', '2026-03-20', 2, 0),
  season('Eid al-Adha 2026', '2026-05-18', '2026-05-26', 1.7, 0),
  season('Summer lull 2026', '2026-07-01', '2026-08-14', 0.6, 0),
  season('Summer sale 2026', '2026-08-15', '2026-08-31', 1.1, 15),
];

/** Sunday first. Friday is the quiet day, the evenings before and the weekend are busy. */
export const weekdayDemand: readonly number[] = [1.15, 0.95, 0.95, 1, 1.2, 0.65, 1.1];

export function seasonOn(day: number): Season | undefined {
  return seasons.find(({ from, to }) => day >= from && day <= to);
}

export function isRamadan(day: number): boolean {
  return seasonOn(day)?.name.startsWith('Ramadan') ?? false;
}

export function isEid(day: number): boolean {
  return seasonOn(day)?.name.startsWith('Eid') ?? false;
}
