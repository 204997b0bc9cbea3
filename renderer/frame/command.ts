import type { Keys } from './keys.ts';

/** Parts of the palette that commands stand in. */
export type CommandGroupId = 'screens' | 'parts' | 'actions' | 'settings' | 'methods';

/** Something the user can do from anywhere. The ids are those of the menus of the fronts. */
export type Command = Readonly<{
  id: string;
  label: string;
  group: CommandGroupId;
  keys: Keys | null;
  /** Other keys that do the same, for hands that know them from elsewhere. */
  otherKeys?: Keys;
  /** What it would do now, in a few words. */
  help?: string;
  /** Other words it is looked for by. */
  also?: string;
  /** In a text field the keys belong to the text. */
  yieldsToText?: boolean;
  run: () => void;
}>;

/** A command without the part of the palette it belongs to. */
export type Draft = Omit<Command, 'group' | 'keys'> & Readonly<{ keys?: Keys }>;
