import { keptNames } from '../import/cells/kept-names.ts';
import { type Mapping } from '../model/import.ts';
import { policies, type Policy } from '../model/policy.ts';

/** What was decided for single columns of one file; columns without a decision are not in it. */
export type FieldPolicies = Readonly<{
  /** By meaning, 'customer.city'. */
  byMeaning: ReadonlyMap<string, Policy>;
  /** Of columns that map to nothing, by the name under which their values are kept. */
  byCustom: ReadonlyMap<string, Policy>;
}>;

/** The policies of single columns of a mapping; null when none has one of its own. Of a meaning that several columns have, the first. */
export function fieldPolicies(columns: Mapping['columns']): FieldPolicies | null {
  if (columns.every(({ policy }) => policy === undefined)) return null;
  const names = keptNames(columns.map(({ name }) => name));
  const byMeaning = new Map<string, Policy>();
  const byCustom = new Map<string, Policy>();
  columns.forEach(({ meaning, policy }, at) => {
    if (policy === undefined || meaning === 'ignore') return;
    if (meaning === 'custom') byCustom.set(names[at] ?? '', policy);
    else if (!byMeaning.has(meaning)) byMeaning.set(meaning, policy);
  });
  return { byMeaning, byCustom };
}

/** Reads a policy as it is stored. @throws {TypeError} it is none of the five */
export function readPolicy(policy: string): Policy {
  const known = policies.find((one) => one === policy);
  if (known === undefined) throw new TypeError(`unknown policy ${policy}`);
  return known;
}

/** The policies of single columns of `import.mapping`, as it is stored. @throws {SyntaxError} it is no JSON */
export function storedFieldPolicies(mapping: string): FieldPolicies | null {
  const parsed: unknown = JSON.parse(mapping);
  if (typeof parsed !== 'object' || parsed === null || !('columns' in parsed)) return null;
  // written by us, from a mapping that was checked
  return fieldPolicies(parsed.columns as Mapping['columns']);
}
