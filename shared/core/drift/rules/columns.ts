import type { Alignment } from '../../import/mapping/align-columns.ts';
import type { FileProfile } from '../../model/drift.ts';
import type { Candidate } from './rule.ts';

/** Columns that came, went, or have another name. */
export function compareColumns(before: FileProfile, after: FileProfile, alignment: Alignment): Candidate[] {
  const facts = { n: after.rows, nBefore: before.rows, p: null } as const;
  const nameBefore = (at: number) => before.columns[at]?.name ?? '';
  const nameNow = (at: number) => after.columns[at]?.name ?? '';
  const isKnown = (at: number) => !/^(?:custom|ignore)$/u.test(before.columns[at]?.meaning ?? 'custom');
  return [
    ...alignment.missing.map((at): Candidate => ({
      ...facts,
      code: 'column-missing',
      column: nameBefore(at),
      severity: isKnown(at) ? 'danger' : 'warning',
      action: 'check-file',
      params: {},
    })),
    ...alignment.renamed.map((pair): Candidate => ({
      ...facts,
      code: 'column-renamed',
      column: nameNow(pair.after),
      severity: 'warning',
      action: 'check-meaning',
      params: { before: nameBefore(pair.before) },
    })),
    ...alignment.added.map((at): Candidate => ({
      ...facts,
      code: 'column-new',
      column: nameNow(at),
      severity: 'info',
      action: 'check-meaning',
      params: {},
    })),
  ];
}
