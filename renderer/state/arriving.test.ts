import { beforeEach, expect, test } from 'vitest';
import { WorkspaceState } from '../../shared/contract/workspace.ts';
import { takeChanged } from './arriving.ts';
import { useOverlays } from './overlays.ts';
import { useSession } from './session.ts';

function workspaceOf(token: string, dataVersion = 1): WorkspaceState {
  return WorkspaceState.parse({
    ...{ name: token, file: { token, name: `${token}.firsthand`, folder: '', bytes: null } },
    ...{ generation: 1, savedAt: '2026-05-01T00:00:00.000Z', readOnly: null, currency: 'EUR' },
    ...{ dataVersion, notes: 0, span: null, undo: null, redo: null, recovery: null },
    counts: {
      ...{ customers: 3, orders: 0, orderLines: 0, products: 0 },
      ...{ events: 0, responses: 0, consentEvents: 0, imports: 1 },
    },
    saving: { failed: null, secondFolder: null },
    ...{ copies: [], problems: [] },
  });
}

const open = 'opening';
const screen = () => useSession.getState().place.screen;

beforeEach(() => {
  useOverlays.setState({ busy: null });
  takeChanged(null);
  useSession.setState({ place: { screen: 'welcome' } });
});

test('a workspace that is being opened is shown when the window is free, so that its first screen hears the keys', () => {
  useOverlays.setState({ busy: { label: open, progress: null } });
  takeChanged(workspaceOf('acme'));
  expect(screen()).toBe('welcome');
  takeChanged(workspaceOf('acme', 2));
  useOverlays.setState({ busy: null });
  expect(screen()).toBe('overview');
  expect(useSession.getState().workspace?.dataVersion).toBe(2);
});

test('while nothing is waited for it is shown at once', () => {
  takeChanged(workspaceOf('acme'));
  expect(screen()).toBe('overview');
});

test('what changes in the workspace that is shown is shown also while the window is held', () => {
  takeChanged(workspaceOf('acme'));
  useOverlays.setState({ busy: { label: open, progress: null } });
  takeChanged(workspaceOf('acme', 2));
  expect(useSession.getState().workspace?.dataVersion).toBe(2);
});

test('one that is closed again meanwhile is not shown at all', () => {
  useOverlays.setState({ busy: { label: open, progress: null } });
  takeChanged(workspaceOf('acme'));
  takeChanged(null);
  useOverlays.setState({ busy: null });
  expect(useSession.getState().workspace).toBeNull();
  expect(screen()).toBe('welcome');
});
