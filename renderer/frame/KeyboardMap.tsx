import { Fragment } from 'react';
import { useWords } from '../i18n/intl.tsx';
import { useOverlays } from '../state/overlays.ts';
import { useSession } from '../state/session.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { keyboardGroups, type KeyGroup } from './keyboard-groups.ts';
import s from './KeyboardMap.module.css';

export function KeyboardMap() {
  const words = useWords();
  const workspace = useSession((session) => session.workspace);
  const front = useSession(({ app }) => app?.front ?? 'browser');
  const close = () => useOverlays.getState().show(null);
  return (
    <Dialog title={words.t('keyboard.title')} width="wide" onClose={close}>
      <div className={s['map']}>
        {keyboardGroups(words, workspace, front).map((group) => (
          <Group key={group.id} group={group} />
        ))}
      </div>
    </Dialog>
  );
}

function Group({ group: { title, rows } }: Readonly<{ group: KeyGroup }>) {
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
