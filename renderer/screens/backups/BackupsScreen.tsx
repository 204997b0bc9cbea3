import { ArrowLeft, Archive, Save } from 'lucide-react';
import { useState } from 'react';
import type { Backup, FileGrant } from '../../../shared/contract/workspace.ts';
import { useQuery } from '../../api/use-query.ts';
import { PageHeader } from '../../frame/PageHeader.tsx';
import { saveNow } from '../../frame/saving-actions.ts';
import { useWords } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SkeletonLines } from '../../ui/Skeleton.tsx';
import { BackupTable } from './BackupTable.tsx';
import { Present } from './Present.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import s from './BackupsScreen.module.css';

/** States to go back to: of the open workspace, or of a file that is not open because it is missing or cannot be. */
export function BackupsScreen({ file }: { file: FileGrant | null }) {
  return file === null ? <OfOpen /> : <OfFile file={file} />;
}

function OfOpen() {
  const { t } = useWords();
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  return (
    <>
      <PageHeader
        title={t('backups.title')}
        question={t('backups.question')}
        {...(!isReadOnly && { actions: <SaveNow /> })}
      />
      <div className={s['screen']}>
        <Present />
        <States file={null} isReadOnly={isReadOnly} />
      </div>
    </>
  );
}

function OfFile({ file }: { file: FileGrant }) {
  const { t } = useWords();
  return (
    <>
      <PageHeader
        title={t('backups.title')}
        question={t('backups.questionFile', { name: isolate(file.name) })}
        before={<Back />}
      />
      <div className={s['screen']}>
        <States file={file} isReadOnly={false} />
      </div>
    </>
  );
}

function States({ file, isReadOnly }: { file: FileGrant | null; isReadOnly: boolean }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Backup | null>(null);
  const { data, error, retry } = useQuery('backups.list', { file: file?.token ?? null });
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (data === undefined) return <SkeletonLines lines={8} height="2.5rem" />;
  if (data.length === 0) return <Nothing file={file} />;
  return (
    <>
      {file !== null && <Notice tone="info">{t('backups.notOpen', { name: isolate(file.name) })}</Notice>}
      <BackupTable backups={data} isReadOnly={isReadOnly} onChoose={setChosen} />
      {chosen !== null && <RestoreDialog backup={chosen} file={file} onClose={() => setChosen(null)} />}
    </>
  );
}

function Nothing({ file }: { file: FileGrant | null }) {
  const { t } = useWords();
  const title =
    file === null ? t('backups.emptyTitle') : t('backups.emptyFileTitle', { name: isolate(file.name) });
  return (
    <EmptyState icon={Archive} title={title}>
      {t(file === null ? 'backups.emptyBody' : 'backups.emptyFileBody')}
    </EmptyState>
  );
}

function Back() {
  const { t } = useWords();
  return (
    <Button
      variant="quiet"
      size="small"
      icon={ArrowLeft}
      iconTurns
      onPress={() => useSession.getState().back()}
    >
      {t('nav.back')}
    </Button>
  );
}

function SaveNow() {
  const { t } = useWords();
  const [isSaving, setSaving] = useState(false);
  const press = async () => {
    setSaving(true);
    await saveNow();
    setSaving(false);
  };
  return (
    <Button icon={Save} isPending={isSaving} onPress={() => void press()}>
      {t('saving.save')}
    </Button>
  );
}
