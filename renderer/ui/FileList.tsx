import { GridList, GridListItem } from 'react-aria-components';
import { cx } from './class-names.ts';
import { Icon, type IconDrawing } from './Icon.tsx';
import s from './FileList.module.css';

export type FileListRow = Readonly<{
  id: string;
  name: string;
  icon: IconDrawing;
  detail: string;
  when: string;
}>;

export type FileListProps = Readonly<{
  label: string;
  rows: readonly FileListRow[];
  empty: string;
  isMultiple: boolean;
  chosen: ReadonlySet<string>;
  onChoose: (ids: ReadonlySet<string>) => void;
  /** Double press or Enter. */
  onOpen: (id: string) => void;
}>;

/** Files and folders of one folder. One press chooses, two open. */
export function FileList({ label, rows, empty, isMultiple, chosen, onChoose, onOpen }: FileListProps) {
  return (
    <GridList
      aria-label={label}
      className={cx(s['list'])}
      items={rows}
      selectionMode={isMultiple ? 'multiple' : 'single'}
      selectionBehavior="replace"
      selectedKeys={chosen}
      onSelectionChange={(keys) =>
        onChoose(keys === 'all' ? new Set(rows.map(({ id }) => id)) : new Set([...keys].map(String)))
      }
      onAction={(key) => onOpen(String(key))}
      renderEmptyState={() => <p className={s['empty']}>{empty}</p>}
    >
      {(row) => (
        <GridListItem id={row.id} textValue={row.name} className={cx(s['row'])}>
          <span className={s['icon']}>
            <Icon of={row.icon} />
          </span>
          <bdi className={s['name']}>{row.name}</bdi>
          <span className={s['detail']}>{row.detail}</span>
          <span className={s['when']}>{row.when}</span>
        </GridListItem>
      )}
    </GridList>
  );
}
