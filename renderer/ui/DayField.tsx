import { parseDate } from '@internationalized/date';
import { CalendarDays, X } from 'lucide-react';
import { Button, Calendar, DatePicker, Dialog, Group, Label, Popover, Text } from 'react-aria-components';
import { readDay, type Day } from '../../shared/core/model/day.ts';
import { useWords } from '../i18n/intl.tsx';
import { CalendarMonth } from './Calendar.tsx';
import { cx } from './class-names.ts';
import { DayParts } from './DayParts.tsx';
import { Icon } from './Icon.tsx';
import field from './Field.module.css';
import pop from './Popover.module.css';
import s from './DayField.module.css';

export type DayFieldProps = Readonly<{
  label: string;
  help?: string;
  /** 'YYYY-MM-DD', or null for none. */
  value: string | null;
  /** Null when it was emptied. */
  onChange: (day: Day | null) => void;
  isDisabled?: boolean;
  hideLabel?: boolean;
  /** Whether there may be no day: it is then taken away by one press. */
  isOptional?: boolean;
}>;

/** One calendar day, typed part by part or chosen from a month. */
export function DayField(props: DayFieldProps) {
  const { label, help, value, onChange, isDisabled = false, hideLabel = false, isOptional = false } = props;
  const { t, format } = useWords();
  const known = value === null ? null : readDay(value);
  const hijri = format.hijri(value);
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
        <DayParts />
        {isOptional && known !== null && (
          <Button
            slot={null}
            className={cx(s['open'], s['clear'])}
            aria-label={t('ui.clearOf', { label })}
            onPress={() => onChange(null)}
          >
            <Icon of={X} size={14} />
          </Button>
        )}
        <Button className={cx(s['open'])} aria-label={t('ui.calendar')}>
          <Icon of={CalendarDays} />
        </Button>
      </Group>
      {(help !== undefined || hijri !== null) && (
        <Text slot="description" className={cx(field['help'])}>
          {hijri !== null && <bdi className={cx(s['hijri'])}>{hijri}</bdi>}
          {help}
        </Text>
      )}
      <Popover className={cx(pop['popover'])} offset={4}>
        <Dialog className={cx(s['calendar'])} aria-label={label}>
          <Calendar>
            <CalendarMonth />
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
