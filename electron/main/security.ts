import type { App, Session, WebContents, WebPreferences } from 'electron';
import { deadProxy, networkRefusals, webRtcPolicy } from '../../shell/network-refusals.ts';
import { isPageAddress } from './page-protocol.ts';

/** A page without Node, without our objects, without anything it has to be trusted with. */
export function webPreferences(preload: string, partition: string): WebPreferences {
  return {
    preload,
    partition,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // dictionaries are downloaded otherwise
    spellcheck: false,
  };
}

/** Before the app is ready: the sandbox for every page, and a network that refuses everything. */
export function hardenProcess(app: Pick<App, 'enableSandbox' | 'commandLine'>): void {
  app.enableSandbox();
  for (const [name, value] of networkRefusals(null)) app.commandLine.appendSwitch(name, value);
}

type HardenedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setProxy'
  | 'setSpellCheckerEnabled'
  | 'webRequest'
  | 'on'
>;

/** Only the page's own files and pictures it drew itself; everything else is cancelled before it leaves. */
export function isAllowedRequest(address: string): boolean {
  if (address.startsWith('data:')) return true;
  return isPageAddress(address.startsWith('blob:') ? address.slice('blob:'.length) : address);
}

export async function hardenSession(session: HardenedSession): Promise<void> {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isAllowedRequest(url) }));
  // the engine writes files where the user says; the page saves none
  session.on('will-download', (event) => event.preventDefault());
  await session.setProxy({ mode: 'fixed_servers', proxyRules: deadProxy, proxyBypassRules: '<-loopback>' });
}

/** A page stays where it is and opens nothing. */
export function hardenContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy(webRtcPolicy);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** A message counts only from the top frame of a window of ours that shows our page. */
export function isOwnPage(
  frame: Readonly<{ url: string; parent: unknown }> | null | undefined,
  sender: unknown,
  contents: unknown,
): boolean {
  if (frame === null || frame === undefined || sender !== contents) return false;
  return frame.parent === null && isPageAddress(frame.url);
}
