import type { CustomerField } from '../identity/content.ts';
import type { Dimension, Severity, SuggestedAction } from '../model/quality.ts';
import type { AuditInput } from './audit-input.ts';
import type { Check, Part } from './check.ts';
import { gatherHits } from './hits.ts';

/** What a rule says of one text: false, or wrong; with what was probably meant where that is known. */
export type Verdict = boolean | Readonly<{ meant: string }>;

export type ValueCheck = Readonly<{
  id: string;
  dimension: Dimension;
  severity: Severity;
  fields: readonly CustomerField[];
  /** Made once for each field; asked once for each distinct text. */
  rule: (input: AuditInput, field: CustomerField) => (text: string) => Verdict;
  /** What to do about the texts that are wrong. */
  action: (wrong: readonly WrongText[], field: CustomerField) => SuggestedAction | null;
}>;
export type WrongText = Readonly<{ text: string; meant: string | null }>;

function runField(check: ValueCheck, input: AuditInput, field: CustomerField): Part | null {
  const texts = input.texts(field);
  if (texts.length === 0) return null;
  const judge = check.rule(input, field);
  const wrong = new Map<number, WrongText>();
  texts.forEach((text, code) => {
    const verdict = judge(text);
    if (verdict !== false) wrong.set(code, { text, meant: verdict === true ? null : verdict.meant });
  });
  const { codes } = input.column(field);
  const list = gatherHits();
  let total = 0;
  codes.forEach((code, row) => {
    if (code < 0) return;
    total += 1;
    const found = wrong.size === 0 ? undefined : wrong.get(code);
    if (found === undefined) return;
    const id = input.people.id[row] ?? 0;
    list.add(
      id,
      id,
      () => found.text,
      () => found.meant,
    );
  });
  const action = wrong.size === 0 ? null : check.action([...wrong.values()], field);
  return { table: 'customer', field, total, hits: list.hits(), action };
}

/** A check whose rule sees one value of a customer at a time; blank values are not looked at. */
export function valueCheck(check: ValueCheck): Check {
  const { id, dimension, severity, fields } = check;
  return {
    id,
    dimension,
    severity,
    run: (input) =>
      fields.flatMap((field) => {
        const part = runField(check, input, field);
        return part === null ? [] : [part];
      }),
  };
}
