import type { ImportEntry } from '../../../shared/core/model/import.ts';
import { useQuery } from '../../api/use-query.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useWords } from '../../i18n/intl.tsx';
import { useOverlays } from '../../state/overlays.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { CleanedLine } from './CleanedLine.tsx';
import { DriftList } from './DriftList.tsx';
import { ChangedCells } from './ChangedCells.tsx';
import { useDesk } from './import-desk.ts';
import { FourNumbers } from './PlanStep.tsx';
import { QualityLine } from './QualityLine.tsx';
import { OrderTotalsList } from './OrderTotalsList.tsx';
import { useSaveRejects } from './use-save-rejects.ts';
import s from './ImportScreen.module.css';

/** What was done, with the way on. */
export function DoneStep({ token, entry }: { token: string; entry: ImportEntry }) {
  const { t, format } = useWords();
  const save = useSaveRejects();
  const { go } = useSession.getState();
  const { importId, fileName } = entry;
  const { data } = useQuery('import.list', null);
  // it may be undone from here, from the list below, or in the history
  const undoneAt = data?.find((one) => one.importId === importId)?.undoneAt ?? null;
  const { data: drift } = useQuery('import.drift', { importId: entry.importId });
  return (
    <>
      <header className={s['what']}>
        <h2 className={s['fileName']}>{t('import.done.title', { name: entry.fileName })}</h2>
        <p className={s['facts']}>{[t('import.done.saved'), format.instant(entry.finishedAt)].join(' ')}</p>
      </header>
      {undoneAt !== null && <Badge>{t('import.undo.entry', { at: format.instant(undoneAt) })}</Badge>}
      <FourNumbers counts={entry.counts} />
      {undoneAt === null && <QualityLine importId={importId} />}
      <CleanedLine cleaned={entry.cleaned} />
      <DriftList drift={drift ?? null} />
      <OrderTotalsList totals={entry.totals} />
      <ChangedCells importId={entry.importId} changed={entry.changed} />
      <footer className={s['actions']}>
        <Button variant="primary" onPress={() => go({ screen: 'customers' })}>
          {t('import.done.customers')}
        </Button>
        <Button onPress={() => go({ screen: 'segments' })}>{t('import.done.segments')}</Button>
        {entry.counts.rejected > 0 && (
          <Button onPress={() => void save({ importId: entry.importId }, entry.fileName)}>
            {t('import.plan.saveRejects')}
          </Button>
        )}
        {undoneAt === null && (
          <Button
            aria-label={t('import.undo.actionFor', { file: isolate(fileName) })}
            onPress={() => useOverlays.setState({ undoImport: { importId, fileName } })}
          >
            {t('import.undo.action')}
          </Button>
        )}
        <Button variant="quiet" onPress={() => useDesk.getState().remove(token)}>
          {t('import.done.another')}
        </Button>
      </footer>
    </>
  );
}
