import type { Input } from '../../../shared/contract/api.ts';
import { useAnalysis } from '../../api/use-analysis.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { AnalysisFrame } from '../frame/AnalysisFrame.tsx';
import { sayVerdict, verdictOf, type Backtest } from './backtest-words.ts';
import { CalibrationTable, WaysTable, WeightsTable } from './BacktestTables.tsx';
import { HitRateChart } from './HitRateChart.tsx';

const params: Input<'analysis.backtest'> = {};

function Tested({ backtest }: Readonly<{ backtest: Backtest }>) {
  const { t, format } = useWords();
  const { kind, people: count, splitOn, testDays, chances } = backtest;
  return (
    <Remark>
      {[
        kind === 'baskets'
          ? t('backtest.baskets', { count })
          : t('backtest.tried', { count, day: format.day(splitOn), days: format.days(testDays ?? 0) }),
        ...(chances === null ? [] : [t(`opportunities.chances.${chances}`)]),
      ].join(' ')}
    </Remark>
  );
}

/** Whether what is offered would have been bought: the verdict, the figures of every way, and what the score weighs. */
export function BacktestView() {
  const words = useWords();
  const job = useAnalysis('backtest', params);
  const backtest = job.data;
  return (
    <AnalysisFrame job={job} settings={null}>
      {backtest !== undefined && (
        <>
          <Notice tone={verdictOf(backtest) === 'beats' ? 'info' : 'warning'}>
            {sayVerdict(words, backtest)}
          </Notice>
          {backtest.methods.length > 0 && (
            <>
              <Tested backtest={backtest} />
              <Panel>
                <HitRateChart backtest={backtest} />
              </Panel>
              <Panel>
                <WaysTable backtest={backtest} />
              </Panel>
              <Panel>
                <WeightsTable backtest={backtest} />
              </Panel>
              {backtest.calibration !== null && (
                <Panel>
                  <CalibrationTable backtest={backtest} />
                </Panel>
              )}
            </>
          )}
        </>
      )}
    </AnalysisFrame>
  );
}
