import { Fragment } from 'react';
import { useWords } from '../i18n/intl.tsx';
import { useOverlays } from '../state/overlays.ts';
import { useSession } from '../state/session.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { commandKeys, commandsNow } from './commands.ts';
import s from './KeyboardMap.module.css';

export function KeyboardMap() {
  const words = useWords();
  const { t } = words;
  const workspace = useSession((session) => session.workspace);
  const general = commandsNow(words, workspace).flatMap((command) => {
    const keys = commandKeys(command);
    return keys === undefined ? [] : [{ keys, label: command.label }];
  });
  const inList = [
    { keys: '↑ ↓', label: t('keyboard.move') },
    { keys: 'Page ↑ ↓', label: t('keyboard.page') },
    { keys: 'Home End', label: t('keyboard.ends') },
    { keys: 'Enter', label: t('keyboard.open') },
    { keys: 'Space', label: t('keyboard.choose') },
    { keys: 'Shift ↑ ↓', label: t('keyboard.chooseMore') },
    { keys: 'Tab', label: t('keyboard.sort') },
    { keys: 'Esc', label: t('keyboard.dialog') },
  ];
  return (
    <Dialog title={t('keyboard.title')} width="wide" onClose={() => useOverlays.getState().show(null)}>
      <div className={s['map']}>
        <Group title={t('keyboard.general')} rows={general} />
        <Group title={t('keyboard.list')} rows={inList} />
      </div>
    </Dialog>
  );
}

type GroupProps = Readonly<{ title: string; rows: readonly Readonly<{ keys: string; label: string }>[] }>;

function Group({ title, rows }: GroupProps) {
  return (
    <section>
      <h3 className={s['title']}>{title}</h3>
      <dl className={s['rows']}>
        {rows.map(({ keys, label }) => (
          <Fragment key={keys}>
            <dt className={s['keys']} dir="ltr">
              <kbd className={s['kbd']}>{keys}</kbd>
            </dt>
            <dd>{label}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
