import { ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from 'react-aria-components';
import { useWords } from '../i18n/intl.tsx';
import { cx } from './class-names.ts';
import { Icon } from './Icon.tsx';
import s from './Calendar.module.css';

/** A month of days with the way to the months beside it. Stands in React Aria's `Calendar`, or in its `RangeCalendar` for a run of days. */
export function CalendarMonth({ isRange = false }: Readonly<{ isRange?: boolean }>) {
  const { t } = useWords();
  return (
    <>
      <header className={s['head']}>
        <Button slot="previous" className={cx(s['turn'])} aria-label={t('period.previousMonth')}>
          <Icon of={ChevronLeft} turns />
        </Button>
        <Heading level={3} />
        <Button slot="next" className={cx(s['turn'])} aria-label={t('period.nextMonth')}>
          <Icon of={ChevronRight} turns />
        </Button>
      </header>
      <CalendarGrid className={cx(s['grid'])} weekdayStyle="narrow">
        <CalendarGridHeader>
          {(name) => <CalendarHeaderCell className={cx(s['weekday'])}>{name}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => <CalendarCell date={date} className={cx(s['day'], isRange && s['ofRange'])} />}
        </CalendarGridBody>
      </CalendarGrid>
    </>
  );
}
