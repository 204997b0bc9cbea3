import { useMemo } from 'react';
import { readDay } from '../../shared/core/model/day.ts';
import { comparedPeriod, resolvePeriod, type Period } from './period.ts';
import { useSession } from './session.ts';

/** The days of the chosen period; both belong to it, null is open. */
export function usePeriod(): Period {
  const choice = useSession((session) => session.period);
  const lastOrderOn = useSession(({ workspace }) => workspace?.lastOrderOn ?? null);
  return useMemo(
    () => resolvePeriod(choice, lastOrderOn === null ? null : readDay(lastOrderOn)),
    [choice, lastOrderOn],
  );
}

/** The days it is compared with, or null when it is compared with nothing. */
export function useComparedPeriod(): Period | null {
  const period = usePeriod();
  const comparison = useSession((session) => session.comparison);
  return useMemo(() => comparedPeriod(period, comparison), [period, comparison]);
}
