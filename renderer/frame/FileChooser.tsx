import { ChevronRight, File as FileIcon, Folder } from 'lucide-react';
import { Fragment, useState } from 'react';
import type { FolderListing } from '../../shared/contract/shell.ts';
import type { FileGrant } from '../../shared/contract/workspace.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { call } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { useWords } from '../i18n/intl.tsx';
import { isolate } from '../i18n/isolate.ts';
import { useOverlays, type ChooserRequest } from '../state/overlays.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { FileList } from '../ui/FileList.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SkeletonLines } from '../ui/Skeleton.tsx';
import { TextField } from '../ui/TextField.tsx';
import s from './FileChooser.module.css';

type Entry = FolderListing['entries'][number];

/** Our own dialog of files, where the front has none of the system: names and folders, never a path. */
export function FileChooser() {
  const request = useOverlays((state) => state.chooser);
  return request === null ? null : <Chooser request={request} />;
}

const isWorkspace = (name: string): boolean => /\.firsthand$/iu.test(name);
const isRecipe = (name: string): boolean => /\.json$/iu.test(name);

function isOffered({ purpose }: ChooserRequest, { file, isFolder }: Entry): boolean {
  if (isFolder) return true;
  if (purpose === 'folder') return false;
  if (purpose === 'recipe') return isRecipe(file.name);
  return purpose === 'workspace' ? isWorkspace(file.name) : !isWorkspace(file.name) && !isRecipe(file.name);
}

function titleOf({ mode, purpose }: ChooserRequest) {
  if (mode === 'save') return 'chooser.save';
  if (purpose === 'folder') return 'chooser.openFolder';
  if (purpose === 'recipe') return 'chooser.openRecipe';
  return purpose === 'workspace' ? 'chooser.openWorkspace' : 'chooser.openImport';
}

function Chooser({ request }: { request: ChooserRequest }) {
  const { t } = useWords();
  const [folder, setFolder] = useState<string | null>(null);
  const { data, error, retry } = useQuery('files.list', { folder });
  const answer = (files: readonly FileGrant[]) => {
    useOverlays.getState().askChooser(null);
    request.answer(files);
  };
  const entries = data?.entries.filter((entry) => isOffered(request, entry)) ?? [];
  return (
    <Dialog title={t(titleOf(request))} width="wide" onClose={() => answer([])}>
      {data !== undefined && <Trail listing={data} onGo={setFolder} />}
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {data === undefined && error === null && <SkeletonLines lines={6} height="1.25rem" />}
      {data !== undefined && (
        <Part
          key={data.folder.token}
          request={request}
          listing={data}
          entries={entries}
          onFolder={setFolder}
          onDone={answer}
        />
      )}
    </Dialog>
  );
}

