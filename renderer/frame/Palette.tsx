import { useState } from 'react';
import { notYet, useQuery } from '../api/use-query.ts';
import { useSettled } from '../api/use-settled.ts';
import { useWords, type Words } from '../i18n/intl.tsx';
import { useOverlays } from '../state/overlays.ts';
import { useSession } from '../state/session.ts';
import { CommandList, type CommandGroup } from '../ui/CommandList.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { commandKeys, commandsNow } from './commands.ts';
import { matches } from './match-words.ts';
import { openWorkspace, workspaceName } from './workspace-actions.ts';

/** Everything by its name: screens, customers, actions, recent workspaces. */
export function Palette() {
  const words = useWords();
  const { t } = words;
  const [text, setText] = useState('');
  const close = () => useOverlays.getState().show(null);
  const customers = useCustomerGroup(text, words);
  const segments = useSegmentGroup(text, words);
  const groups = [...useCommandGroups(text, words), segments, ...customers.groups].filter(
    ({ entries }) => entries.length > 0,
  );
  return (
    <Dialog title={t('palette.title')} width="palette" onClose={close}>
      <CommandList
        label={t('palette.title')}
        placeholder={t('palette.placeholder')}
        text={text}
        onText={setText}
        groups={groups}
        empty={customers.isLoading ? t('palette.searching') : t('palette.nothing')}
        hint={t('palette.hint')}
        onDone={close}
      />
    </Dialog>
  );
}

function useCommandGroups(text: string, words: Words): readonly CommandGroup[] {
  const { t, locale } = words;
  const workspace = useSession((session) => session.workspace);
  const recents = useSession((session) => session.recents);
  const commands = commandsNow(words, workspace).filter(
    ({ id, label }) => id !== 'view.palette' && matches(label, text, locale),
  );
  const group = (id: 'screens' | 'actions'): CommandGroup => ({
    id,
    title: t(`palette.${id}`),
    entries: commands
      .filter((command) => command.group === id)
      .map((command) => {
        const keys = commandKeys(command);
        return {
          id: command.id,
          label: command.label,
          run: command.run,
          ...(keys !== undefined && { keys }),
          ...(command.help !== undefined && { help: command.help }),
        };
      }),
  });
  const others = recents.filter(
    ({ file }) => file.token !== workspace?.file.token && matches(workspaceName(file.name), text, locale),
  );
  return [
    group('screens'),
    {
      id: 'recents',
      title: t('palette.recents'),
      entries: others.map(({ file }) => ({
        id: file.token,
        label: workspaceName(file.name),
        help: file.folder,
        run: () => void openWorkspace(file),
      })),
    },
    group('actions'),
  ];
}

/** Saved segments by their names. */
function useSegmentGroup(text: string, { t, locale }: Words): CommandGroup {
  const hasWorkspace = useSession(({ workspace }) => workspace !== null);
  // their names alone: what they come to is worked out on their own screen
  const { data } = useQuery('segments.vocabulary', hasWorkspace && text.trim() !== '' ? null : notYet);
  const found = text.trim() === '' ? [] : (data?.segments ?? []);
  return {
    id: 'segments',
    title: t('palette.segments'),
    entries: found
      .filter(({ name }) => matches(name, text, locale))
      .slice(0, shownCustomers)
      .map(({ id, name }) => ({
        id: `segment ${id}`,
        label: name,
        run: () => useSession.getState().go({ screen: 'segment', id }),
      })),
  };
}

const shownCustomers = 8;

function useCustomerGroup(text: string, { t }: Words) {
  const hasWorkspace = useSession(({ workspace }) => workspace !== null);
  const search = useSettled(text.trim(), 150);
  const isAsked = hasWorkspace && search.length >= 2;
  const { data, isLoading } = useQuery(
    'customers.page',
    isAsked
      ? {
          people: { kind: 'all' },
          search,
          sort: { by: 'spent', direction: 'descending' },
          offset: 0,
          limit: shownCustomers,
        }
      : notYet,
  );
  const entries = (isAsked ? (data?.rows ?? []) : []).map((row) => ({
    id: `customer ${row.id}`,
    label: row.name ?? row.email ?? t('people.unnamed'),
    help: [row.name === null ? null : row.email, row.company, row.city].filter(Boolean).join(' · '),
    run: () => useSession.getState().go({ screen: 'customer', id: row.id }),
  }));
  const groups: readonly CommandGroup[] = [{ id: 'customers', title: t('palette.customers'), entries }];
  return { groups, isLoading: isAsked && isLoading };
}
