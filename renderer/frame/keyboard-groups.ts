import type { App } from '../state/session.ts';
import type { WorkspaceState } from '../../shared/contract/workspace.ts';
import type { Words } from '../i18n/intl.tsx';
import { moveKeys } from '../screens/segments/builder/tree/move-keys.ts';
import { commandsNow } from './commands.ts';
import { keysText, type Keys } from './keys.ts';

export type KeyRow = Readonly<{ keys: string; label: string }>;
export type KeyGroup = Readonly<{ id: string; title: string; rows: readonly KeyRow[] }>;

/** Keys of the menu of the desktop app: in a browser they are the browser's own. */
const ofMenu: readonly Readonly<{ keys: Keys; label: 'command.new' | 'menu.newWindow' }>[] = [
  { keys: { key: 'n', mod: true }, label: 'command.new' },
  { keys: { key: 'n', mod: true, shift: true }, label: 'menu.newWindow' },
];

/** Every key there is, by where it works. */
export function keyboardGroups(
  words: Words,
  workspace: WorkspaceState | null,
  front: App['front'],
): readonly KeyGroup[] {
  const { t } = words;
  const general = commandsNow(words, workspace).flatMap(({ keys, otherKeys, label }) =>
    keys === null
      ? []
      : {
          keys: [keys, ...(otherKeys === undefined ? [] : [otherKeys])].map((one) => keysText(one)).join(' '),
          label,
        },
  );
  const menu =
    front === 'electron' ? ofMenu.map(({ keys, label }) => ({ keys: keysText(keys), label: t(label) })) : [];
  return [
    { id: 'general', title: t('keyboard.general'), rows: [...general, ...menu] },
    {
      id: 'list',
      title: t('keyboard.list'),
      rows: [
        { keys: '↑ ↓', label: t('keyboard.move') },
        { keys: 'Page ↑ ↓', label: t('keyboard.page') },
        { keys: 'Home End', label: t('keyboard.ends') },
        { keys: 'Enter', label: t('keyboard.open') },
        { keys: 'Space', label: t('keyboard.choose') },
        { keys: 'Shift ↑ ↓', label: t('keyboard.chooseMore') },
        { keys: 'Tab', label: t('keyboard.sort') },
        { keys: 'Esc', label: t('keyboard.dialog') },
      ],
    },
    {
      id: 'review',
      title: t('keyboard.review'),
      rows: [
        { keys: '1', label: t('keyboard.same') },
        { keys: '2', label: t('keyboard.different') },
        { keys: '3', label: t('keyboard.skip') },
        { keys: 'U', label: t('keyboard.back') },
      ],
    },
    {
      id: 'writing',
      title: t('keyboard.writing'),
      rows: [
        { keys: moveKeys['move-up'], label: t('keyboard.moveUp') },
        { keys: moveKeys['move-down'], label: t('keyboard.moveDown') },
        { keys: keysText({ key: 'Enter', mod: true }), label: t('keyboard.send') },
      ],
    },
  ];
}
