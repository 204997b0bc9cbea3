import type { ComponentType } from 'react';
import { useOverlays, type Overlay } from '../state/overlays.ts';
import { later } from '../ui/later.tsx';
import { BusyDialog, FailureDialog } from './BusyDialog.tsx';
import { Palette } from './Palette.tsx';

const DeletedThings = later(async () => (await import('./DeletedThings.tsx')).DeletedThings);
const ExportAudience = later(async () => (await import('../audience/ExportAudience.tsx')).ExportAudience);
const FileChooser = later(async () => (await import('./FileChooser.tsx')).FileChooser);
const FirstStepsSheet = later(
  async () => (await import('../onboarding/FirstStepsSheet.tsx')).FirstStepsSheet,
);
const Glossary = later(async () => (await import('../help/Glossary.tsx')).Glossary);
const HistorySheet = later(async () => (await import('./HistorySheet.tsx')).HistorySheet);
const KeyboardMap = later(async () => (await import('./KeyboardMap.tsx')).KeyboardMap);
const KnownMethod = later(async () => (await import('../help/KnownMethod.tsx')).KnownMethod);
const NewWorkspaceDialog = later(async () => (await import('./NewWorkspaceDialog.tsx')).NewWorkspaceDialog);
const PeopleSheet = later(async () => (await import('./PeopleSheet.tsx')).PeopleSheet);
const UndoImportDialog = later(async () => (await import('./UndoImportDialog.tsx')).UndoImportDialog);

const ofFrame: Readonly<Record<Overlay, ComponentType>> = {
  palette: Palette,
  keyboard: KeyboardMap,
  'new-workspace': NewWorkspaceDialog,
  history: HistorySheet,
  deleted: DeletedThings,
  glossary: Glossary,
  'first-steps': FirstStepsSheet,
};

/** What lies over a screen: the dialogs and sheets of the frame. */
export function Overlays() {
  const { overlay, method, people, audience, undoImport, chooser } = useOverlays();
  const OfFrame = overlay === null ? null : ofFrame[overlay];
  return (
    <>
      {OfFrame !== null && <OfFrame />}
      {method !== null && <KnownMethod id={method} />}
      {people !== null && <PeopleSheet />}
      {audience !== null && <ExportAudience />}
      {undoImport !== null && <UndoImportDialog />}
      {chooser !== null && <FileChooser />}
      <FailureDialog />
      <BusyDialog />
    </>
  );
}
