import type { Privileges, WebPreferences } from 'electron';

/** Something the main process registers or switches on, by the name it has in Electron. */
export type Registered =
  | 'enableSandbox'
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
  | 'onBeforeRequest'
  | 'will-download'
  | 'setProxy'
  | 'setWebRTCIPHandlingPolicy'
  | 'setWindowOpenHandler'
  | 'will-navigate'
  | 'will-frame-navigate'
  | 'will-redirect'
  | 'will-attach-webview'
  | 'commandLine';

/** What a test turns around, to see that the assertion about it fails. Production code has no such door. */
export type Flips = Readonly<{
  /** Put over what the main process asks for. */
  webPreferences?: WebPreferences;
  /** Taken as never called. */
  ignored?: readonly Registered[];
  /** Response headers of the page that are dropped, in lower case. */
  droppedHeaders?: readonly string[];
  /** Every sender is given out as the page itself. */
  disguisesSenders?: boolean;
  /** Put over the privileges of the page's protocol. */
  privileges?: Privileges;
}>;

export function isIgnored(flips: Flips, name: Registered): boolean {
  return flips.ignored?.includes(name) === true;
}
