import { saveSettings } from '../frame/save-settings.ts';
import { useSession } from '../state/session.ts';

/** The name that the state of the guide is remembered by. */
export const guideName = 'import-guide';

/** Brings the guide back, and goes where it stands. */
export function showImportGuide(): void {
  const { settings, workspace, go } = useSession.getState();
  void saveSettings({ remembered: { ...settings.remembered, [guideName]: JSON.stringify('shown') } });
  if (workspace !== null) go({ screen: 'import' });
}
