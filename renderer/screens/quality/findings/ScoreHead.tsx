import type { ReactNode } from 'react';
import type { QualityReport } from '../../../../shared/core/model/quality.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { Count } from '../../../ui/Values.tsx';
import { When } from '../../../ui/When.tsx';
import { ScoreHistory } from './ScoreHistory.tsx';
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
        <Remark>{t('quality.score.found', { count: findings.length, grave: format.number(grave) })}</Remark>
        {before !== undefined && (
          <Remark>{t('quality.score.before', { score: format.number(before.score, 1) })}</Remark>
        )}
        <Remark tone="faint">{t('quality.score.how')}</Remark>
        <ButtonRow>
          <When instant={run.runAt} />
          {again}
        </ButtonRow>
      </div>
      {history.length > 1 && <ScoreHistory history={history} />}
    </section>
  );
}
