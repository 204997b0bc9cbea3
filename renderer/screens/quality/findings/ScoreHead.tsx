import type { ReactNode } from 'react';
import type { QualityReport, QualityRun } from '../../../../shared/core/model/quality.ts';
import { PlotFigure, type PlotKit, type PlotOptions } from '../../../charts/PlotFigure.tsx';
import { chartColors } from '../../../charts/theme.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Count } from '../../../ui/Values.tsx';
import { When } from '../../../ui/When.tsx';
import s from './Findings.module.css';

/** The score now, what it is made of in a sentence, and how it went. */
export function ScoreHead({ report, again }: { report: QualityReport; again: ReactNode }) {
  const { t, format } = useWords();
  const { run, history, findings } = report;
  if (run === null) return null;
  const before = history.at(-2);
  const grave = findings.filter(({ severity }) => severity === 'high').length;
  return (
    <section className={s['head']} aria-label={t('quality.score.title')}>
      <div className={s['now']}>
        <p className={s['score']}>
          <Count value={run.score} decimals={1} />
          <span className={s['of']}>{t('quality.score.of')}</span>
        </p>
        <p className={s['faint']}>
          {t('quality.score.found', { count: findings.length, grave: format.number(grave) })}
        </p>
        {before !== undefined && (
          <p className={s['faint']}>{t('quality.score.before', { score: format.number(before.score, 1) })}</p>
        )}
        <p className={s['faint']}>{t('quality.score.how')}</p>
        <div className={s['line']}>
          <When instant={run.runAt} />
          {again}
        </div>
      </div>
      {history.length > 1 && <History history={history} />}
    </section>
  );
}

const height = 140;

function History({ history }: { history: readonly QualityRun[] }) {
  const { t, format } = useWords();
  const rows = history.map((run, at) => ({ ...run, at: at + 1 }));
  const draw = ({ plot, x, margins }: PlotKit): PlotOptions => ({
    ...margins(36, 12),
    x: x({ label: null, ticks: [], domain: [1, rows.length] }),
    y: { label: null, domain: [0, 100], ticks: [0, 50, 100], grid: true },
    marks: [
      plot.lineY(rows, { x: 'at', y: 'score', stroke: chartColors.accent }),
      plot.dot(rows, { x: 'at', y: 'score', fill: chartColors.accent, r: 3 }),
    ],
  });
  return (
    <div className={s['history']}>
      <PlotFigure
        caption={t('quality.history.title')}
        n={t('quality.history.n', { count: history.length })}
        height={height}
        draw={draw}
        table={{
          rows: rows.toReversed(),
          rowKey: ({ id }) => id,
          columns: [
            { id: 'when', title: t('quality.history.when'), cell: ({ runAt }) => format.instant(runAt) },
            {
              id: 'score',
              title: t('quality.history.score'),
              align: 'end',
              cell: ({ score }) => <Count value={score} decimals={1} />,
            },
          ],
        }}
      />
    </div>
  );
}
