import {
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Header,
  Text,
  Keyboard,
} from 'react-aria-components';
import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import { Icon, type IconDrawing } from './Icon.tsx';
import pop from './Popover.module.css';

export type MenuEntry = Readonly<{
  id: string;
  label: string;
  help?: string;
  icon?: IconDrawing;
  keys?: string;
  isDanger?: boolean;
  isDisabled?: boolean;
  run: () => void;
}>;
export type MenuGroup = Readonly<{ id: string; title?: string; entries: readonly MenuEntry[] }>;

export type MenuProps = Readonly<{
  label: string;
  /** The button that opens it. */
  trigger: ReactNode;
  groups: readonly MenuGroup[];
  placement?: 'bottom start' | 'bottom end' | 'top start';
}>;

export function Menu({ label, trigger, groups, placement = 'bottom start' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={cx(pop['popover'])} offset={4} placement={placement}>
        <AriaMenu className={cx(pop['list'])} aria-label={label}>
          {groups.map((group) => (
            <MenuSection key={group.id} className={cx(pop['section'])} aria-label={group.title ?? label}>
              {group.title !== undefined && <Header className={cx(pop['header'])}>{group.title}</Header>}
              {group.entries.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      onAction={entry.run}
      isDisabled={entry.isDisabled === true}
      className={cx(pop['item'], entry.isDanger === true && pop['danger'])}
    >
      {entry.icon && <Icon of={entry.icon} />}
      <span className={pop['itemWords']}>
        <Text slot="label" dir="auto">
          {entry.label}
        </Text>
        {entry.help !== undefined && (
          <Text slot="description" dir="auto" className={cx(pop['itemHelp'])}>
            {entry.help}
          </Text>
        )}
      </span>
      {entry.keys !== undefined && <Keyboard className={cx(pop['keys'])}>{entry.keys}</Keyboard>}
    </MenuItem>
  );
}
