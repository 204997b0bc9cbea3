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
import { Panel } from '../../ui/Panel.tsx';
import s from './Rfm.module.css';

type Props = Readonly<{
  rfm: Output<'analysis.rfm'>;
  words: GroupWords;
  onGroup: (selection: string, group: RfmGroup) => void;
  onFlow: (flow: Flow) => void;
}>;

/** The groups, the board, who moved, and what the scores mean. */
export function RfmResult({ rfm, words, onGroup, onFlow }: Props) {
  const { t, format } = useWords();
  const openGroup = useCallback((group: RfmGroup) => onGroup(group, group), [onGroup]);
  return (
    <>
      {rfm.lowConfidence && (
        <Notice tone="info">
          {t('rfm.low', { count: rfm.customers, needed: format.number(rfm.customersNeeded) })}
        </Notice>
      )}
      {rfm.ordersWithoutRate > 0 && (
        <Notice tone="warning">{t('rfm.withoutRate', { count: rfm.ordersWithoutRate })}</Notice>
      )}
      <div className={s['pictures']}>
        <Panel>
          <GroupChart rfm={rfm} nameOf={words.name} onGroup={openGroup} />
        </Panel>
        <Panel>
          <RfmBoard
            rfm={rfm}
            nameOf={words.name}
            onCell={({ group }, recency, value) => onGroup(`cell-${recency}-${value}`, group)}
          />
        </Panel>
      </div>
      <Panel>
        <GroupTable rfm={rfm} words={words} onGroup={openGroup} />
      </Panel>
      {rfm.movement !== null && (
        <Panel>
          <MovementFigure movement={rfm.movement} nameOf={words.name} onFlow={onFlow} />
        </Panel>
      )}
      <Panel>
        <ThresholdTable rfm={rfm} />
      </Panel>
    </>
  );
}
