import { call, onEvent } from '../api/client.ts';
import { loadLanguage } from '../i18n/load-language.ts';
import { takeChanged } from '../state/arriving.ts';
import { chosenPart } from '../state/parts.ts';
import { useSession, type Session } from '../state/session.ts';
import { useToasts } from '../state/toasts.ts';
import { hearWatch } from './hear-watch.ts';
import { currentWords } from './current-words.ts';
import { saveSettings } from './save-settings.ts';
import { openWorkspace } from './workspace-actions.ts';

/** Hears what changes unasked, from before the first question. */
export function hearEvents(): void {
  onEvent((event) => {
    if (event.event === 'workspace.changed') takeChanged(event.workspace);
    if (event.event === 'engine.stopped') useSession.setState({ isEngineAlive: false });
  });
  hearWatch();
  useSession.subscribe(tellWhenSolved);
  useSession.subscribe(forgetOffers);
  useSession.subscribe(rememberPart);
}

/** A failure to save ends with a word: its banner goes, perhaps while nobody looks. */
function tellWhenSolved({ workspace }: Session, { workspace: before }: Session): void {
  const isSame = workspace !== null && workspace.file.token === before?.file.token;
  if (!isSame || before.saving.failed === null || workspace.saving.failed !== null) return;
  useToasts.getState().say(currentWords().t('saving.solved'), { topic: 'saving' });
}

/** What a message offers to do belongs to the workspace that was open when it was said. */
function forgetOffers({ workspace }: Session, { workspace: before }: Session): void {
  if (workspace?.file.token === before?.file.token) return;
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter(({ topic }) => topic === null) }));
}

/** The part of a screen that was chosen last is where the screen opens next, also after a restart. */
function rememberPart({ place, settings: { remembered } }: Session, { place: before }: Session): void {
  const chosen = place === before ? null : chosenPart(place);
  if (chosen === null) return;
  const part = JSON.stringify(chosen.part);
  if (remembered[chosen.name] !== part)
    void saveSettings({ remembered: { ...remembered, [chosen.name]: part } });
}

/** A browser asks before it leaves a page where what is seen cannot be put on disk. The windows of the desktop app would not close at all. */
export function askBeforeLeaving(): void {
  window.addEventListener('beforeunload', (event) => {
    const { app, workspace } = useSession.getState();
    const what = workspace?.saving.failed?.what;
    if (app?.front === 'browser' && (what === 'change' || what === 'save')) event.preventDefault();
  });
}

/** A workspace that takes longer to open is waited for in a window that says so. */
const shownAfterMs = 400;

/** What a window needs before it draws; then the workspace that is open already, or that it was started with. */
export async function boot(): Promise<void> {
  const [{ settings, recents, open, ...app }, workspace] = await Promise.all([
    call('app.start', null),
    call('workspace.state', null),
  ]);
  await loadLanguage(settings.language);
  useSession.setState({ settings, recents });
  useSession.getState().setWorkspace(workspace);
  const opened = workspace === null && open !== null ? openWorkspace(open) : Promise.resolve();
  // a window that opens on a workspace does not show the welcome for a moment first
  await Promise.race([opened, new Promise((resolve) => setTimeout(resolve, shownAfterMs))]);
  useSession.setState({ app });
  await opened;
}
