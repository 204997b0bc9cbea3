import { join } from 'node:path';
import { languageOf } from '../shared/core/format/language-of.ts';
import { AppSettings } from '../shared/contract/shell.ts';
import { openJsonFile } from './json-file.ts';

/** What the person at this computer prefers. Only what was chosen is stored; the rest follows the system. */
export interface Settings {
  readonly all: () => AppSettings;
  /** False until a language was chosen. */
  readonly hasLanguage: () => boolean;
  readonly change: (some: Partial<AppSettings>) => Promise<AppSettings>;
}

export interface SettingsOptions {
  readonly folder: string;
  /** BCP 47 tag of the system, for the first run. */
  readonly systemLocale: string;
  readonly userName: string;
}

const Chosen = AppSettings.partial();

/** Opens the settings of a user-data folder. */
export async function openSettings({ folder, systemLocale, userName }: SettingsOptions): Promise<Settings> {
  const defaults: AppSettings = {
    language: languageOf(systemLocale),
    digits: 'latin',
    calendar: 'gregorian',
    theme: 'system',
    density: 'compact',
    name: userName.slice(0, 200),
    role: null,
    remembered: {},
  };
  const file = await openJsonFile<Partial<AppSettings>>({
    path: join(folder, 'settings.json'),
    parse: (json) => {
      const parsed = Chosen.safeParse(json);
      return parsed.success ? withoutUndefined(parsed.data) : null;
    },
    empty: {},
  });
  const all = () => ({ ...defaults, ...file.value() });
  return {
    all,
    hasLanguage: () => file.value().language !== undefined,
    async change(some) {
      const before = file.value();
      // another window may have left other things meanwhile
      const remembered = { ...before.remembered, ...some.remembered };
      await file.save({ ...before, ...some, remembered });
      return all();
    },
  };
}

/** The keys that were given; a key with the value undefined would hide a default. */
export function withoutUndefined(some: {
  readonly [K in keyof AppSettings]?: AppSettings[K] | undefined;
}): Partial<AppSettings> {
  return Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined));
}
