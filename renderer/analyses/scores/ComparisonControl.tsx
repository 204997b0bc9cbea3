import { useQuery } from '../../api/use-query.ts';
import { useWords } from '../../i18n/intl.tsx';
import { ChoiceChips } from '../../ui/ChoiceChips.tsx';
import { LabelledGroup } from '../../ui/LabelledGroup.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';

/** As many can be told apart at a glance. */
const mostCompared = 4;
const kinds = ['nothing', 'periods', 'segments'] as const;

/** What is compared with each other; `segments` are ids. */
export type ComparedBy = Readonly<{ kind: (typeof kinds)[number]; segments: readonly number[] }>;

type Props = Readonly<{
  compared: ComparedBy;
  /** The chosen period has one before it. */
  hasBefore: boolean;
  onChange: (compared: ComparedBy) => void;
}>;

/** Whether the score is compared with the time before, or between segments. */
export function ComparisonControl({ compared, hasBefore, onChange }: Props) {
  const { t, format } = useWords();
  const { data: segments = [] } = useQuery('segments.list', null);
  const { kind } = compared;
  const choose = (chosen: readonly string[]) =>
    onChange({ kind, segments: chosen.slice(0, mostCompared).map(Number) });
  return (
    <>
      <LabelledGroup label={t('scores.compare.label')}>
        <SegmentedControl
          label={t('scores.compare.label')}
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`scores.compare.${value}`) }))}
          onChange={(next) => onChange({ ...compared, kind: next })}
        />
      </LabelledGroup>
      {kind === 'periods' && !hasBefore && <Remark isStatus>{t('scores.compare.needsPeriod')}</Remark>}
      {kind === 'segments' && segments.length === 0 && (
        <Remark isStatus>{t('scores.compare.noSegments')}</Remark>
      )}
      {kind === 'segments' && segments.length > 0 && (
        <LabelledGroup label={t('scores.compare.choose', { most: format.number(mostCompared) })}>
          <ChoiceChips
            label={t('scores.compare.choose', { most: format.number(mostCompared) })}
            options={segments.map(({ id, name }) => ({ value: String(id), label: name }))}
            chosen={compared.segments.map(String)}
            onChange={choose}
          />
        </LabelledGroup>
      )}
    </>
  );
}
