import type { WriteDb } from '../../db/db.ts';
import type { BulkLoad } from '../../db/pages/bulk-load.ts';
import { sql } from '../../db/sql.ts';
import { layMerges, liftMerges } from '../../identity/merging/lift.ts';
import { assertNever } from '../../model/errors.ts';
import { openPersonRows } from './apply-contacts.ts';
import type { Applier, ApplyContext, KindContext } from './apply-context.ts';
import { openEventRows } from './apply-events.ts';
import { openOrderRows } from '../orders/apply-orders.ts';
import { openOrderParts } from '../order-layouts/apply-order-parts.ts';
import { orderLayout } from '../order-layouts/order-part.ts';
import type { PlainOrders } from '../orders/plain-order-rows.ts';
import { openPreferenceRows } from './apply-preferences.ts';
import { openProductRows } from './apply-products.ts';
import { openRateRows } from './apply-rates.ts';
import { openSpendRows } from './apply-spend.ts';
import { openSurveyRows } from './apply-survey.ts';
import { openClaims } from '../claims/claims.ts';
import type { AnyDraft } from '../normalise/drafts.ts';
import { indexSearch, markSearch } from './search-index.ts';
import { laySteps, liftSteps } from '../../quality/clean/steps/product-steps.ts';
import { makeTally } from './tally.ts';

type Changed = Readonly<{ customers: boolean; products: boolean }>;
type Part = Readonly<{
  add: (draft: AnyDraft) => void;
  finish: () => Changed;
  plainOrders?: PlainOrders;
}>;

const strange = (draft: AnyDraft, kind: string): never => {
  throw new Error(`a row of kind ${draft.kind} in a file of ${kind}`);
};
const only = (customers: boolean): Changed => ({ customers, products: false });

function peoplePart(context: KindContext): Part {
  const rows = openPersonRows(context);
  return {
    add(draft) {
      if (draft.kind === 'contacts') rows.addContact(draft);
      else if (draft.kind === 'consent') rows.addConsent(draft);
      else strange(draft, context.kind);
    },
    finish: () => only(rows.finish()),
  };
}

/** A part that takes drafts of one kind and no other. */
function part<K extends AnyDraft['kind']>(
  kind: K,
  add: (draft: Extract<AnyDraft, { kind: K }>) => void,
  finish: () => Changed,
): Part {
  const isOwn = (draft: AnyDraft): draft is Extract<AnyDraft, { kind: K }> => draft.kind === kind;
  return { add: (draft) => (isOwn(draft) ? add(draft) : strange(draft, kind)), finish };
}

function openPart(context: KindContext): Part {
  const { kind } = context;
  switch (kind) {
    case 'contacts':
    case 'consent':
      return peoplePart(context);
    case 'order-lines': {
      if (orderLayout(context) === 'parts') {
        const parts = openOrderParts(context);
        return part(
          'order-parts',
          (draft) => parts.add(draft),
          () => parts.finish(),
        );
      }
      const rows = openOrderRows(context);
      const orders = part(
        kind,
        (draft) => rows.add(draft),
        () => rows.finish(),
      );
      return { ...orders, plainOrders: rows.plain };
    }
    case 'products': {
      const rows = openProductRows(context);
      return part(
        kind,
        (draft) => rows.add(draft),
        () => ({ customers: false, products: rows.finish() }),
      );
    }
    case 'events': {
      const rows = openEventRows(context);
      return part(
        kind,
        (draft) => rows.add(draft),
        () => only(rows.finish()),
      );
    }
    case 'spend': {
      const rows = openSpendRows(context);
      const finish = () => {
        rows.finish();
        return only(false);
      };
      return part(kind, (draft) => rows.add(draft), finish);
    }
    case 'survey': {
      const rows = openSurveyRows(context);
      return part(
        kind,
        (draft) => rows.add(draft),
        () => only(rows.finish()),
      );
    }
    case 'preferences': {
      const rows = openPreferenceRows(context);
      return part(
        kind,
        (draft) => rows.add(draft),
        () => only(rows.finish()),
      );
    }
    case 'rates': {
      const rows = openRateRows(context);
      const finish = () => {
        rows.finish();
        return only(false);
      };
      return part(kind, (draft) => rows.add(draft), finish);
    }
    default:
      return assertNever(kind);
  }
}

/**
 * Brings the rows of one file into the tables. To be used inside a transaction that is rolled back, or on a database that is
 * thrown away, when anything throws.
 *
 * What is in the file twice is stored twice; what a file brought before is found again and changes nothing; nothing is ever
 * deleted. Every row given to `add` counts once in the result, as created, updated, unchanged or refused.
 * @param bulk by which many rows may be stored at once; null: by statements only
 */
export function openApplier(db: WriteDb, context: ApplyContext, bulk: BulkLoad | null = null): Applier {
  // rows are written in the order that is fastest; what they refer to may follow within the transaction
  db.run(sql`PRAGMA defer_foreign_keys = ON`);
  // a file speaks of people as it knows them: whom a row is about does not depend on who was merged here
  const isLifted = liftMerges(db);
  const tally = makeTally();
  // what is compared with what a file says is what files said
  const lifted = liftSteps(db);
  const mark = markSearch(db);
  const claims = openClaims(db, context.importId);
  // the other kinds read back what they have stored
  const isBulk = ['contacts', 'consent', 'order-lines'].includes(context.kind);
  const rows = openPart({ ...context, db, tally, claims, bulk: isBulk ? bulk : null });
  return {
    add: (draft) => rows.add(draft),
    plainOrders: rows.plainOrders ?? null,
    finish() {
      const changed = rows.finish();
      claims.close();
      if (isLifted) layMerges(db, context.now);
      indexSearch(db, mark, { ...changed, customers: changed.customers || isLifted });
      laySteps(db, lifted, context.importId);
      return tally.result();
    },
  };
}
