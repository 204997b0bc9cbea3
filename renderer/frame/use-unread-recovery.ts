import type { RecoveryReport } from '../../shared/contract/workspace.ts';
import { useSession } from '../state/session.ts';

/** What was recovered when the workspace was opened, until it has been read in this window. */
export function useUnreadRecovery(): RecoveryReport | null {
  const report = useSession(({ workspace }) => workspace?.recovery ?? null);
  const read = useSession(({ readRecovery }) => readRecovery);
  return report === null || report.at === read?.at ? null : report;
}
