import type { DateOrder } from '../../model/import.ts';
import type { NumberForm, SerialSystem } from '../dates/bare-number.ts';
import { birthPivot, usualPivot, type DateColumn, type DateForm } from '../cells/parse-date.ts';

/** Cells of a column by the form in which they may be dates. */
export type DateForms = Readonly<Record<DateForm, number>>;

/** No cells yet. */
export function noForms(): Record<DateForm, number> {
  return {
    written: 0, hijri: 0, 'hijri-year': 0, 'hijri-misfit': 0, serial: 0, seconds: 0, milliseconds: 0, none: 0,
  }; // prettier-ignore
}

const numberForms = ['serial', 'seconds', 'milliseconds'] as const;

/** Cells that are dates in some form, but for years that may be of either calendar. */
function dated(forms: DateForms): number {
  return forms.written + forms.hijri + forms.serial + forms.seconds + forms.milliseconds;
}

/**
 * The form that the numbers of a column have as dates: the one that at least half of its dates have. A number among
 * dates of another form is no date: it is more likely an amount or an id in the wrong place.
 */
export function numberFormOf(forms: DateForms): NumberForm | null {
  const all = dated(forms) + forms['hijri-year'];
  return numberForms.find((form) => forms[form] > 0 && forms[form] * 2 >= all) ?? null;
}

/** Years 1300–1600 are Hijri where every date of the column is, and every one of them is a day of that calendar. */
export function isHijriColumn(forms: DateForms): boolean {
  return forms['hijri-year'] > 0 && forms['hijri-misfit'] === 0 && dated(forms) === forms.hijri;
}

/** How the dates of a column are read, by what all its cells say and what was answered. */
export function dateColumn(
  forms: DateForms,
  order: DateOrder | null,
  { serials, isBirth }: Readonly<{ serials: SerialSystem; isBirth: boolean }>,
): DateColumn {
  return {
    order,
    numbers: numberFormOf(forms),
    isHijri: isHijriColumn(forms),
    serials,
    pivot: isBirth ? birthPivot : usualPivot,
  };
}
