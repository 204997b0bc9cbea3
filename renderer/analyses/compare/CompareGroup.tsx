import { useWords } from '../../i18n/intl.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { Section } from '../../ui/Section.tsx';
import { unknownNames, type CompareRow } from './compare-rows.ts';
import type { CompareOutput, Group } from './subject-words.ts';
import { useCompareColumns } from './use-compare-columns.tsx';

type Props = Readonly<{
  group: Group;
  result: CompareOutput;
  rows: readonly CompareRow[];
  first: string;
  second: string;
}>;

/** Everything compared of one kind, whom it is of, and what was left out. */
export function CompareGroup({ group, result, rows, first, second }: Props) {
  const words = useWords();
  const { t } = words;
  const columns = useCompareColumns(first, second);
  const title = t(`compare.group.${group}`);
  const unknown = unknownNames(words, result, group);
  return (
    <Section title={title}>
      <Remark>{t(`compare.base.${group}`)}</Remark>
      {rows.length > 0 && (
        <DataTable
          caption={t('compare.tableOf', { group: title })}
          rows={rows}
          rowKey={({ key }) => key}
          columns={columns}
        />
      )}
      {unknown.length > 0 && (
        <Remark tone="faint">{t('compare.unknown', { names: unknown.join(' · ') })}</Remark>
      )}
      {result.leftOut
        .filter((left) => left.group === group)
        .map(({ what, count }) => (
          <Remark key={what} tone="faint">
            {t(`compare.leftOut.${what}`, { count })}
          </Remark>
        ))}
    </Section>
  );
}
