import type { Output } from '../../../shared/contract/api.ts';
import { leftOutReasons } from '../../../shared/core/model/line-left-out.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Remark } from '../../ui/Remark.tsx';

type Props = Readonly<{ lines: number; leftOut: Output<'analysis.rules'>['leftOut'] }>;

/** How many lines of orders count as bought, and why others do not. */
export function LeftOutRemark({ lines, leftOut }: Props) {
  const { t, format } = useWords();
  const reasons = leftOutReasons
    .filter((reason) => leftOut[reason] > 0)
    .map((reason) => t(`purchases.leftOut.${reason}`, { count: format.number(leftOut[reason]) }));
  return (
    <Remark>
      {[
        t('purchases.lines', { count: lines }),
        ...(reasons.length > 0 ? [t('purchases.without', { reasons: reasons.join(' · ') })] : []),
      ].join(' ')}
    </Remark>
  );
}
