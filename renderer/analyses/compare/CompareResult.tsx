import { useMemo, useState } from 'react';
import type { Input } from '../../../shared/contract/api.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { Select } from '../../ui/Select.tsx';
import { CompareChart } from './CompareChart.tsx';
import { CompareGroup } from './CompareGroup.tsx';
import { compareRows } from './compare-rows.ts';
import { CompareSides } from './CompareSides.tsx';
import { comparisonTable } from './comparison-table.ts';
import { ExportTableButton } from '../../frame/ExportTableButton.tsx';
import { groupsOf, type CompareOutput, type Group } from './subject-words.ts';
import s from './Compare.module.css';

/** Stands for all groups. */
const everything = 'everything';

type Props = Readonly<{
  result: CompareOutput;
  params: Input<'analysis.compare'>;
  first: string;
  second: string;
}>;

/** Who is compared, then in what they differ: the largest differences of all, then everything by kind. */
export function CompareResult({ result, params, first, second }: Props) {
  const words = useWords();
  const { t, format } = words;
  const [chosen, setChosen] = useState<Group | typeof everything>(everything);
  const rows = useMemo(() => compareRows(words, result, [first, second]), [words, result, first, second]);
  const groups = groupsOf(result);
  // a group that the segments chosen next have nothing of is not shown
  const shown = groups.filter((group) => group === chosen);
  const parts = shown.length > 0 ? shown : groups;
  const drawn = useMemo(
    () => rows.filter(({ group, scaled }) => scaled !== null && parts.includes(group)),
    [rows, parts],
  );
  return (
    <>
      <CompareSides result={result} params={params} first={first} second={second} />
      {rows.length === 0 ? (
        <Notice tone="warning">{t(result.both > 0 ? 'compare.same' : 'compare.nobody')}</Notice>
      ) : (
        <>
          <div>
            <Remark>
              {t('compare.believed', { believed: format.number(result.believed), count: result.tests })}
            </Remark>
            <Remark>{t('compare.notCause')}</Remark>
          </div>
          <div className={s['settings']}>
            <Select
              label={t('compare.groups')}
              value={shown.length > 0 ? chosen : everything}
              options={[
                { value: everything, label: t('compare.everything') },
                ...groups.map((value) => ({ value, label: t(`compare.group.${value}`) })),
              ]}
              onChange={(value) => setChosen(groups.find((group) => group === value) ?? everything)}
            />
            <ExportTableButton table={() => comparisonTable(words, rows, [first, second])} />
          </div>
          {drawn.length > 0 && (
            <Panel>
              <CompareChart result={result} rows={drawn} first={first} second={second} />
            </Panel>
          )}
          {parts.map((group) => (
            <CompareGroup
              key={group}
              group={group}
              result={result}
              rows={rows.filter((row) => row.group === group)}
              first={first}
              second={second}
            />
          ))}
        </>
      )}
    </>
  );
}
