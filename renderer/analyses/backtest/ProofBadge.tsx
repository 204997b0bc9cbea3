import { useWords } from '../../i18n/intl.tsx';
import { Badge } from '../../ui/Badge.tsx';

/** Whether what is offered was proven on the past: beside a list of offers. */
export function ProofBadge({ verdict }: Readonly<{ verdict: 'beats' | 'loses' | 'none' }>) {
  const { t } = useWords();
  return <Badge tone={verdict === 'beats' ? 'accent' : 'warning'}>{t(`backtest.badge.${verdict}`)}</Badge>;
}
