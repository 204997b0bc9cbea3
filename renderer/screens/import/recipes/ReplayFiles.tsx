import { AppError, errorCodes, type ErrorCode } from '../../../../shared/core/model/errors.ts';
import type { ReplayFile, ReplayPlan } from '../../../../shared/core/model/recipe.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords, type Words } from '../../../i18n/intl.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Data } from '../../../ui/Values.tsx';
import { DriftList } from '../DriftList.tsx';
import { FourNumbers } from '../PlanStep.tsx';
import s from '../ImportScreen.module.css';

const counted = ['rows', 'created', 'updated', 'unchanged', 'rejected'] as const;

/** The files of a run: their numbers, what is different about each, and what is left out. */
export function ReplayFiles(props: { plan: ReplayPlan; isMade: boolean; error: unknown }) {
  const words = useWords();
  const { t, failure } = words;
  const { plan, isMade, error } = props;
  const fitting = plan.files.filter(({ outcome }) => outcome !== null);
  const refused = plan.files.filter((file) => file.refused !== null);
  const open = fitting.filter(({ outcome }) => (outcome?.undecided.length ?? 0) > 0);
  return (
    <>
      {error !== null && <Notice tone="error">{failure(error)}</Notice>}
      <p className={s['sentence']} role={isMade ? 'status' : undefined}>
        {fitting.length === 0
          ? t('recipes.replay.nothing')
          : t(isMade ? 'recipes.replay.made' : 'recipes.replay.plan')}
      </p>
      {fitting.length > 0 && <FourNumbers counts={plan.counts} />}
      {plan.cleaned.steps > 0 && <p className={s['sentence']}>{t('cleaning.replayed', plan.cleaned)}</p>}
      {open.map(({ fileName }) => (
        <Notice key={fileName} tone="warning">
          {t('recipes.replay.undecided', { file: isolate(fileName) })}
        </Notice>
      ))}
      {refused.length > 0 && (
        <Notice tone="warning" title={t('recipes.refused.title', { count: refused.length })}>
          {refused.map((file) => (
            <p key={file.fileName}>{refusalWords(file, words)}</p>
          ))}
        </Notice>
      )}
      {plan.idle.length > 0 && (
        <p className={s['faint']}>
          {t('recipes.replay.idle', { patterns: plan.idle.map(isolate).join(' · ') })}
        </p>
      )}
      {fitting.length > 0 && <Numbers files={fitting} />}
      {fitting.map(({ fileName, outcome }) => (
        <DriftList
          key={fileName}
          caption={`${fileName}: ${t('drift.title')}`}
          drift={outcome?.drift ?? null}
        />
      ))}
    </>
  );
}

function Numbers({ files }: { files: readonly ReplayFile[] }) {
  const { t, format } = useWords();
  return (
    <DataTable
      caption={t('recipes.replay.files')}
      rows={files.map((file, at) => ({ file, at }))}
      rowKey={({ at }) => at}
      columns={[
        {
          id: 'file',
          title: t('recipes.replay.file'),
          cell: ({ file }) => <Data>{file.fileName}</Data>,
        },
        {
          id: 'by',
          title: t('recipes.replay.by'),
          cell: ({ file: { by } }) => (by === null ? null : t(`recipes.by.${by}`)),
        },
        ...counted.map((id) => ({
          id,
          title: t(`import.plan.${id}`),
          align: 'end' as const,
          cell: ({ file }: { file: ReplayFile }) => format.number(file.outcome?.counts[id] ?? 0),
        })),
        {
          id: 'drift',
          title: t('recipes.replay.differences'),
          align: 'end' as const,
          cell: ({ file }) => format.number(file.outcome?.drift?.findings.length ?? 0),
        },
      ]}
    />
  );
}

function refusalWords({ fileName, refused }: ReplayFile, { t, failure }: Words): string {
  if (refused === null) return '';
  const { why, patterns, error } = refused;
  const file = isolate(fileName);
  const named = patterns.map(isolate).join(' · ');
  if (why === 'two-steps' || why === 'columns-differ')
    return t(`recipes.refused.${why}`, { file, patterns: named });
  if (error === null) return t(`recipes.refused.${why}`, { file });
  const code = errorCodes.find((known): known is ErrorCode => known === error.code) ?? 'internal';
  return `${t('recipes.refused.unreadable', { file })} ${failure(new AppError(code, error.params))}`;
}
