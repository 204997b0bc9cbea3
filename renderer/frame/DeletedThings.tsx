import { RotateCcw } from 'lucide-react';
import type { DeletedThing } from '../../shared/core/model/steps.ts';
import { call } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { useWords } from '../i18n/intl.tsx';
import { useOverlays } from '../state/overlays.ts';
import { useSession } from '../state/session.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Dialog.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Remark } from '../ui/Remark.tsx';
import { SkeletonLines } from '../ui/Skeleton.tsx';
import { When } from '../ui/When.tsx';
import { tell } from './hold.ts';
import { sayDone } from './say-done.ts';
import { stepWords } from './step-words.ts';
import s from './HistorySheet.module.css';

/** What was deleted here, today or before the workspace was last closed: each thing can be brought back by itself. */
export function DeletedThings() {
  const { t } = useWords();
  const { data, error, retry } = useQuery('undo.deleted', null);
  const close = () => useOverlays.getState().show(null);
  const toBackups = () => {
    close();
    useSession.getState().go({ screen: 'backups' });
  };
  return (
    <Sheet
      title={t('deleted.title')}
      subtitle={t('deleted.about')}
      onClose={close}
      footer={<Button onPress={toBackups}>{t('recovery.backups')}</Button>}
    >
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {data === undefined && error === null && <SkeletonLines lines={6} height="2rem" />}
      {data !== undefined && <Remark isStatus>{t('deleted.count', { count: data.length })}</Remark>}
      {data !== undefined && data.length > 0 && (
        <ul className={s['steps']}>
          {data.map((thing) => (
            <Deleted key={thing.id} thing={thing} />
          ))}
        </ul>
      )}
    </Sheet>
  );
}

async function bringBack(id: number): Promise<void> {
  try {
    sayDone(await call('undo.bringBack', { id }));
  } catch (error) {
    tell(error);
  }
}

function Deleted({ thing }: Readonly<{ thing: DeletedThing }>) {
  const words = useWords();
  const { t } = words;
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const name = stepWords(thing, words);
  return (
    <li className={s['step']}>
      <span className={s['words']}>
        <span className={s['stepName']}>{name}</span>
        {thing.says !== null && (
          <Remark place="line">
            <bdi>{thing.says}</bdi>
          </Remark>
        )}
        <Remark place="line" tone="faint">
          <When instant={thing.doneAt} />
        </Remark>
      </span>
      <span className={s['at']}>
        {thing.canReturn && !isReadOnly ? (
          <Button
            size="small"
            icon={RotateCcw}
            aria-label={t('deleted.bringBackNamed', { step: name })}
            onPress={() => void bringBack(thing.id)}
          >
            {t('deleted.bringBack')}
          </Button>
        ) : (
          <Badge>{t('undo.isWhole')}</Badge>
        )}
      </span>
    </li>
  );
}
