import type { DriftReport } from '../../../shared/core/model/drift.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Badge, type BadgeTone } from '../../ui/Badge.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { driftWords } from './drift-words.ts';
import s from './ImportScreen.module.css';

const tones = { info: 'plain', warning: 'warning', danger: 'danger' } as const satisfies Record<
  string,
  BadgeTone
>;

/** A file compared with the last one of its sort; nothing when there was none. */
export function DriftList({ drift, caption }: { drift: DriftReport | null; caption?: string }) {
  const words = useWords();
  const { t, format } = words;
  if (drift === null) return null;
  const { against, rows, findings } = drift;
  const title = caption ?? t('drift.title');
  const compared = t('drift.against', {
    file: isolate(against.fileName),
    when: format.instant(against.finishedAt),
    rows: format.number(against.rows),
    rowsNow: format.number(rows),
  });
  return (
    <section aria-label={title} className={s['drift']}>
      <h3 className={s['heading']}>{title}</h3>
      <p className={s['faint']}>{compared}</p>
      {findings.length === 0 ? (
        <p className={s['sentence']}>{t('drift.none', { file: isolate(against.fileName) })}</p>
      ) : (
        <DataTable
          caption={title}
          rows={findings.map((finding, at) => ({ finding, at }))}
          rowKey={({ at }) => at}
          columns={[
            {
              id: 'severity',
              title: t('drift.severityTitle'),
              cell: ({ finding: { severity } }) => (
                <Badge tone={tones[severity]}>{t(`drift.severity.${severity}`)}</Badge>
              ),
            },
            {
              id: 'what',
              title: t('drift.what'),
              cell: ({ finding }) => <span className={s['long']}>{driftWords(words, finding)}</span>,
            },
            {
              id: 'todo',
              title: t('drift.todo'),
              cell: ({ finding: { action } }) => (
                <span className={s['long']}>{t(`drift.action.${action}`)}</span>
              ),
            },
            {
              id: 'n',
              title: t('drift.rests'),
              cell: ({ finding: { n, nBefore } }) => (
                <span className={s['rests']}>
                  {t('drift.restsOn', { n: format.number(n), nBefore: format.number(nBefore) })}
                </span>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
