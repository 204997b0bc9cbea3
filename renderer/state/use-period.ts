import { useMemo } from 'react';
import { readDay } from '../../shared/core/model/day.ts';
import { resolvePeriod, type Period } from '../../shared/core/model/period.ts';
import { useSession } from './session.ts';

/** The days of the period that is chosen for the whole app. */
export function usePeriod(): Period {
  const choice = useSession(({ period }) => period);
  const lastDay = useSession(({ workspace }) => workspace?.span?.last ?? null);
  return useMemo(() => resolvePeriod(choice, lastDay === null ? null : readDay(lastDay)), [choice, lastDay]);
}
