import type { AuditTable, Finding, SuggestedAction } from '../../../../shared/core/model/quality.ts';
import type { Words } from '../../../i18n/intl.tsx';
import type { Place } from '../../../state/place.ts';

/** What a field of ours is called. */
export function fieldWord({ t, find }: Words, table: AuditTable, field: string): string {
  if (field === '*') return t('quality.wholeRows');
  return find(`quality.field.${table}.${field}`) ?? find(`meaning.${table}.${field}`) ?? field;
}

/** What was found, as a heading; the name of a rule of one's own is the team's. */
export function findingTitle({ find, t }: Words, { check, rule }: Pick<Finding, 'check' | 'rule'>): string {
  return rule ?? find(`check.${check}.title`) ?? t('quality.unknownCheck');
}

/** Why it matters. */
export function findingWhy({ find, t }: Words, { check, rule }: Pick<Finding, 'check' | 'rule'>): string {
  return rule === null ? (find(`check.${check}.why`) ?? '') : t('quality.rule.why');
}

/** What the one button says. */
export function actionLabel({ t }: Words, action: SuggestedAction): string {
  return action.kind === 'clean'
    ? t(`quality.action.clean.${action.fix.kind}`)
    : t(`quality.action.${action.kind}`);
}

/** Where the one button leads. */
export function actionPlace(action: SuggestedAction): Place {
  switch (action.kind) {
    case 'clean':
      return { screen: 'quality', tab: 'cleaning', fix: action.fix };
    case 'match':
      return { screen: 'quality', tab: 'matching' };
    case 'rates':
      return { screen: 'settings' };
    case 'import':
      return { screen: 'import', tab: 'history' };
  }
}
