import { FolderSearch, X } from 'lucide-react';
import type { WatchedFile, WatchState } from '../../../../shared/contract/watch.ts';
import { call } from '../../../api/client.ts';
import { chooseFolder } from '../../../frame/choose-file.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useToasts } from '../../../state/toasts.ts';
import { useWatch } from '../../../state/watch.ts';
import { Button } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Data } from '../../../ui/Values.tsx';
import { useDesk } from '../import-desk.ts';
import { wordFor } from '../words.ts';
import s from '../ImportScreen.module.css';

function useWatchActions() {
  const { failure } = useWords();
  const keep = async (answer: Promise<WatchState>) => {
    try {
      useWatch.setState({ watch: await answer });
    } catch (error) {
      useToasts.getState().say(failure(error), { tone: 'danger' });
    }
  };
  return {
    choose: async () => {
      const folder = await chooseFolder();
      if (folder !== null) await keep(call('watch.choose', { folder: folder.token }));
    },
    stop: () => keep(call('watch.choose', { folder: null })),
    dismiss: (file: string) => keep(call('watch.dismiss', { file })),
  };
}

/** The watched folder of this workspace, and the files in it that are offered. */
export function WatchPanel() {
  const { t } = useWords();
  const watch = useWatch((state) => state.watch);
  const { choose } = useWatchActions();
  if (!watch?.folder)
    return (
      <EmptyState
        icon={FolderSearch}
        title={t('watch.title')}
        actions={<Button onPress={() => void choose()}>{t('watch.choose')}</Button>}
      >
        <p>{t('watch.teach')}</p>
        <p className={s['faint']}>{t('watch.here')}</p>
      </EmptyState>
    );
  return <Watched watch={watch} folder={watch.folder.name} />;
}

function Watched({ watch, folder }: { watch: WatchState; folder: string }) {
  const { t, format } = useWords();
  const { choose, stop } = useWatchActions();
  const { problem, limit, offered } = watch;
  const name = isolate(folder);
  return (
    <section aria-label={t('watch.title')} className={s['panel']}>
      <div className={s['headingLine']}>
        <div>
          <h3 className={s['heading']}>{t('watch.watching', { folder: name })}</h3>
          <p className={s['faint']}>{t('watch.here')}</p>
        </div>
        <div className={s['buttons']}>
          {offered.length > 1 && (
            <Button
              size="small"
              variant="primary"
              onPress={() => useDesk.getState().add(offered.map(({ file }) => file))}
            >
              {t('watch.takeAll')}
            </Button>
          )}
          <Button size="small" onPress={() => void choose()}>
            {t('watch.change')}
          </Button>
          <Button size="small" variant="quiet" onPress={() => void stop()}>
            {t('watch.stop')}
          </Button>
        </div>
      </div>
      {problem !== null && (
        <Notice tone="warning" title={t(`watch.${problem}`)}>
          {t(`watch.${problem}Why`, { folder: name })}
        </Notice>
      )}
      {limit !== null && <p className={s['faint']}>{t('watch.tooMany', { limit: format.number(limit) })}</p>}
      {offered.length > 0 ? (
        <Offered files={offered} />
      ) : (
        problem === null && <p className={s['sentence']}>{t('watch.none')}</p>
      )}
    </section>
  );
}

function Offered({ files }: { files: readonly WatchedFile[] }) {
  const words = useWords();
  const { t, format } = words;
  const { dismiss } = useWatchActions();
  return (
    <DataTable
      caption={t('watch.offered')}
      rows={files}
      rowKey={({ file }) => file.token}
      columns={[
        { id: 'file', title: t('watch.file'), cell: ({ file }) => <Data>{file.name}</Data> },
        { id: 'kind', title: t('import.history.kind'), cell: ({ kind }) => wordFor(words, 'kind', kind) },
        { id: 'like', title: t('watch.like'), cell: ({ like }) => <Data>{like}</Data> },
        { id: 'when', title: t('watch.changed'), cell: ({ modifiedAt }) => format.instant(modifiedAt) },
        {
          id: 'do',
          title: t('drift.todo'),
          align: 'end',
          cell: ({ file }) => (
            <span className={s['buttons']}>
              <Button
                size="small"
                aria-label={t('watch.takeFile', { name: file.name })}
                onPress={() => useDesk.getState().add([file])}
              >
                {t('watch.take')}
              </Button>
              <IconButton
                size="small"
                icon={X}
                label={t('watch.dismiss', { name: file.name })}
                onPress={() => void dismiss(file.token)}
              />
            </span>
          ),
        },
      ]}
    />
  );
}
