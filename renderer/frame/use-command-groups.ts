import { matchesWords } from '../../shared/core/format/match-words.ts';
import { sameWords } from '../i18n/same-words.ts';
import { useOtherWords } from '../i18n/other-words.ts';
import { useWords } from '../i18n/intl.tsx';
import { useSession } from '../state/session.ts';
import type { CommandEntry, CommandGroup } from '../ui/CommandList.tsx';
import type { Command, CommandGroupId } from './command.ts';
import { commandKeys, commandsNow } from './commands.ts';
import type { ScreenAction } from './screen-actions.ts';
import { openWorkspace, workspaceName } from './workspace-actions.ts';

/** Everything a command can be found by. What an action would do now, as the step that would be undone, is no name of it. */
function callings({ group, label, help = '', also = '' }: Command): string {
  return `${label} ${group === 'actions' ? '' : help} ${also}`;
}

/** Whether a command is called so, in one language or another. */
function finder(languages: readonly (readonly Command[])[], text: string): (id: string) => boolean {
  const found = languages.flat().filter((command) => matchesWords(callings(command), text));
  const ids = new Set(found.map(({ id }) => id));
  return (id) => ids.has(id);
}

function asEntry(command: Command): CommandEntry {
  const keys = commandKeys(command);
  return {
    id: command.id,
    label: command.label,
    run: command.run,
    ...(keys !== undefined && { keys }),
    ...(command.help !== undefined && { help: command.help }),
  };
}

/**
 * What can be done, by its name in any language of the app: `ways` lead somewhere or do something, `explained` are settings and methods, which are
 * shown once something was typed.
 */
export function useCommandGroups(text: string, here: readonly ScreenAction[]) {
  const words = useWords();
  const { t, language } = words;
  const workspace = useSession((session) => session.workspace);
  const recents = useSession((session) => session.recents);
  const digits = useSession(({ settings }) => settings.digits);
  const others = useOtherWords(digits);
  const isBlank = text.trim() === '';
  const own = commandsNow(words, workspace);
  const isCalled = (names: readonly string[]) => names.some((name) => matchesWords(name, text));
  const isFound = isBlank
    ? () => true
    : finder([own, ...others.map((some) => commandsNow(some, workspace))], text);
  const found = own.filter(({ id }) => id !== 'view.palette' && isFound(id));
  const group = (id: CommandGroupId): CommandGroup => ({
    id,
    title: t(`palette.${id}`),
    entries: found.filter((command) => command.group === id).map(asEntry),
  });
  const present: CommandGroup = {
    id: 'here',
    title: t('palette.here'),
    entries: here
      .filter(({ label, isMain }) => (isBlank ? isMain : isCalled([label, ...sameWords(label, language)])))
      .map(({ id, label, press }) => ({
        id,
        label,
        // when the palette is gone, and with it what keeps the screen from taking a press
        run: () => requestAnimationFrame(() => requestAnimationFrame(press)),
      })),
  };
  const workspaces: CommandGroup = {
    id: 'recents',
    title: t('palette.recents'),
    entries: recents
      .filter(
        ({ file }) => file.token !== workspace?.file.token && matchesWords(workspaceName(file.name), text),
      )
      .map(({ file }) => ({
        id: file.token,
        label: workspaceName(file.name),
        help: file.folder,
        run: () => void openWorkspace(file),
      })),
  };
  const explained = isBlank ? [] : [group('settings'), group('methods')];
  const parts = isBlank ? [] : [group('parts')];
  return { ways: [group('screens'), ...parts, workspaces, group('actions'), present], explained };
}
