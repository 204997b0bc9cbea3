import { readDay } from '../../shared/core/model/day.ts';
import { useSession } from '../state/session.ts';
import { PeriodPicker } from '../ui/PeriodPicker.tsx';

/** The period and comparison of the whole app. */
export function PeriodControl() {
  const choice = useSession((session) => session.period);
  const comparison = useSession((session) => session.comparison);
  const span = useSession(({ workspace }) => workspace?.span ?? null);
  const setPeriod = useSession((session) => session.setPeriod);
  return (
    <PeriodPicker
      choice={choice}
      comparison={comparison}
      firstDay={span === null ? null : readDay(span.first)}
      lastDay={span === null ? null : readDay(span.last)}
      lastOf={span?.of ?? 'orders'}
      onChange={setPeriod}
    />
  );
}
