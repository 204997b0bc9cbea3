import type { WatchState } from '../../shared/contract/watch.ts';
import { call, onEvent } from '../api/client.ts';
import { isolate } from '../i18n/isolate.ts';
import { useSession } from '../state/session.ts';
import { useToasts } from '../state/toasts.ts';
import { useWatch } from '../state/watch.ts';
import { currentWords } from './current-words.ts';

/** Says once that files are offered; the list of them is on the Import screen. */
function tellOffers(watch: WatchState, before: WatchState | null): void {
  const known = new Set(before?.offered.map(({ file, modifiedAt }) => `${file.token} ${modifiedAt}`));
  const isNews = watch.offered.some(({ file, modifiedAt }) => !known.has(`${file.token} ${modifiedAt}`));
  if (!isNews || watch.folder === null) return;
  const { t } = currentWords();
  useToasts
    .getState()
    .say(t('watch.toast', { count: watch.offered.length, folder: isolate(watch.folder.name) }), {
      topic: 'watch',
      action: {
        label: t('watch.show'),
        run: () => useSession.getState().go({ screen: 'import', tab: 'watch' }),
      },
    });
}

/** Keeps what is known of the watched folder with the open workspace, from before the first question. */
export function hearWatch(): void {
  const take = (watch: WatchState) => {
    const { watch: before } = useWatch.getState();
    useWatch.setState({ watch });
    tellOffers(watch, before);
  };
  onEvent((event) => {
    if (event.event === 'watch.changed') take(event.watch);
  });
  useSession.subscribe(({ workspace }, before) => {
    if (workspace?.file.token === before.workspace?.file.token) return;
    useWatch.setState({ watch: null });
    if (workspace === null) return;
    // a workspace that is gone again before the answer has no folder to show
    call('watch.state', null).then(take, () => undefined);
  });
}
