import type { Output } from '../../../shared/contract/api.ts';
import { useWords, type Words } from '../../i18n/intl.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { scoreRanges, type ScoreRange } from './score-ranges.ts';
import { Remark } from '../../ui/Remark.tsx';

function rangeWords({ t }: Words, range: ScoreRange | null, show: (value: number) => string): string {
  if (range === null) return t('rfm.thresholds.nobody');
  const { low, high } = range;
  if (low === null && high === null) return '';
  if (low === null) return t('rfm.thresholds.atMost', { value: show(high ?? 0) });
  if (high === null) return t('rfm.thresholds.over', { value: show(low) });
  return t('rfm.thresholds.between', { low: show(low), high: show(high) });
}

/** What each score means in days, orders and money. */
export function ThresholdTable({ rfm }: { rfm: Output<'analysis.rfm'> }) {
  const words = useWords();
  const { t, format } = words;
  const { recencyDays, orders, moneyMinor } = rfm.thresholds;
  const recency = scoreRanges(recencyDays, rfm.scale).toReversed(); // few days score high
  const counts = scoreRanges(orders, rfm.scale);
  const money = scoreRanges(moneyMinor, rfm.scale);
  const rows = Array.from({ length: rfm.scale }, (_, at) => rfm.scale - at);
  return (
    <div>
      <DataTable
        caption={t('rfm.thresholds.title')}
        showCaption
        rows={rows}
        rowKey={(score) => score}
        columns={[
          { id: 'score', title: t('rfm.thresholds.score'), cell: (score) => format.number(score) },
          {
            id: 'recency',
            title: t('rfm.thresholds.recency'),
            cell: (score) => rangeWords(words, recency[score - 1] ?? null, (value) => format.days(value, 1)),
          },
          {
            id: 'orders',
            title: t('rfm.thresholds.orders'),
            cell: (score) => rangeWords(words, counts[score - 1] ?? null, (value) => format.number(value, 1)),
          },
          {
            id: 'money',
            title: t('rfm.thresholds.money'),
            cell: (score) =>
              rangeWords(words, money[score - 1] ?? null, (value) => format.money(value, rfm.currency)),
          },
        ]}
      />
      <Remark tone="faint">{t('rfm.thresholds.note')}</Remark>
    </div>
  );
}
