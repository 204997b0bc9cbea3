import { readDay } from '../../shared/core/model/day.ts';
import { comparedPeriod, resolvePeriod, type Period } from '../../shared/core/model/period.ts';
import type { ReportRequest } from '../../shared/core/model/report.ts';
import type { Session } from '../session.ts';
import { workspaceState } from '../workspace-state.ts';

/** The days a report is of, and those it compares with. */
export type ReportDays = Readonly<{ period: Period; compared: Period | null }>;

/** Periods count back from the last order, as they do everywhere on the screen. @throws {Error} the days are none */
export function reportDays(session: Session, { period, comparison }: ReportRequest): ReportDays {
  const last = workspaceState(session)?.span?.last ?? null;
  const lastDay = last === null ? null : readDay(last);
  const chosen = period.kind === 'custom' ? customDays(period) : period;
  const resolved = resolvePeriod(chosen, lastDay);
  return { period: resolved, compared: comparedPeriod(resolved, comparison) };
}

function customDays({ from, to }: Readonly<{ from: string; to: string }>) {
  const [first, last] = [readDay(from), readDay(to)];
  if (first === null || last === null) throw new Error(`no days: ${from} to ${to}`);
  return { kind: 'custom', from: first, to: last } as const;
}
