import { appendAudit } from '../../shared/core/audit/audit.ts';
import { create } from '../../shared/core/db/create.ts';
import type { WriteDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { chainHashing } from './hashing.ts';

/** Purposes every workspace begins with; an import may add others. Keys are the ones `openLedger` knows. */
const purposes = [
  ['marketing', 'Marketing', 'التسويق'],
  ['newsletter', 'Newsletter', 'النشرة البريدية'],
  ['transactional', 'Order messages', 'رسائل الطلبات'],
  ['service', 'Customer service', 'خدمة العملاء'],
  ['profiling', 'Personal profiling', 'التحليل الشخصي'],
  ['research', 'Surveys and research', 'الاستبيانات والأبحاث'],
  ['sale', 'Sale of data', 'بيع البيانات'],
] as const;

/** Fills an empty database with the schema and what every workspace begins with. */
export function fillNew(db: WriteDb, currency: string | null, now: string): void {
  db.transaction(() => {
    create(db);
    for (const [key, english, arabic] of purposes)
      db.run(sql`INSERT INTO purpose (purpose_key, name_en, name_ar) VALUES (${key}, ${english}, ${arabic})`);
    if (currency !== null) db.run(sql`INSERT INTO setting (name, value) VALUES ('currency', ${currency})`);
    appendAudit(db, chainHashing, { action: 'workspace-created', personal: {}, happenedAt: now });
  });
}
