import { useWords } from '../../i18n/intl.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { Count, Share } from '../../ui/Values.tsx';
import {
  directionOf,
  featureOf,
  type Backtest,
  type BacktestWay,
  type BacktestWeight,
} from './backtest-words.ts';

type Props = Readonly<{ backtest: Backtest }>;

/** Every figure of every way. */
export function WaysTable({ backtest }: Props) {
  const { t, format } = useWords();
  const { methods, people } = backtest;
  const ats = Object.keys(methods[0]?.hitRate ?? {});
  return (
    <DataTable<BacktestWay>
      caption={t('backtest.all')}
      showCaption
      rows={methods}
      rowKey={({ method }) => method}
      columns={[
        {
          id: 'method',
          title: t('backtest.column.method'),
          cell: ({ method }) => t(`backtest.method.${method}`),
        },
        ...ats.map((k) => ({
          id: `hit-${k}`,
          title: t('backtest.column.hit', { k: format.number(Number(k)) }),
          align: 'end' as const,
          cell: ({ hitRate, interval }: BacktestWay) => (
            <Share value={hitRate[k] ?? 0} interval={interval[k] ?? [0, 0]} n={people} />
          ),
        })),
        ...ats.map((k) => ({
          id: `recall-${k}`,
          title: t('backtest.column.recall', { k: format.number(Number(k)) }),
          align: 'end' as const,
          cell: ({ recall }: BacktestWay) => <Share value={recall[k] ?? 0} />,
        })),
        {
          id: 'ndcg',
          title: t('backtest.column.ndcg'),
          align: 'end',
          cell: ({ ndcg }) => <Count value={ndcg} decimals={3} />,
        },
        {
          id: 'coverage',
          title: t('backtest.column.coverage'),
          align: 'end',
          cell: ({ coverage }) => <Share value={coverage} />,
        },
      ]}
    />
  );
}

/** What the score weighs, with what each weight says in words. */
export function WeightsTable({ backtest }: Props) {
  const { t, format } = useWords();
  return (
    <>
      <DataTable<BacktestWeight>
        caption={t('backtest.weights')}
        showCaption
        rows={backtest.weights}
        rowKey={({ feature }) => feature}
        columns={[
          {
            id: 'feature',
            title: t('backtest.weightColumn.feature'),
            cell: (row) => {
              const name = featureOf(row);
              return name === null ? row.feature : t(`backtest.feature.${name}`);
            },
          },
          {
            id: 'weight',
            title: t('backtest.weightColumn.weight'),
            align: 'end',
            sortBy: ({ weight }) => weight,
            cell: ({ weight }) => <Count value={weight} decimals={2} />,
          },
          {
            id: 'interval',
            title: t('backtest.weightColumn.interval'),
            align: 'end',
            cell: ({ interval }) => <bdi>{interval.map((end) => format.number(end, 2)).join(' – ')}</bdi>,
          },
          {
            id: 'meaning',
            title: t('backtest.weightColumn.meaning'),
            cell: (row) => t(`backtest.${directionOf(row)}`),
          },
        ]}
      />
      <Remark>{t('backtest.weightsNote')}</Remark>
    </>
  );
}

/** What was told as probable, and how often it happened. */
export function CalibrationTable({ backtest }: Props) {
  const { t } = useWords();
  const { calibration } = backtest;
  if (calibration === null) return null;
  const rows = calibration.bins.map((bin, at) => ({ ...bin, at }));
  return (
    <>
      <DataTable<(typeof rows)[number]>
        caption={t('backtest.calibration')}
        showCaption
        rows={rows}
        rowKey={({ at }) => String(at)}
        columns={[
          {
            id: 'unadjusted',
            title: t('backtest.calibrationColumn.unadjusted'),
            align: 'end',
            cell: ({ unadjusted }) => <Share value={unadjusted} />,
          },
          {
            id: 'told',
            title: t('backtest.calibrationColumn.told'),
            align: 'end',
            cell: ({ expected }) => <Share value={expected} />,
          },
          {
            id: 'happened',
            title: t('backtest.calibrationColumn.happened'),
            align: 'end',
            cell: ({ happened, interval, n }) => <Share value={happened} interval={interval} n={n} />,
          },
        ]}
      />
      <Remark>{t('backtest.calibrationNote')}</Remark>
    </>
  );
}
