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
  const { t } = useWords();
  const [chosen, setChosen] = useState<Backup | null>(null);
  const workspace = useSession((session) => session.workspace);
  const { data, error, retry } = useQuery('backups.list', { file: file?.token ?? null });
  const isReadOnly = file === null && workspace?.readOnly !== null;
  const name = isolate(file?.name ?? '');
  return (
    <>
      <PageHeader
        title={t('backups.title')}
        question={file === null ? t('backups.question') : t('backups.questionFile', { name })}
        {...(file !== null && { before: <Back /> })}
        {...(file === null && !isReadOnly && { actions: <SaveNow /> })}
      />
      <div className={s['screen']}>
        {file === null && <Present />}
        {error !== null && <ErrorState error={error} onRetry={retry} />}
        {data === undefined && error === null && <SkeletonLines lines={8} height="2.5rem" />}
        {data?.length === 0 && <Nothing file={file} />}
        {file !== null && data !== undefined && data.length > 0 && (
          <Notice tone="info">{t('backups.notOpen', { name })}</Notice>
        )}
        {data !== undefined && data.length > 0 && (
          <BackupTable backups={data} isReadOnly={isReadOnly} onChoose={setChosen} />
        )}
      </div>
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
