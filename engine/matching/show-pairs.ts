import type { PeopleColumns, TextColumn } from '../../shared/core/columns/people-columns.ts';
import { textOfRow } from '../../shared/core/columns/read-text.ts';
import {
  pairBand,
  pairGuard,
  type JoinedPairs,
} from '../../shared/core/identity/matching/clusters/join-pairs.ts';
import { makeExplainer } from '../../shared/core/identity/matching/explain/evidence.ts';
import { probabilityOf } from '../../shared/core/identity/matching/scan/weight-bins.ts';
import type { Prepared } from '../../shared/core/identity/matching/stages.ts';
import type { FieldEvidence, MatchPair } from '../../shared/core/model/matching.ts';

const guards: readonly MatchPair['guard'][] = [null, 'counter-evidence', 'too-many-links'];

function nameOf({ fields }: PeopleColumns, row: number): string | null {
  const whole = textOfRow(fields.name, row);
  if (whole !== null) return whole;
  const words = [textOfRow(fields.givenName, row), textOfRow(fields.familyName, row)];
  return words.filter((word) => word !== null).join(' ') || null;
}

function placeOf({ fields }: PeopleColumns, row: number): string | null {
  const words = [
    textOfRow(fields.postcode, row),
    textOfRow(fields.city, row),
    textOfRow(fields.country, row),
  ];
  return words.filter((word) => word !== null).join(' · ') || null;
}

/** The value of a field as it is shown. */
function shownValue(people: PeopleColumns, field: FieldEvidence['field'], row: number): string | null {
  if (field === 'name') return nameOf(people, row);
  if (field === 'place') return placeOf(people, row);
  if (field === 'externalId') return null; // belongs to records, not to customers
  const columns: Readonly<
    Record<Exclude<FieldEvidence['field'], 'name' | 'place' | 'externalId'>, TextColumn>
  > = {
    email: people.fields.email,
    phone: people.fields.phone,
    birthDate: people.fields.birthDate,
    company: people.fields.company,
    gender: people.fields.gender,
  };
  return textOfRow(columns[field], row);
}

/** Makes the showing of pairs of a run. Fields that both customers leave blank are left out. */
export function pairShower(
  people: PeopleColumns,
  prepared: Prepared,
  joined: JoinedPairs,
): (at: number) => MatchPair {
  const explain = makeExplainer(prepared);
  return (at) => {
    const [a, b] = [joined.a[at] ?? 0, joined.b[at] ?? 0];
    const evidence = explain(a, b)
      .map((one) => ({ ...one, a: shownValue(people, one.field, a), b: shownValue(people, one.field, b) }))
      .filter((one) => one.a !== null || one.b !== null);
    return {
      a: people.id[a] ?? 0,
      b: people.id[b] ?? 0,
      weight: joined.weight[at] ?? 0,
      probability: probabilityOf(joined.weight[at] ?? 0),
      band: joined.band[at] === pairBand.merge ? 'merge' : 'review',
      evidence,
      guard: guards[joined.guard[at] ?? pairGuard.none] ?? null,
    };
  };
}
