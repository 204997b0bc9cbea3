import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { CustomerNote, CustomerPage } from '../../../../shared/core/model/customer-page.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { Data } from '../../../ui/Values.tsx';
import { customerName } from '../customer-name.ts';
import { changeTeamWork } from './change-team-work.ts';
import panel from '../CustomerScreen.module.css';
import s from './Team.module.css';

const longest = 10_000;
const middot = ' · ';

/** What people here wrote about a customer. */
export function NotesPanel({ page }: { page: CustomerPage }) {
  const words = useWords();
  const { t } = words;
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const author = useSession(({ settings }) => settings.name);
  const [body, setBody] = useState('');
  const name = customerName(page, words);
  const add = async () => {
    if (body.trim() === '') return;
    if (await changeTeamWork('notes.add', { customer: page.id, body, author }, name)) setBody('');
  };
  return (
    <section className={panel['panel']} aria-labelledby="notes">
      <h2 id="notes" className={panel['heading']}>
        {t('customer.notes.title')}
      </h2>
      {isReadOnly ? (
        <p className={panel['faint']}>{t('customer.notes.readOnly')}</p>
      ) : (
        <div className={s['write']}>
          <TextArea
            label={t('customer.notes.write')}
            value={body}
            onChange={setBody}
            rows={2}
            maxLength={longest}
            onSubmit={() => void add()}
          />
          <Button isDisabled={body.trim() === ''} onPress={() => void add()}>
            {t('customer.notes.add')}
          </Button>
        </div>
      )}
      {page.notes.length === 0 && <p className={panel['faint']}>{t('customer.notes.none')}</p>}
      <ol className={s['list']}>
        {page.notes.map((note) => (
          <Note key={note.id} note={note} customer={name} isReadOnly={isReadOnly} />
        ))}
      </ol>
    </section>
  );
}

type NoteProps = Readonly<{ note: CustomerNote; customer: string; isReadOnly: boolean }>;

function Note({ note, customer, isReadOnly }: NoteProps) {
  const { t, format } = useWords();
  const author = useSession(({ settings }) => settings.name);
  const [edited, setEdited] = useState<string | null>(null);
  const when = format.instant(note.writtenAt);
  const save = async () => {
    if (edited === null || edited.trim() === '') return;
    if (await changeTeamWork('notes.edit', { id: note.id, body: edited, author }, customer)) setEdited(null);
  };
  return (
    <li className={s['item']}>
      {edited === null ? (
        <p className={s['body']}>
          <Data>{note.body}</Data>
        </p>
      ) : (
        <div className={s['write']}>
          <TextArea
            label={t('customer.notes.words')}
            value={edited}
            onChange={setEdited}
            maxLength={longest}
            autoFocus
            onSubmit={() => void save()}
          />
          <div className={s['tools']}>
            <Button variant="primary" size="small" onPress={() => void save()}>
              {t('customer.notes.save')}
            </Button>
            <Button size="small" onPress={() => setEdited(null)}>
              {t('ui.cancel')}
            </Button>
          </div>
        </div>
      )}
      <div className={s['foot']}>
        <p className={s['faint']}>
          {note.author === '' ? t('customer.notes.unknownAuthor') : <Data>{note.author}</Data>}
          {middot}
          {when}
        </p>
        {!isReadOnly && edited === null && (
          <span className={s['tools']}>
            <IconButton
              size="small"
              icon={Pencil}
              label={t('customer.notes.edit', { when })}
              onPress={() => setEdited(note.body)}
            />
            <IconButton
              size="small"
              icon={Trash2}
              label={t('customer.notes.remove', { when })}
              onPress={() => void changeTeamWork('notes.remove', { id: note.id }, customer)}
            />
          </span>
        )}
      </div>
    </li>
  );
}
