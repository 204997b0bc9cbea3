import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { auditsOf } from '../quality/audits.ts';
import { findRule, readRuleStates, saveRule } from '../quality/rules.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `quality.${string}`>;

/** The audit and rules of one's own. */
export function qualityHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  const audits = auditsOf(session);
  return {
    'quality.report': () => audits.report(),
    'quality.run': (_, job) => audits.run(job),
    'quality.cancel': () => {
      audits.cancel();
      return null;
    },
    'quality.rules': () => readRuleStates(session.workspace().db),
    async 'quality.saveRule'(edit) {
      const workspace = session.workspace();
      const now = session.now();
      const step = { name: 'save-rule', params: { rule: edit.name } } as const;
      const id = await audits.afterwards(workspace.change(step, (db) => saveRule(db, edit, now)));
      const saved = readRuleStates(workspace.db).find((rule) => rule.id === id);
      if (saved === undefined) throw new Error(`rule ${id} was not saved`);
      return saved;
    },
    async 'quality.removeRule'({ id }) {
      const workspace = session.workspace();
      const { name } = findRule(workspace.db, id);
      const step = { name: 'remove-rule', params: { rule: name } } as const;
      await audits.afterwards(
        workspace.change(step, (db) => db.run(sql`DELETE FROM quality_rule WHERE id = ${id}`)),
      );
      return null;
    },
  };
}
