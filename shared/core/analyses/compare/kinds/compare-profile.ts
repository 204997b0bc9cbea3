import type { PeopleColumns } from '../../../columns/people-columns.ts';
import { gather, type Findings } from '../findings.ts';
import type { Sides } from '../sides.ts';
import { comparedFields, comparedFilled } from '../subject.ts';
import { compareShare, countSide, everybody } from '../ways/compare-share.ts';
import { compareValues, countValues } from '../ways/compare-values.ts';

/** Whether fields of the profile that matter for reaching somebody are filled, and what those say that many people share. */
export function compareProfile(people: PeopleColumns, sides: Sides): Findings {
  const filled = comparedFilled.map((field) => {
    const { codes } = people.fields[field];
    const side = (rows: Int32Array) => countSide(rows, everybody, (row) => (codes[row] ?? -1) >= 0);
    const subject = { of: 'filled', field } as const;
    return { subject, found: compareShare(subject, side(sides.first), side(sides.second)) };
  });
  const said = comparedFields.map((field) => {
    const subject = { of: 'field', field } as const;
    return { subject, found: compareValues(subject, countValues(people.fields[field], sides), sides) };
  });
  return gather([...filled, ...said]);
}
