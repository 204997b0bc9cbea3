import type { Backup } from '../../../shared/contract/workspace.ts';
import type { Header } from '../file/header.ts';

/** Why a generation is kept: as one of the last saves, or as the state before something that changes much at once. */
export type KeptAs = Backup['why'];

/** What the name of a kept file says of it. */
export type NamedBackup = Readonly<{
  /** The name without its ending; its journal has the same. */
  stem: string;
  generation: number;
  /** ISO 8601 UTC. */
  savedAt: string;
  /** The first twelve digits of its payload's SHA-256. */
  hash: string;
}>;

export const fileEnding = '.firsthand';
export const journalEnding = '.journal';

function placeInTime(header: Header): string {
  const at = header.savedAt.replaceAll(/[^0-9TZ]/gu, '').slice(0, 20);
  const generation = String(header.generation).padStart(9, '0');
  return `${generation}-${at}-${header.payloadHash.slice(0, 12)}`;
}

/** The name of a kept generation tells what it is, its place in time and which state it holds: two states never share a name. */
export function backupName(header: Header, as: KeptAs): string {
  return `${as}-${placeInTime(header)}${fileEnding}`;
}

/** The name of a copy in a folder that may hold copies of other workspaces too. */
export function copyName(header: Header, workspace: string): string {
  return `${workspaceStem(workspace)}-${placeInTime(header)}${fileEnding}`;
}

function workspaceStem(workspace: string): string {
  return workspace.replace(/\.firsthand$/u, '');
}

const place = /^(?<generation>\d{9,})-(?<at>\d{8}T\d{6,9}Z)-(?<hash>[0-9a-f]{12})$/u;
const whys: readonly KeptAs[] = [
  'save',
  'before-import',
  'before-change',
  'before-migration',
  'before-restore',
];

function readInstant(compact: string): string {
  const [, year, month, day, hour, minute, second, rest] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d*)Z$/u.exec(compact) ?? [];
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.${(rest ?? '').padEnd(3, '0')}Z`;
}

function readPlace(stem: string, prefix: string): NamedBackup | null {
  if (!stem.startsWith(`${prefix}-`)) return null;
  const found = place.exec(stem.slice(prefix.length + 1))?.groups;
  if (found === undefined) return null;
  const { generation = '', at = '', hash = '' } = found;
  return { stem, generation: Number(generation), savedAt: readInstant(at), hash };
}

/** Reads the name of a kept generation; null when it is not one that `backupName` gives. */
export function readBackupName(name: string): (NamedBackup & Readonly<{ why: KeptAs }>) | null {
  const stem = withoutEnding(name, fileEnding);
  for (const why of whys) {
    const found = stem === null ? null : readPlace(stem, why);
    if (found !== null) return { ...found, why };
  }
  return null;
}

/** Reads the name of a copy of a workspace; null when it is not one that `copyName` gives. */
export function readCopyName(name: string, workspace: string): NamedBackup | null {
  const stem = withoutEnding(name, fileEnding);
  return stem === null ? null : readPlace(stem, workspaceStem(workspace));
}

function withoutEnding(name: string, ending: string): string | null {
  return name.endsWith(ending) ? name.slice(0, -ending.length) : null;
}