function Trail({ listing, onGo }: { listing: FolderListing; onGo: (folder: string) => void }) {
  const { t } = useWords();
  return (
    <nav aria-label={t('chooser.up')}>
      <ol className={s['trail']}>
        {listing.trail.map((folder, at) => (
          <Fragment key={folder.token}>
            {at > 0 && (
              <li aria-hidden className={s['step']}>
                <Icon of={ChevronRight} size={14} turns />
              </li>
            )}
            <li>
              <Button variant="quiet" size="small" onPress={() => onGo(folder.token)}>
                <bdi>{folder.name === '' ? t('chooser.top') : folder.name}</bdi>
              </Button>
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}

function Part(props: PartProps) {
  const { mode, purpose } = props.request;
  if (mode === 'save') return <Save {...props} />;
  return purpose === 'folder' ? <ChooseFolder {...props} /> : <Open {...props} />;
}

type PartProps = Readonly<{
  request: ChooserRequest;
  listing: FolderListing;
  entries: readonly Entry[];
  onFolder: (token: string) => void;
  onDone: (files: readonly FileGrant[]) => void;
}>;

function rowsOf(entries: readonly Entry[], format: ReturnType<typeof useWords>['format']) {
  return entries.map(({ file, isFolder, modifiedAt }) => ({
    id: file.token,
    name: file.name,
    icon: isFolder ? Folder : FileIcon,
    detail: isFolder || file.bytes === null ? '' : format.fileSize(file.bytes),
    when: format.instant(modifiedAt),
  }));
}

function Open({ request, listing, entries, onFolder, onDone }: PartProps) {
  const { t, format } = useWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const find = (token: string) => entries.find(({ file }) => file.token === token);
  const files = entries.filter(({ file, isFolder }) => !isFolder && chosen.has(file.token));
  const open = (token: string) => {
    const entry = find(token);
    if (entry?.isFolder === true) onFolder(token);
    else if (entry) onDone([entry.file]);
  };
  return (
    <>
      <FileList
        label={t('chooser.files', { folder: listing.folder.name })}
        rows={rowsOf(entries, format)}
        empty={t('chooser.empty')}
        isMultiple={request.purpose === 'import'}
        chosen={chosen}
        onChoose={setChosen}
        onOpen={open}
      />
      <div className={s['buttons']}>
        <Button onPress={() => onDone([])}>{t('ui.cancel')}</Button>
        <Button
          variant="primary"
          isDisabled={chosen.size === 0}
          onPress={() => {
            const [first] = chosen;
            if (files.length > 0) onDone(files.map(({ file }) => file));
            else if (first !== undefined) open(first);
          }}
        >
          {t('chooser.open')}
        </Button>
      </div>
    </>
  );
}

/** One goes into a folder by two presses; what is chosen is the one pressed once, or else the one that is open. */
function ChooseFolder({ listing, entries, onFolder, onDone }: PartProps) {
  const { t, format } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const folder = entries.find(({ file }) => file.token === chosen)?.file ?? listing.folder;
  const name = folder.name === '' ? t('chooser.top') : isolate(folder.name);
  return (
    <>
      <FileList
        label={t('chooser.files', { folder: listing.folder.name })}
        rows={rowsOf(entries, format)}
        empty={t('chooser.emptyFolder')}
        isMultiple={false}
        chosen={new Set(chosen === null ? [] : [chosen])}
        onChoose={(tokens) => setChosen([...tokens][0] ?? null)}
        onOpen={onFolder}
      />
      <div className={s['buttons']}>
        <Button onPress={() => onDone([])}>{t('ui.cancel')}</Button>
        <Button variant="primary" onPress={() => onDone([folder])}>
          {t('chooser.chooseFolder', { folder: name })}
        </Button>
      </div>
    </>
  );
}

function Save({ request, listing, entries, onFolder, onDone }: PartProps) {
  const { t, format, failure } = useWords();
  const [name, setName] = useState(request.suggestedName);
  const [error, setError] = useState<string | null>(null);
  const [clash, setClash] = useState<string | null>(null);
  const save = async (overwrite: boolean) => {
    try {
      onDone([await call('files.target', { folder: listing.folder.token, name, overwrite })]);
    } catch (failed) {
      if (failed instanceof AppError && failed.code === 'file-exists') setClash(name);
      else setError(failure(failed));
    }
  };
  const change = (typed: string) => {
    setName(typed);
    setError(null);
    setClash(null);
  };
  const submit = () => void save(false);
  return (
    <>
      <TextField
        label={t('chooser.name')}
        value={name}
        onChange={change}
        error={error}
        autoFocus
        maxLength={200}
        onSubmit={submit}
      />
      <FileList
        label={t('chooser.files', { folder: listing.folder.name })}
        rows={rowsOf(entries, format)}
        empty={t('chooser.emptySave')}
        isMultiple={false}
        chosen={new Set()}
        onChoose={(tokens) => {
          const entry = entries.find(({ file, isFolder }) => !isFolder && tokens.has(file.token));
          if (entry) change(entry.file.name);
        }}
        onOpen={(token) => {
          const entry = entries.find(({ file }) => file.token === token);
          if (entry?.isFolder === true) onFolder(token);
          else if (entry) change(entry.file.name);
        }}
      />
      {clash !== null && (
        <Notice
          tone="warning"
          title={t('chooser.exists', { name: clash })}
          actions={
            <Button size="small" variant="danger" onPress={() => void save(true)}>
              {t('chooser.replace')}
            </Button>
          }
        >
          {t('chooser.existsWhy')}
        </Notice>
      )}
      <div className={s['buttons']}>
        <Button onPress={() => onDone([])}>{t('ui.cancel')}</Button>
        <Button variant="primary" isDisabled={name.trim() === ''} onPress={submit}>
          {t('chooser.saveHere')}
        </Button>
      </div>
    </>
  );
}
