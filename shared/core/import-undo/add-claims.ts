import type { WriteDb } from '../db/db.ts';
import { openClaims, type Claims, type ClaimTable } from '../import/claims/claims.ts';
import type { LineClaim } from './take-claims.ts';

/** Notes for files that are in what they have found again in a table. */
export function addClaims(db: WriteDb, table: ClaimTable, added: readonly LineClaim[]): void {
  const files = new Map<number, Claims>();
  for (const { importId, cells, id, row } of added) {
    const claims = files.get(importId) ?? openClaims(db, importId);
    files.set(importId, claims);
    claims.of(table, cells)(id, row);
  }
  for (const claims of files.values()) claims.close();
}
