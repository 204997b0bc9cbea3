import { Autocomplete, Header, Keyboard, Menu, MenuItem, MenuSection, Text } from 'react-aria-components';
import { cx } from './class-names.ts';
import { SearchField } from './SearchField.tsx';
import pop from './Popover.module.css';
import s from './CommandList.module.css';

export type CommandEntry = Readonly<{
  id: string;
  label: string;
  help?: string;
  keys?: string;
  run: () => void;
}>;
export type CommandGroup = Readonly<{ id: string; title: string; entries: readonly CommandEntry[] }>;

export type CommandListProps = Readonly<{
  label: string;
  placeholder: string;
  text: string;
  onText: (text: string) => void;
  /** Already narrowed to what was typed. */
  groups: readonly CommandGroup[];
  empty: string;
  hint: string;
  /** Something was chosen, or nothing will be. */
  onDone: () => void;
}>;

/** A field and what it finds; the arrows move through the finds while one types on. */
export function CommandList(props: CommandListProps) {
  const { label, placeholder, text, onText, groups, empty, hint, onDone } = props;
  return (
    <div className={s['list']}>
      <div className={s['scroller']}>
        <Autocomplete inputValue={text} onInputChange={onText}>
          <div className={s['field']}>
            <SearchField label={label} placeholder={placeholder} autoFocus onEscape={onDone} />
          </div>
          <Menu
            aria-label={label}
            className={cx(s['menu'])}
            renderEmptyState={() => <div className={pop['empty']}>{empty}</div>}
          >
            {groups.map((group) => (
              <MenuSection key={group.id} className={cx(pop['section'])} aria-label={group.title}>
                <Header className={cx(pop['header'])}>{group.title}</Header>
                {group.entries.map((entry) => (
                  <MenuItem
                    key={entry.id}
                    id={entry.id}
                    textValue={entry.label}
                    className={cx(pop['item'])}
                    onAction={() => {
                      onDone();
                      entry.run();
                    }}
                  >
                    <span className={s['words']}>
                      <Text slot="label" dir="auto" className={cx(s['name'])}>
                        {entry.label}
                      </Text>
                      {entry.help !== undefined && entry.help !== '' && (
                        <Text slot="description" dir="auto" className={cx(s['help'])}>
                          {entry.help}
                        </Text>
                      )}
                    </span>
                    {entry.keys !== undefined && (
                      <Keyboard className={cx(pop['keys'])}>{entry.keys}</Keyboard>
                    )}
                  </MenuItem>
                ))}
              </MenuSection>
            ))}
          </Menu>
        </Autocomplete>
      </div>
      <p className={s['hint']}>{hint}</p>
    </div>
  );
}
