import { useState } from 'react';
import type { FileGrant } from '../../shared/contract/workspace.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { call } from '../api/client.ts';
import { useWords } from '../i18n/intl.tsx';
import { useOverlays } from '../state/overlays.ts';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { CurrencySelect } from '../ui/CurrencySelect.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { chooseFileToWrite } from './choose-file.ts';
import { tell } from './hold.ts';
import { createWorkspace, workspaceName } from './workspace-actions.ts';
import s from './NewWorkspaceDialog.module.css';

/** A name, a place and perhaps a currency make a workspace. */
export function NewWorkspaceDialog() {
  const { t, failure } = useWords();
  const app = useSession((session) => session.app);
  const [name, setName] = useState(t('newWorkspace.nameStart'));
  const [currency, setCurrency] = useState<string | null>(null);
  const [place, setPlace] = useState<FileGrant | null>(null);
  const [error, setError] = useState<string | null>(null);
  const close = () => {
    useOverlays.setState({ waiting: [] });
    useOverlays.getState().show(null);
  };
  const fileName = `${name.trim()}.firsthand`;
  const choosePlace = async () => {
    const file = await chooseFileToWrite('workspace', fileName);
    if (file !== null) {
      setPlace(file);
      setName(workspaceName(file.name));
    }
    return file;
  };
  /** Where nothing was chosen: our own chooser's start is the documents, a system's dialog must be asked. */
  const findPlace = () => {
    if (place !== null) return Promise.resolve(place);
    if (app === null || app.nativeDialogs) return choosePlace();
    return call('files.target', { folder: app.documents.token, name: fileName, overwrite: false });
  };
  const create = async () => {
    if (name.trim() === '') {
      setError(t('newWorkspace.nameMissing'));
      return;
    }
    try {
      const file = await findPlace();
      if (file === null) return;
      useOverlays.getState().show(null);
      if (!(await createWorkspace(file, currency))) useOverlays.getState().show('new-workspace');
    } catch (failed) {
      if (failed instanceof AppError && failed.code.startsWith('file-')) setError(failure(failed));
      else tell(failed);
    }
  };
  return (
    <Dialog
      title={t('newWorkspace.title')}
      isFirm
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{t('ui.cancel')}</Button>
          <Button variant="primary" onPress={() => void create()}>
            {t('newWorkspace.create')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('newWorkspace.name')}
        value={name}
        onChange={(typed) => {
          setName(typed);
          setPlace(null);
          setError(null);
        }}
        error={error}
        autoFocus
        maxLength={120}
        onSubmit={() => void create()}
      />
      <Place place={place} fileName={fileName} onChange={() => void choosePlace().catch(tell)} />
      <CurrencySelect
        label={t('newWorkspace.currency')}
        value={currency}
        onChange={setCurrency}
        openLabel={t('newWorkspace.currencyOpen')}
        help={t('newWorkspace.currencyHelp')}
      />
    </Dialog>
  );
}

type PlaceProps = Readonly<{ place: FileGrant | null; fileName: string; onChange: () => void }>;

function Place({ place, fileName, onChange }: PlaceProps) {
  const { t } = useWords();
  const app = useSession((session) => session.app);
  const folder = place?.folder ?? (app?.nativeDialogs === false ? app.documents.name : null);
  return (
    <div className={s['place']}>
      <span className={s['label']}>{t('newWorkspace.place')}</span>
      <div className={s['where']}>
        <span className={s['path']}>
          {folder === null ? (
            <span className={s['soft']}>{t('newWorkspace.choosePlace')}</span>
          ) : (
            <>
              <bdi>{place?.name ?? fileName}</bdi>
              <bdi className={s['soft']}>{folder}</bdi>
            </>
          )}
        </span>
        <Button size="small" onPress={onChange}>
          {t('newWorkspace.change')}
        </Button>
      </div>
      <span className={s['help']}>{t('newWorkspace.placeHelp')}</span>
    </div>
  );
}
