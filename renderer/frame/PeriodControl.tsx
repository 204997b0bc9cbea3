import { readDay } from '../../shared/core/model/day.ts';
import { useSession } from '../state/session.ts';
import { PeriodPicker } from '../ui/PeriodPicker.tsx';

/** The period and comparison of the whole app. */
export function PeriodControl() {
  const choice = useSession((session) => session.period);
  const comparison = useSession((session) => session.comparison);
  const lastDay = useSession(({ workspace }) => workspace?.lastOrderOn ?? null);
  const firstDay = useSession(({ workspace }) => workspace?.firstOrderOn ?? null);
  const setPeriod = useSession((session) => session.setPeriod);
  return (
    <PeriodPicker
      choice={choice}
      comparison={comparison}
      firstDay={firstDay === null ? null : readDay(firstDay)}
      lastDay={lastDay === null ? null : readDay(lastDay)}
      onChange={setPeriod}
    />
  );
}
