import type { DecidingRow } from '../../../../../shared/core/model/segments.ts';
import type { LineageTarget } from '../../../../../shared/core/model/lineage.ts';
import type { Condition } from '../../../../../shared/core/segments/schema.ts';
import { OriginButton } from '../../../../frame/OriginButton.tsx';
import { useWords } from '../../../../i18n/intl.tsx';
import { isolate } from '../../../../i18n/isolate.ts';
import { useSession } from '../../../../state/session.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Data, DayText, Money } from '../../../../ui/Values.tsx';
import s from './Result.module.css';

/** Where a row can be asked from where it is; null where only the page of the customer shows it. */
function targetOf(
  { table, id }: DecidingRow,
  customer: number,
  condition: Condition | undefined,
): LineageTarget | null {
  switch (table) {
    case 'orders':
      return { of: 'order', id };
    case 'event':
    case 'response':
    case 'preference':
      return { of: table, id };
    case 'consent_event':
      return condition?.kind === 'consent'
        ? { of: 'consent', customer, purpose: condition.purpose, channel: condition.channel }
        : null;
    case 'record': {
      if (condition?.kind === 'text') return field(customer, condition.field, false);
      if (condition?.kind === 'custom') return field(customer, condition.field, true);
      return condition?.kind === 'age' ? field(customer, 'birthDate', false) : null;
    }
    default:
      return null;
  }
}

const field = (customer: number, name: string, isCustom: boolean): LineageTarget => ({
  of: 'customer-field',
  customer,
  field: name,
  isCustom,
});

/** Rows whose label is a code that has words. */
const codes: Partial<Record<DecidingRow['table'], string>> = {
  event: 'event',
  consent_event: 'consentState',
};

type Props = Readonly<{
  customer: number;
  rows: readonly DecidingRow[];
  total: number;
  condition?: Condition;
}>;

/** The rows that decide, newest first, each leading to where it is from. */
export function DecidingRows({ customer, rows, total, condition }: Props) {
  const { t, find } = useWords();
  return (
    <ul className={s['rows']} aria-label={t('segments.builder.why.rows')}>
      {rows.map((row) => {
        const target = targetOf(row, customer, condition);
        const label = find(`${codes[row.table] ?? 'none'}.${row.label}`) ?? row.label;
        return (
          <li key={`${row.table} ${row.id}`} className={s['row']}>
            <span className={s['soft']}>{t(`segments.builder.table.${row.table}`)}</span>
            <Data>{label}</Data>
            {row.day !== null && <DayText day={row.day} />}
            {row.amountMinor !== null && <Money minor={row.amountMinor} />}
            {target !== null && <OriginButton target={target} what={isolate(label)} />}
            {row.table === 'segment' && (
              <Button
                size="small"
                variant="quiet"
                onPress={() => useSession.getState().go({ screen: 'segment', id: row.id })}
              >
                {t('segments.builder.why.segment')}
              </Button>
            )}
          </li>
        );
      })}
      {total > rows.length && (
        <li className={s['soft']}>{t('segments.builder.why.more', { count: total - rows.length })}</li>
      )}
    </ul>
  );
}
