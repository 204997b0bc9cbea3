import { useCallback } from 'react';
import { ExportTableButton } from '../../frame/ExportTableButton.tsx';
import { useWords } from '../../i18n/intl.tsx';
import { useOverlays } from '../../state/overlays.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { LeftOutRemark } from '../frame/LeftOutRemark.tsx';
import { SequenceChart } from './SequenceChart.tsx';
import { SequenceTable, type SequencePeople } from './SequenceTable.tsx';
import { sequencesTable } from './sequences-table.ts';
import {
  sequenceKey,
  thingsOf,
  type Sequence,
  type Sequences,
  type SequencesInput,
} from './sequence-words.ts';

type Props = Readonly<{ result: Sequences; params: SequencesInput }>;

/** What was looked at and what is too young to say, then the pairs. */
export function SequencesResult({ result, params }: Props) {
  const words = useWords();
  const { t, format } = words;
  const show = useCallback(
    (row: Sequence, which: SequencePeople) =>
      useOverlays.getState().showPeople({
        people: { kind: 'analysis', id: 'sequences', params, selection: `${which}:${sequenceKey(row)}` },
        title: t(`sequences.peopleOf.${which}`, thingsOf(row)),
      }),
    [params, t],
  );
  const { total, rules, lastDay } = result;
  if (lastDay === null || result.customers === 0)
    return <Notice tone="info">{t('sequences.nothingSold')}</Notice>;
  return (
    <>
      <Remark>
        {t('sequences.found', { count: total, tested: format.number(result.tested) })}{' '}
        {rules.length < total && t('rules.first', { count: rules.length })}{' '}
        {t('sequences.censored', {
          count: result.censored,
          observed: format.number(result.observed),
          days: format.days(result.windowDays),
          last: format.day(lastDay),
        })}
      </Remark>
      <LeftOutRemark lines={result.lines} leftOut={result.leftOut} />
      {rules.length === 0 ? (
        <Notice tone="info">{t('sequences.none')}</Notice>
      ) : (
        <>
          <Remark>{t('sequences.notCause')}</Remark>
          <Panel>
            <SequenceChart result={result} />
          </Panel>
          <Panel>
            <SequenceTable result={result} onPeople={show} />
            <ButtonRow>
              <ExportTableButton table={() => sequencesTable(words, result)} />
            </ButtonRow>
          </Panel>
        </>
      )}
    </>
  );
}
