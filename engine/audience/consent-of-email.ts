import { emailKey } from '../../shared/core/import/cells/parse-email.ts';
import { int, optional, text } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { contactJudge } from '../../shared/core/consent/gate/judge-contact.ts';
import { contactChannels } from '../../shared/core/model/audience.ts';
import type { ConsentAnswer, ConsentOfEmail } from '../../shared/core/model/consent-answer.ts';
import type { ConsentCell } from '../../shared/core/model/customer-page.ts';
import type { Day } from '../../shared/core/model/day.ts';
import { readConsentMatrix, readConsentWords } from '../people/read-consent.ts';
import type { Session } from '../session.ts';
import { keyedHash } from '../store/hashing.ts';

/**
 * What the ledger says on a day of everybody who has an e-mail address, and what the gate would make of it: requests and suppressed
 * addresses are those of now.
 */
export async function consentOfEmail(session: Session, email: string, at: Day): Promise<ConsentOfEmail> {
  const { db } = session.workspace();
  const people = await session.people();
  const found = db.all(
    sql`SELECT id, name FROM customer WHERE email_key = ${emailKey(email)} AND redirect_to IS NULL ORDER BY id`,
    { id: int, name: optional(text) },
  );
  const judges = new Map<string, ReturnType<typeof contactJudge>>();
  const judgeOf = (purpose: string) => {
    const judge = judges.get(purpose) ?? contactJudge({ db, people, purpose, day: at, keyedHash });
    judges.set(purpose, judge);
    return judge;
  };
  const answer = (id: number, cell: ConsentCell): ConsentAnswer => {
    const channel = contactChannels.find((known) => known === cell.channel);
    if (channel === undefined) throw new Error(`channel ${cell.channel}`);
    const { excluded } = judgeOf(cell.purpose)(Int32Array.of(id), channel);
    const [reason = null] = excluded.keys();
    return { ...cell, may: reason === null, reason };
  };
  return {
    email,
    at,
    people: found.map(({ id, name }) => ({
      id,
      name,
      states: readConsentMatrix(db, id, at).cells.map((cell) => answer(id, cell)),
      evidence: readConsentWords(db, id).filter(
        ({ capturedAt, recordedAt }) => (capturedAt ?? recordedAt).slice(0, 10) <= at,
      ),
    })),
  };
}
