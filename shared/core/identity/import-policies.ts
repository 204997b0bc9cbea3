import { int, text, type ReadDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import type { Policy } from '../model/policy.ts';
import { readPolicy, storedFieldPolicies, type FieldPolicies } from './field-policies.ts';

/** How one import treats values that are there already. */
export type ImportPolicies = Readonly<{
  policy: Policy;
  policies: FieldPolicies | null;
  /** The source it is from. */
  sourceId: number;
}>;

/** The policies of imports by their id; each is read once. @throws {Error} there is no such import */
export function openImportPolicies(db: ReadDb): (importId: number) => ImportPolicies {
  const known = new Map<number, ImportPolicies>();
  return (importId) => {
    const found = known.get(importId);
    if (found !== undefined) return found;
    const row = db.first(sql`SELECT policy, mapping, source_id FROM import WHERE id = ${importId}`, {
      policy: text,
      mapping: text,
      source_id: int,
    });
    if (row === null) throw new Error(`there is no import ${importId}`);
    const made = {
      policy: readPolicy(row.policy),
      policies: storedFieldPolicies(row.mapping),
      sourceId: row.source_id,
    };
    known.set(importId, made);
    return made;
  };
}
