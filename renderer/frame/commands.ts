import type { WorkspaceState } from '../../shared/contract/workspace.ts';
import { wholeLanguages } from '../../shared/core/format/language-of.ts';
import { languages } from '../../shared/core/model/languages.ts';
import type { Words } from '../i18n/intl.tsx';
import { useOverlays } from '../state/overlays.ts';
import type { ScreenId } from '../state/place.ts';
import { useSession } from '../state/session.ts';
import { changeHistory } from './history-actions.ts';
import type { Command, CommandGroupId, Draft } from './command.ts';
import { keysText, type Keys } from './keys.ts';
import { saveSettings } from './save-settings.ts';
import { helpCommands, methodCommands } from './help-commands.ts';
import { saveNow } from './saving-actions.ts';
import { partCommands } from './part-commands.ts';
import { settingCommands } from './setting-commands.ts';
import { stepWords } from './step-words.ts';
import { workCommands } from './work-commands.ts';
import { chooseWorkspace, closeWorkspace, importFiles, openSample } from './workspace-actions.ts';

/** Screens of the navigation, in the order of work. */
export const navigation = [
  'overview',
  'customers',
  'segments',
  'feedback',
  'opportunities',
  'import',
  'quality',
  'reports',
] as const satisfies readonly ScreenId[];

const mod = (key: string): Keys => ({ key, mod: true });
export const undoKeys = mod('z');
export const redoKeys: Keys = { key: 'z', mod: true, shift: true };

function screenCommands({ t }: Words, hasWorkspace: boolean): readonly Draft[] {
  const { go } = useSession.getState();
  const screens = navigation.map((screen, at) => ({
    id: `view.${screen}`,
    label: t(`nav.${screen}`),
    keys: mod(String(at + 1)),
    run: () => go({ screen }),
  }));
  const settings = {
    id: 'view.settings',
    label: t('nav.settings'),
    keys: mod(','),
    run: () => go({ screen: 'settings' }),
  };
  return hasWorkspace ? [...screens, settings] : [settings];
}

function fileCommands({ t }: Words, hasWorkspace: boolean): readonly Draft[] {
  const { show } = useOverlays.getState();
  const always: readonly Draft[] = [
    { id: 'file.new', label: t('command.new'), run: () => show('new-workspace') },
    { id: 'file.open', label: t('command.open'), keys: mod('o'), run: () => void chooseWorkspace() },
    { id: 'file.sample', label: t('command.sample'), run: () => void openSample() },
    { id: 'file.import', label: t('command.import'), keys: mod('i'), run: () => void importFiles() },
  ];
  const ofOpen: readonly Draft[] = [
    { id: 'file.save', label: t('command.save'), keys: mod('s'), run: () => void saveNow() },
    {
      id: 'file.backups',
      label: t('command.backups'),
      run: () => useSession.getState().go({ screen: 'backups' }),
    },
    { id: 'file.close', label: t('command.close'), run: () => void closeWorkspace() },
  ];
  return hasWorkspace ? [...always, ...ofOpen] : always;
}

function editCommands(words: Words, workspace: WorkspaceState | null): readonly Draft[] {
  if (workspace === null) return [];
  const { t } = words;
  const { undo, redo } = workspace;
  return [
    {
      id: 'edit.undo',
      label: t('undo.undo'),
      keys: undoKeys,
      yieldsToText: true,
      ...(undo !== null && { help: stepWords(undo, words) }),
      run: () => void changeHistory('undo'),
    },
    {
      id: 'edit.redo',
      label: t('undo.redo'),
      keys: redoKeys,
      otherKeys: mod('y'),
      yieldsToText: true,
      ...(redo !== null && { help: stepWords(redo, words) }),
      run: () => void changeHistory('redo'),
    },
    {
      id: 'edit.history',
      label: t('command.history'),
      run: () => useOverlays.getState().show('history'),
    },
  ];
}

function viewCommands({ t }: Words): readonly Draft[] {
  const { show } = useOverlays.getState();
  const { back, forward } = useSession.getState();
  const set = (id: string, label: string, settings: Parameters<typeof saveSettings>[0]): Draft => ({
    id,
    label,
    run: () => void saveSettings(settings),
  });
  return [
    { id: 'view.palette', label: t('command.palette'), keys: mod('k'), run: () => show('palette') },
    { id: 'view.back', label: t('command.back'), keys: { key: 'ArrowLeft', alt: true }, run: back },
    { id: 'view.forward', label: t('command.forward'), keys: { key: 'ArrowRight', alt: true }, run: forward },
    ...wholeLanguages.map((tag) => set(`language.${tag}`, languages[tag].name, { language: tag })),
    set('theme.light', t('command.themeLight'), { theme: 'light' }),
    set('theme.dark', t('command.themeDark'), { theme: 'dark' }),
    set('theme.system', t('command.themeSystem'), { theme: 'system' }),
    set('density.compact', t('command.compact'), { density: 'compact' }),
    set('density.roomy', t('command.roomy'), { density: 'roomy' }),
  ];
}

/** Everything that can be done now. */
export function commandsNow(words: Words, workspace: WorkspaceState | null): readonly Command[] {
  const hasWorkspace = workspace !== null;
  const actions = [
    ...fileCommands(words, hasWorkspace),
    ...editCommands(words, workspace),
    ...workCommands(words, hasWorkspace),
    ...viewCommands(words),
    ...helpCommands(words),
  ];
  const finish = (group: CommandGroupId) => (draft: Draft) => ({ keys: null, ...draft, group });
  return [
    ...screenCommands(words, hasWorkspace).map(finish('screens')),
    ...(hasWorkspace ? partCommands(words).map(finish('parts')) : []),
    ...actions.map(finish('actions')),
    ...settingCommands(words, hasWorkspace).map(finish('settings')),
    ...methodCommands(words).map(finish('methods')),
  ];
}

export function commandKeys({ keys }: Command): string | undefined {
  return keys === null ? undefined : keysText(keys);
}
