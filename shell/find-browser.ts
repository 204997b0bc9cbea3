import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Surroundings } from './folders.ts';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Where each system keeps Chromium, Chrome and Edge, in the order they are tried. */
export function browserPlaces({ platform, env, home }: Surroundings): readonly string[] {
  const chosen = env['FIRSTHAND_BROWSER'];
  const first = chosen === undefined || chosen === '' ? [] : [chosen];
  if (platform === 'darwin') {
    const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    const folders = ['/Applications', join(home, 'Applications')];
    return [
      ...first,
      ...apps.flatMap((app) => folders.map((in_) => join(in_, `${app}.app/Contents/MacOS/${app}`))),
    ];
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const programs = [
      join('Chromium', 'Application', 'chrome.exe'),
      join('Google', 'Chrome', 'Application', 'chrome.exe'),
      join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ];
    return [
      ...first,
      ...programs.flatMap((program) =>
        roots.filter((root) => root !== undefined).map((root) => join(root, program)),
      ),
    ];
  }
  const onPath = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...first, ...commands.flatMap((command) => onPath.map((folder) => join(folder, command)))];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

/** The first installed Chromium, Chrome or Edge, or null. */
export function findBrowser(surroundings: Surroundings): string | null {
  return browserPlaces(surroundings).find(isProgram) ?? null;
}
