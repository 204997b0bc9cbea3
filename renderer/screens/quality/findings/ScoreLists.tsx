import type { AuditTable, QualityScore } from '../../../../shared/core/model/quality.ts';
import { sourceWord } from '../../../frame/source-word.ts';
import { useWords, type Words } from '../../../i18n/intl.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { Count, Data } from '../../../ui/Values.tsx';
import { fieldWord } from './finding-words.ts';
import s from './Findings.module.css';

/** A score's name as one calls it. */
function nameOf(words: Words, { scope, name }: QualityScore): string {
  if (scope === 'source') return sourceWord(words, name);
  const [table = '', ...field] = name.split('.');
  const known = table as AuditTable; // written by the audit
  const tableName = words.t(`quality.table.${known}`);
  return field.length === 0 ? tableName : `${tableName} · ${fieldWord(words, known, field.join('.'))}`;
}

/** The scores of tables, fields and sources, the worst first. */
export function ScoreLists({ scores }: { scores: readonly QualityScore[] }) {
  const words = useWords();
  const { t } = words;
  return (
    <div className={s['lists']}>
      {(['table', 'field', 'source'] as const).map((scope) => {
        const rows = scores.filter((score) => score.scope === scope).sort((a, b) => a.score - b.score);
        if (rows.length === 0) return null;
        return (
          <DataTable
            key={scope}
            caption={t(`quality.scores.${scope}`)}
            showCaption
            rows={rows}
            rowKey={({ name }) => name}
            columns={[
              {
                id: 'name',
                title: t(`quality.scores.${scope}Name`),
                sortBy: (row) => nameOf(words, row),
                cell: (row) => <Data>{nameOf(words, row)}</Data>,
              },
              {
                id: 'score',
                title: t('quality.history.score'),
                align: 'end',
                sortBy: ({ score }) => score,
                cell: ({ score }) => (
                  <span className={s['meter']}>
                    <span className={s['bar']} aria-hidden>
                      <span className={s['fill']} style={{ inlineSize: `${score}%` }} />
                    </span>
                    <Count value={score} decimals={1} />
                  </span>
                ),
              },
            ]}
          />
        );
      })}
    </div>
  );
}
