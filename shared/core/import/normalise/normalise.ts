import { AppError } from '../../model/errors.ts';
import type { Issue, Mapping } from '../../model/import.ts';
import { makeCellReader, type CellReader } from '../cells/cell-reader.ts';
import { ownText } from '../cells/clean-cell.ts';
import type { AnyDraft, Rejection } from './drafts.ts';
import { undecidedBy, type Evidence } from '../recognise/evidence.ts';
import type { BelowTable } from '../table/find-notes-below.ts';
import { makeIssueCount } from '../cells/issue-count.ts';
import { makeConsentNormaliser } from './normalise-consent.ts';
import { makeContactNormaliser } from './normalise-contact.ts';
import { makeEventNormaliser } from './normalise-event.ts';
import { makeOrderLineNormaliser } from './normalise-order-line.ts';
import { makeOrderPartNormaliser } from '../order-layouts/normalise-order-part.ts';
import { makeOrderRowNormaliser } from '../order-layouts/normalise-order-row.ts';
import { orderLayout } from '../order-layouts/order-part.ts';
import { makePreferenceNormaliser } from './normalise-preference.ts';
import { makeProductNormaliser } from './normalise-product.ts';
import { makeRateNormaliser } from './normalise-rate.ts';
import { makeResponseNormaliser } from './normalise-response.ts';
import { makeSpendNormaliser } from './normalise-spend.ts';

/** What the reader saw wrong with a row before its cells were looked at; message key `reject.<code>` and `issue.<code>`. */
export type Damage = 'quote-unclosed' | 'cell-too-long' | 'text-undecodable' | BelowTable;

/** What one row gives: one draft, several (a row of several preferences), or a rejection; never nothing. */
export type Outcome = AnyDraft | readonly AnyDraft[] | Rejection;

/** Turns the rows of one file into drafts, in the file's order, and counts what was imperfect. */
export interface Normaliser {
  /** @param row counts the file's data rows from 1 */
  readonly normalise: (row: number, cells: readonly string[], damage?: Damage) => Outcome;
  /** What was counted so far, most frequent first. */
  readonly issues: () => Issue[];
}

/** Tells a rejected row from drafts. */
export function isRejection(outcome: Outcome): outcome is Rejection {
  return 'reason' in outcome;
}

function makeRowNormaliser(
  reader: CellReader,
  mapping: Mapping,
  evidence: Evidence,
): (row: number) => Outcome {
  switch (mapping.kind) {
    case 'contacts':
      return makeContactNormaliser(reader, mapping);
    case 'order-lines':
      if (orderLayout(mapping) === 'parts') return makeOrderPartNormaliser(reader, mapping);
      return (
        makeOrderRowNormaliser(reader, mapping, evidence) ??
        makeOrderLineNormaliser(reader, mapping, evidence)
      );
    case 'products':
      return makeProductNormaliser(reader, mapping);
    case 'events':
      return makeEventNormaliser(reader, mapping);
    case 'spend':
      return makeSpendNormaliser(reader, mapping);
    case 'survey':
      return makeResponseNormaliser(reader, mapping, evidence);
    case 'preferences':
      return makePreferenceNormaliser(reader, mapping);
    case 'rates':
      return makeRateNormaliser(reader, mapping);
    case 'consent':
      return makeConsentNormaliser(reader, mapping);
  }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/**
 * Compiles a mapping to the function that reads rows by it.
 * @param mapping  its `currency` must be set when no column names one
 * @param evidence of every row of the file, from `makeEvidenceCollector`
 * @throws {AppError} 'import-undecided' when a question of `undecidedBy` is open, 'import-mapping-invalid' when a
 *         column without which the kind makes no sense has no meaning
 */
export function makeNormaliser(mapping: Mapping, evidence: Evidence): Normaliser {
  const [open] = undecidedBy(mapping, evidence);
  if (open) throw new AppError('import-undecided', { key: open.key, column: open.column ?? '' });
  const issues = makeIssueCount();
  const reader = makeCellReader(mapping, evidence, issues);
  const normaliseRow = makeRowNormaliser(reader, mapping, evidence);
  const width = mapping.columns.length;

  /** A reason to take nothing from the row, or null. */
  const refuse = (row: number, cells: readonly string[], damage: Damage | undefined): Rejection | null => {
    const asIs = { row, field: '', params: {}, cells: cells.map(ownText) };
    if (damage === 'cell-too-long' || damage === 'below-table' || damage === 'total-row')
      return { ...asIs, reason: damage };
    if (damage === 'quote-unclosed' && cells.length !== width) return { ...asIs, reason: damage };
    return isBlank(cells) ? { ...asIs, reason: 'row-empty' } : null;
  };

  return {
    normalise(row, cells, damage) {
      if (damage !== undefined || cells[0] === '') {
        const refused = refuse(row, cells, damage);
        if (refused) return refused;
        if (damage !== undefined) issues.add(damage, null, row, cells.join(' | '));
      }
      if (cells.length < width) issues.add('cells-missing', null, row, String(cells.length));
      else if (cells.length > width) issues.add('cells-extra', null, row, String(cells.length));
      reader.begin(row, cells);
      return normaliseRow(row);
    },
    issues: issues.list,
  };
}
