import { int, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import type { CustomerPage } from '../../shared/core/model/customer-page.ts';
import type { Day } from '../../shared/core/model/day.ts';
import type { CustomerProfile } from '../../shared/core/model/people.ts';
import type { CardFacts } from '../../shared/core/people/service-card/card-facts.ts';
import { serviceCard } from '../../shared/core/people/service-card/service-card.ts';
import type { OpenBoard } from '../opportunities/board.ts';
import { offersOfCustomer } from '../opportunities/of-customer.ts';
import { customerFeedback } from '../feedback/customer-feedback.ts';
import type { Reading } from '../feedback/readings.ts';
import { readBought } from './read-bought.ts';
import { readCardFacts } from './read-card-facts.ts';
import { readConsentMatrix } from './read-consent.ts';
import { readMemberships } from './read-memberships.ts';
import { liveCustomer, readProfile } from './read-profile.ts';
import { pageOf, readKnown, readWhole } from './timeline/read-timeline.ts';

/** What the page shows of the timeline before more is asked for. */
const firstLines = 50;

const parties = ['zero', 'first', 'second', 'third'] as const;

function countParties(fields: CustomerProfile['fields']): CustomerPage['parties'] {
  return parties.flatMap((party) => {
    const count = fields.filter(({ origin }) => origin.party === party).length;
    return count === 0 ? [] : [{ party, count }];
  });
}

/** The customers that were merged into one, directly or by way of others. */
function readMerged(db: ReadDb, id: number): number[] {
  const rows = db.all(
    sql`WITH RECURSIVE merged (id) AS (
          SELECT id FROM customer WHERE redirect_to = ${id}
           UNION
          SELECT customer.id FROM customer JOIN merged ON customer.redirect_to = merged.id)
        SELECT id FROM merged ORDER BY id`,
    { id: int },
  );
  return rows.map((row) => row.id);
}

function cardOffers(db: ReadDb, board: OpenBoard | null, id: number): Pick<CardFacts, 'offers' | 'reads'> {
  if (board === null) return { offers: [], reads: [] };
  const { offers, reads } = offersOfCustomer(db, board, id);
  return { offers: offers.map(({ product, reason }) => ({ product: product.name, reason })), reads };
}

/**
 * Everything the page of a customer shows at first sight. It reads this customer's rows alone, so it takes no longer in a large workspace.
 * @param words what was read of the present data's words, if it was
 * @param board what is offered by the present data, if that is computed
 * @throws {AppError} 'customer-missing'
 */
export function readPage(
  db: ReadDb,
  askedId: number,
  today: Day,
  words: Reading | null = null,
  board: OpenBoard | null = null,
): CustomerPage {
  const id = liveCustomer(db, askedId);
  const merged = readMerged(db, id);
  const bought = readBought(db, id);
  const profile = readProfile(db, id, bought);
  const known = readKnown(db, id);
  const whole = readWhole(db, id);
  const consent = readConsentMatrix(db, id, today);
  const facts = readCardFacts(db, {
    ...{ today, whole, known, bought, consent },
    birthDate: profile.birthDate,
    ...cardOffers(db, board, id),
  });
  return {
    ...profile,
    ordersWithoutRate: bought.withoutRate,
    parties: countParties(profile.fields),
    mergedFrom: merged.length,
    consent,
    consentWords: [...known.words],
    notes: [...known.notes],
    followUps: [...known.followUps],
    timeline: pageOf(db, whole, known, { groups: [], offset: 0, limit: firstLines }),
    serviceCard: serviceCard(facts),
    feedback: customerFeedback(db, id, words),
    segments: readMemberships(db, [id, ...merged]),
    today,
  };
}
