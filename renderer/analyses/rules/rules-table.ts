import type { ShownTable } from '../../../shared/contract/table-api.ts';
import { numberColumn, textColumn } from '../../frame/table-columns.ts';
import type { Words } from '../../i18n/intl.tsx';
import { plain } from '../../i18n/plain.ts';
import type { Rules } from './rule-words.ts';

/** Every number of every rule shown, as a table to keep. Shares are 0 … 1. */
export function rulesTable({ t, direction }: Words, { rules, baskets }: Rules): ShownTable {
  const bounds = [numberColumn(t('table.low')), numberColumn(t('table.high'))];
  return {
    name: plain(t('rules.fileName')),
    columns: [
      ...[textColumn(t('rules.column.left')), textColumn(t('rules.column.right'))],
      ...[numberColumn(t('rules.column.count')), numberColumn(t('rules.column.baskets'))],
      ...[numberColumn(t('rules.column.support')), ...bounds],
      ...[numberColumn(t('rules.column.confidence')), ...bounds],
      ...[numberColumn(t('rules.column.lift')), ...bounds],
      ...[numberColumn(t('rules.column.p')), numberColumn(t('rules.column.q'))],
    ],
    rows: rules.map((rule) => [
      ...[rule.antecedent.join(' + '), rule.consequent.join(' + '), rule.count, baskets],
      ...[rule.support, ...rule.supportInterval],
      ...[rule.confidence, ...rule.confidenceInterval],
      ...[rule.lift, ...rule.liftInterval, rule.p, rule.q],
    ]),
    isRightToLeft: direction === 'rtl',
  };
}
