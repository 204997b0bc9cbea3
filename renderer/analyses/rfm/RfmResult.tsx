import { useCallback } from 'react';
import type { Output } from '../../../shared/contract/api.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { GroupChart } from './GroupChart.tsx';
import { GroupTable } from './GroupTable.tsx';
import type { GroupWords, RfmGroup } from './group-words.ts';
import type { Flow } from './lay-flows.ts';
import { MovementFigure } from './MovementFigure.tsx';
import { RfmBoard } from './RfmBoard.tsx';
import { ThresholdTable } from './ThresholdTable.tsx';
import s from './Rfm.module.css';

type Props = Readonly<{
  rfm: Output<'analysis.rfm'>;
  words: GroupWords;
  isStale: boolean;
  onGroup: (selection: string, group: RfmGroup) => void;
  onFlow: (flow: Flow) => void;
}>;

/** The groups, the board, who moved, and what the scores mean. */
export function RfmResult({ rfm, words, isStale, onGroup, onFlow }: Props) {
  const { t, format } = useWords();
  const openGroup = useCallback((group: RfmGroup) => onGroup(group, group), [onGroup]);
  return (
    <div className={s['result']} data-stale={isStale}>
      {rfm.lowConfidence && (
        <Notice tone="info">
          {t('rfm.low', { count: rfm.customers, needed: format.number(rfm.customersNeeded) })}
        </Notice>
      )}
      {rfm.ordersWithoutRate > 0 && (
        <Notice tone="warning">{t('rfm.withoutRate', { count: rfm.ordersWithoutRate })}</Notice>
      )}
      <div className={s['pictures']}>
        <div className={s['panel']}>
          <GroupChart rfm={rfm} nameOf={words.name} onGroup={openGroup} />
        </div>
        <div className={s['panel']}>
          <RfmBoard
            rfm={rfm}
            nameOf={words.name}
            onCell={({ group }, recency, value) => onGroup(`cell-${recency}-${value}`, group)}
          />
        </div>
      </div>
      <div className={s['panel']}>
        <GroupTable rfm={rfm} words={words} onGroup={openGroup} />
      </div>
      {rfm.movement !== null && (
        <div className={s['panel']}>
          <MovementFigure movement={rfm.movement} nameOf={words.name} onFlow={onFlow} />
        </div>
      )}
      <div className={s['panel']}>
        <ThresholdTable rfm={rfm} />
      </div>
    </div>
  );
}
