import { parseDate, type CalendarDate } from '@internationalized/date';
import { DateRangePicker, Group, Label, RangeCalendar } from 'react-aria-components';
import { readDay, type Day } from '../../shared/core/model/day.ts';
import type { Comparison, Period, PeriodChoice } from '../../shared/core/model/period.ts';
import { useWords } from '../i18n/intl.tsx';
import { CalendarMonth } from './Calendar.tsx';
import { cx } from './class-names.ts';
import { DayParts } from './DayParts.tsx';
import field from './Field.module.css';
import s from './PeriodPicker.module.css';

const dash = '–';

export type PeriodRangeProps = Readonly<{
  period: Period;
  comparison: Comparison;
  /** Where a period that is open begins and ends. */
  firstDay: Day | null;
  lastDay: Day | null;
  onChange: (choice: PeriodChoice, comparison: Comparison) => void;
}>;

/** Any days from one to another, in fields or in a calendar. */
export function PeriodRange({ period, firstDay, lastDay, comparison, onChange }: PeriodRangeProps) {
  const { t } = useWords();
  const from = period.from ?? firstDay;
  const to = period.to ?? lastDay;
  const value = from === null || to === null ? null : { start: parseDate(from), end: parseDate(to) };
  const choose = (range: { start: CalendarDate; end: CalendarDate } | null) => {
    const start = range === null ? null : readDay(range.start.toString());
    const end = range === null ? null : readDay(range.end.toString());
    if (start !== null && end !== null && start <= end)
      onChange({ kind: 'custom', from: start, to: end }, comparison);
  };
  return (
    <>
      <DateRangePicker value={value} onChange={choose} className={cx(field['field'])}>
        <Label className={cx(field['label'])}>{t('period.days')}</Label>
        <Group className={cx(field['box'], s['dates'])}>
          <DayParts slot="start" />
          <span aria-hidden>{dash}</span>
          <DayParts slot="end" />
        </Group>
      </DateRangePicker>
      <RangeCalendar
        aria-label={t('period.custom')}
        value={value}
        onChange={choose}
        {...(value !== null && { defaultFocusedValue: value.end })}
      >
        <CalendarMonth isRange />
      </RangeCalendar>
    </>
  );
}
