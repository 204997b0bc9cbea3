import { int, optional, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { fullName, type CustomerField, type RecordContent } from '../../shared/core/identity/content.ts';
import { recordsOf } from '../../shared/core/identity/recompute.ts';
import { readSurvivorship } from '../../shared/core/identity/survivor-rules.ts';
import {
  foldRecords,
  type Golden,
  type RecordVersion,
  type Slot,
} from '../../shared/core/identity/survivorship.ts';
import type { LineageStep } from '../../shared/core/model/lineage.ts';
import { cellField } from '../../shared/core/quality/clean/cell-field.ts';
import { cellsOf } from '../../shared/core/quality/clean/fix-target.ts';
import { originReader } from '../people/origins.ts';

type Fact = Readonly<{ field: string; isCustom: boolean }>;

/** What one version of a record says about a fact; null when it says nothing. */
function saidBy({ values, custom }: RecordContent, { field, isCustom }: Fact): string | null {
  if (isCustom) return custom.find(([name]) => name === field)?.[1] ?? null;
  if (field === 'name') return fullName(values) || null;
  return values.find(([name]) => name === field)?.[1] ?? null;
}

/** What cleaning changed in what a version says about a fact. */
function cleanedIn({ cleaned = [] }: RecordVersion, { field, isCustom }: Fact): LineageStep['cleaned'] {
  const target = { table: 'customer', field, isCustom } as const;
  const cells = cellsOf(target);
  const own = cleaned.filter((cell) => cells.includes(cell.field));
  // a file that has the parts of a name says the whole of it by them
  const isWhole = own.some((cell) => cell.field === field);
  return own
    .filter((cell) => !isWhole || cell.field === cellField(target))
    .map(({ stepId, before, after }) => ({ step: stepId, before, after }));
}

function slotOf(golden: Golden, { field, isCustom }: Fact): Slot | undefined {
  // a field that is none is in no map
  return isCustom ? golden.custom.get(field) : golden.fields.get(field as CustomerField);
}

/** Every record that said something about a fact of a customer, newest first, and what became of it. */
export function factHistory(db: ReadDb, customer: number, fact: Fact): LineageStep[] {
  const versions = recordsOf(db, customer);
  const places = new Map(
    db
      .all(
        sql`SELECT record.id, record.import_id AS importId, record.row, record.replaced_by AS replacedBy
              FROM record
              JOIN identity_link ON identity_link.record_id = record.id
             WHERE identity_link.customer_id = ${customer}
             ORDER BY record.id`,
        { id: int, importId: int, row: int, replacedBy: optional(int) },
      )
      .map((place) => [place.id, place]),
  );
  const originOf = originReader(
    db,
    [...places.values()].map(({ importId }) => importId),
  );
  const survivorship = readSurvivorship(db);
  const standing = slotOf(foldRecords(versions, survivorship), fact);
  const steps = versions.flatMap((version, at): LineageStep[] => {
    const value = saidBy(version.content, fact);
    const cleaned = cleanedIn(version, fact);
    if (value === null && cleaned.length === 0) return [];
    const place = places.get(version.id);
    if (!place) throw new Error(`record ${version.id} has no place`);
    // whether it counted when it came: folding what was there then gives its own value
    const stoodThen =
      slotOf(foldRecords(versions.slice(0, at + 1), survivorship), fact)?.recordId === version.id;
    const outcome =
      value === null
        ? 'passed-over'
        : standing?.recordId === version.id
          ? 'stands'
          : standing?.text === value
            ? 'agrees'
            : stoodThen
              ? 'replaced'
              : 'passed-over';
    return [
      {
        outcome,
        values: [
          {
            field: fact.isCustom ? fact.field : `customer.${fact.field}`,
            isOwnName: fact.isCustom,
            value,
          },
        ],
        cleaned,
        isOldVersion: place.replacedBy !== null,
        policy: version.policy,
        saidOn: version.seenOn,
        origin: originOf(place.importId, place.row),
      },
    ];
  });
  return steps.reverse();
}

/** Every entry of the ledger about a purpose and channel, newest first; the one that counts stands. */
export function consentHistory(
  db: ReadDb,
  customer: number,
  { purpose, channel }: Readonly<{ purpose: string; channel: string }>,
): LineageStep[] {
  const entries = db.all(
    sql`SELECT consent_event.id, consent_event.state, consent_event.basis, consent_event.captured_at AS capturedAt,
               consent_event.import_id AS importId, consent_event.row, consent_state.event_id AS standing
          FROM consent_event
          JOIN purpose ON purpose.id = consent_event.purpose_id
          JOIN consent_state ON consent_state.customer_id = consent_event.customer_id
                            AND consent_state.purpose_id = consent_event.purpose_id
                            AND consent_state.channel = consent_event.channel
         WHERE consent_event.customer_id = ${customer}
           AND purpose.purpose_key = ${purpose}
           AND consent_event.channel = ${channel}
         ORDER BY consent_event.id DESC`,
    {
      id: int,
      state: text,
      basis: text,
      capturedAt: text,
      importId: optional(int),
      row: optional(int),
      standing: int,
    },
  );
  const originOf = originReader(
    db,
    entries.flatMap(({ importId }) => (importId === null ? [] : [importId])),
  );
  const stands = entries.find(({ id, standing }) => id === standing);
  return entries.map(({ id, state, basis, capturedAt, importId, row, standing }) => ({
    outcome:
      id === standing
        ? 'stands'
        : state === stands?.state
          ? 'agrees'
          : id < standing
            ? 'replaced'
            : 'passed-over',
    values: [
      { field: 'consent.state', isOwnName: false, value: state },
      { field: 'consent.basis', isOwnName: false, value: basis },
    ],
    cleaned: [],
    isOldVersion: false,
    policy: null,
    saidOn: capturedAt.startsWith('0001') ? null : capturedAt.slice(0, 10),
    origin: importId === null || row === null ? null : originOf(importId, row),
  }));
}
