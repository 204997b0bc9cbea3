import { parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components';
import { readDay, type Day } from '../../shared/core/model/day.ts';
import { useWords } from '../i18n/intl.tsx';
import { cx } from './class-names.ts';
import { Icon } from './Icon.tsx';
import field from './Field.module.css';
import pop from './Popover.module.css';
import s from './DayField.module.css';

export type DayFieldProps = Readonly<{
  label: string;
  /** 'YYYY-MM-DD', or null for none. */
  value: string | null;
  /** Null when it was emptied. */
  onChange: (day: Day | null) => void;
  isDisabled?: boolean;
  hideLabel?: boolean;
}>;

/** One calendar day, typed part by part or chosen from a month. */
export function DayField(props: DayFieldProps) {
  const { label, value, onChange, isDisabled = false, hideLabel = false } = props;
  const { t } = useWords();
  const known = value === null ? null : readDay(value);
  return (
    <DatePicker
      className={cx(field['field'])}
      value={known === null ? null : parseDate(known)}
      onChange={(date) => onChange(date === null ? null : readDay(date.toString()))}
      isDisabled={isDisabled}
      shouldForceLeadingZeros
    >
      <Label className={cx(hideLabel ? field['hiddenLabel'] : field['label'])}>{label}</Label>
      <Group className={cx(field['box'], s['box'])}>
        <DateInput className={cx(s['date'])}>
          {(segment) => <DateSegment segment={segment} className={cx(s['segment'])} />}
        </DateInput>
        <AriaButton className={cx(s['turn'])} aria-label={t('ui.calendar')}>
          <Icon of={CalendarDays} />
        </AriaButton>
      </Group>
      <Popover className={cx(pop['popover'])} offset={4}>
        <Dialog className={cx(s['calendar'])} aria-label={label}>
          <Calendar>
            <header className={s['month']}>
              <AriaButton slot="previous" className={cx(s['turn'])} aria-label={t('period.previousMonth')}>
                <Icon of={ChevronLeft} turns />
              </AriaButton>
              <Heading level={3} />
              <AriaButton slot="next" className={cx(s['turn'])} aria-label={t('period.nextMonth')}>
                <Icon of={ChevronRight} turns />
              </AriaButton>
            </header>
            <CalendarGrid className={cx(s['grid'])} weekdayStyle="narrow">
              <CalendarGridHeader>
                {(name) => <CalendarHeaderCell className={cx(s['weekday'])}>{name}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => <CalendarCell date={date} className={cx(s['day'])} />}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
