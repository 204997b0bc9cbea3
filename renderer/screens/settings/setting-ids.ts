import type { MessageKey } from '../../i18n/intl.tsx';
import type { SettingId } from '../../state/place.ts';

/** The name of each setting, as its row or its heading says it. */
export const settingName = {
  language: 'settings.language',
  digits: 'settings.digits',
  calendar: 'settings.calendar',
  theme: 'settings.theme',
  density: 'settings.density',
  name: 'settings.name',
  role: 'settings.role',
  currency: 'settings.currency',
  backups: 'backups.title',
  rates: 'settings.rates.title',
  keyboard: 'settings.keyboard',
  about: 'settings.about',
} as const satisfies Readonly<Record<SettingId, MessageKey>>;

/** Every setting, in the order of the screen. The record has no other keys. */
export const settingIds = Object.keys(settingName) as readonly SettingId[];
