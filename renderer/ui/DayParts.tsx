import { DateInput, DateSegment } from 'react-aria-components';
import { cx } from './class-names.ts';
import s from './DayParts.module.css';

/** Day, month and year, each typed on its own. Stands in React Aria's `DatePicker`, or twice in its `DateRangePicker`. */
export function DayParts({ slot }: Readonly<{ slot?: 'start' | 'end' }>) {
  return (
    <DateInput {...(slot !== undefined && { slot })} className={cx(s['parts'])}>
      {(segment) => <DateSegment segment={segment} className={cx(s['part'])} />}
    </DateInput>
  );
}
