import {
  ArrowDown,
  ArrowUp,
  BetweenHorizontalStart,
  Copy,
  Ellipsis,
  Group,
  SquareArrowUpLeft,
  Trash2,
  Ungroup,
} from 'lucide-react';
import { useWords } from '../../../../i18n/intl.tsx';
import { IconButton } from '../../../../ui/IconButton.tsx';
import { Menu } from '../../../../ui/Menu.tsx';
import { canChange } from '../draft/changes.ts';
import { isGroup, placeOf, type DraftNode } from '../draft/tree.ts';
import { useEditor } from '../editor-context.ts';
import { moveKeys } from './move-keys.ts';

type Deed = Readonly<{
  id: 'move-up' | 'move-down' | 'nest' | 'move-out' | 'dissolve' | 'duplicate' | 'remove';
  icon: typeof Copy;
}>;

const deeds: readonly Deed[] = [
  { id: 'duplicate', icon: Copy },
  { id: 'move-up', icon: ArrowUp },
  { id: 'move-down', icon: ArrowDown },
  { id: 'nest', icon: Group },
  { id: 'move-out', icon: SquareArrowUpLeft },
  { id: 'dissolve', icon: Ungroup },
  { id: 'remove', icon: Trash2 },
];

/** What can be done with a condition or a group, by its own name. */
export function NodeMenu({ node, name }: { node: DraftNode; name: string }) {
  const { t } = useWords();
  const { root, change } = useEditor();
  if (placeOf(root, node.id) === null) return null;
  const label = t('segments.builder.actions', { name });
  const what = isGroup(node) ? 'group' : 'condition';
  return (
    <Menu
      label={label}
      placement="bottom end"
      trigger={<IconButton size="small" icon={Ellipsis} label={label} />}
      groups={[
        {
          id: 'deeds',
          entries: deeds
            .filter(({ id }) => id !== 'dissolve' || isGroup(node))
            .map(({ id, icon }) => ({
              id,
              icon: id === 'nest' && isGroup(node) ? BetweenHorizontalStart : icon,
              label: t(`segments.builder.do.${what}.${id}`),
              isDanger: id === 'remove',
              isDisabled: !canChange(root, { do: id, id: node.id }),
              ...(id in moveKeys && { keys: moveKeys[id as keyof typeof moveKeys] }),
              run: () => change({ do: id, id: node.id }),
            })),
        },
      ]}
    />
  );
}
