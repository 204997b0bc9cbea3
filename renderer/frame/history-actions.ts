import { call } from '../api/client.ts';
import type { UndoStep } from '../../shared/core/model/steps.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { useSession } from '../state/session.ts';
import { useToasts } from '../state/toasts.ts';
import { isolate } from '../i18n/isolate.ts';
import { currentWords } from './current-words.ts';
import { useOverlays, type WayOut } from '../state/overlays.ts';
import { tell } from './hold.ts';
import { stepWords } from './step-words.ts';

const opposite = { undo: 'redo', redo: 'undo' } as const;

/** Presses in their order: each waits until the step before it has been told. */
let last: Promise<boolean> = Promise.resolve(true);
/** How many presses wait or are under way. After none, what failed before is no reason to stop any more. */
let waiting = 0;

/** An import is no step that is undone row by row, but it can be undone as an import. */
async function undoImportInstead(error: AppError): Promise<WayOut | null> {
  if (error.params['step'] !== 'import') return null;
  const imports = await call('import.list', null);
  const last = imports.find(({ undoneAt }) => undoneAt === null);
  if (last === undefined || last.fileName !== error.params['file']) return null;
  const { importId, fileName } = last;
  const { t } = currentWords();
  return {
    label: t('import.undo.actionFor', { file: isolate(fileName) }),
    run: () => useOverlays.setState({ undoImport: { importId, fileName } }),
  };
}

async function explain(error: unknown): Promise<void> {
  const { t, failure } = currentWords();
  const code = error instanceof AppError ? error.code : null;
  if (code === 'undo-nothing') {
    useToasts.getState().say(failure(error), { topic: 'history' });
    return;
  }
  const hasWayOut = code === 'undo-blocked' || code === 'undo-conflict';
  const run = () => useSession.getState().go({ screen: 'backups' });
  const toBackups = { label: t('recovery.backups'), run };
  const isBlocked = error instanceof AppError && code === 'undo-blocked';
  // without the list of imports there still are the backups
  const instead = isBlocked ? await undoImportInstead(error).catch(() => null) : null;
  tell(error, hasWayOut ? (instead ?? toBackups) : undefined);
}

/** A step of many rows tells how far it is and can be cancelled; any other is done before it could be shown. */
async function turn(direction: 'undo' | 'redo'): Promise<UndoStep> {
  const { t } = currentWords();
  const label = t(direction === 'undo' ? 'undo.undoing' : 'undo.redoing');
  let stop: () => void = () => undefined;
  const cancel = () => stop();
  try {
    return await call(`undo.${direction}`, null, {
      onStart: (end) => {
        stop = end;
      },
      onProgress: (progress) => {
        useOverlays.setState({ busy: { label, progress, cancel } });
      },
    });
  } finally {
    if (useOverlays.getState().busy?.cancel === cancel) useOverlays.setState({ busy: null });
  }
}

/** @returns whether the step was made */
async function changeOnce(direction: 'undo' | 'redo'): Promise<boolean> {
  try {
    const step = await turn(direction);
    const words = currentWords();
    const text = words.t(direction === 'undo' ? 'undo.undone' : 'undo.redone', {
      step: stepWords(step, words),
    });
    const label = words.t(`undo.${opposite[direction]}`);
    const run = () => void changeHistory(opposite[direction]);
    useToasts.getState().say(text, { action: { label, run }, topic: 'history' });
    return true;
  } catch (error) {
    await explain(error);
    return false;
  }
}

/**
 * Takes back the last step, or makes it again, and says which it was with the way back. Pressed again before that is done, it goes
 * on afterwards, unless a step could not be made: what was pressed in expectation of it is not done then.
 */
export async function changeHistory(direction: 'undo' | 'redo'): Promise<void> {
  const before = waiting === 0 ? Promise.resolve(true) : last;
  waiting += 1;
  last = before.then((isMade) => (isMade ? changeOnce(direction) : false));
  try {
    await last;
  } finally {
    waiting -= 1;
  }
}
