import { useMemo, useState } from 'react';
import { useAnalysis } from '../../api/use-analysis.ts';
import { notYet, useQuery } from '../../api/use-query.ts';
import { useWords } from '../../i18n/intl.tsx';
import { usePeriod } from '../../state/use-period.ts';
import { ChoiceChips } from '../../ui/ChoiceChips.tsx';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { LabelledGroup } from '../../ui/LabelledGroup.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { AnalysisFrame } from '../frame/AnalysisFrame.tsx';
import { useMatrixWords, type WhiteSpaceParams } from './white-space-words.ts';
import { pageLength, WhiteSpaceResult } from './WhiteSpaceResult.tsx';

const rowKinds = ['rfm', 'segments', 'customers'] as const;
const levels = ['category', 'product'] as const;
const mostSegments = 12;
/** Chosen to begin with. */
const chosenAtFirst = 6;

/** Who buys of what, against everybody else, and what is missing. */
export function WhiteSpaceView() {
  const { t } = useWords();
  const { from, to } = usePeriod();
  const { data: segments = [] } = useQuery('segments.list', null);
  const [kind, setKind] = useState<(typeof rowKinds)[number]>('rfm');
  const [level, setLevel] = useState<(typeof levels)[number]>('category');
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [offset, setOffset] = useState(0);
  const names = useMatrixWords(segments);
  const shown = chosen ?? segments.slice(0, chosenAtFirst).map(({ id }) => String(id));
  const ids = shown.map(Number).join(',');
  const params = useMemo((): WhiteSpaceParams | typeof notYet => {
    const days = { level, from, to };
    if (kind === 'rfm') return { rows: 'rfm', ...days };
    if (kind === 'customers') return { rows: 'customers', ...days, offset, limit: pageLength };
    return ids === '' ? notYet : { rows: ids.split(',').map(Number), ...days };
  }, [kind, level, from, to, offset, ids]);
  const job = useAnalysis('white-space', params);
  return (
    <AnalysisFrame
      job={job}
      settings={
        <>
          <FieldRow>
            <LabelledGroup label={t('whiteSpace.rows.label')}>
              <SegmentedControl
                label={t('whiteSpace.rows.label')}
                value={kind}
                options={rowKinds.map((value) => ({ value, label: t(`whiteSpace.rows.${value}`) }))}
                onChange={(next) => {
                  setKind(next);
                  setOffset(0);
                }}
              />
            </LabelledGroup>
            <LabelledGroup label={t('whiteSpace.level.label')}>
              <SegmentedControl
                label={t('whiteSpace.level.label')}
                value={level}
                options={levels.map((value) => ({ value, label: t(`whiteSpace.level.${value}`) }))}
                onChange={setLevel}
              />
            </LabelledGroup>
          </FieldRow>
          {kind === 'segments' && segments.length > 0 && (
            <LabelledGroup label={t('whiteSpace.segments')}>
              <ChoiceChips
                label={t('whiteSpace.segments')}
                options={segments.map(({ id, name }) => ({ value: String(id), label: name }))}
                chosen={shown}
                onChange={(next) => {
                  if (next.length <= mostSegments) setChosen(next);
                }}
              />
            </LabelledGroup>
          )}
        </>
      }
    >
      {params === notYet && (
        <Notice tone="info">
          {t(segments.length === 0 ? 'whiteSpace.noSegments' : 'whiteSpace.chooseSegment')}
        </Notice>
      )}
      {params !== notYet && job.data !== undefined && (
        <WhiteSpaceResult
          result={job.data}
          params={params}
          names={names}
          onOffset={setOffset}
          onProducts={() => setLevel('product')}
        />
      )}
    </AnalysisFrame>
  );
}
