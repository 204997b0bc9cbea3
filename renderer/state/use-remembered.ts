import { useCallback, useMemo } from 'react';
import type * as z from 'zod';
import { saveSettings } from '../frame/save-settings.ts';
import { useSession } from './session.ts';

/** What was left under a name; null where nothing was, or something that is not understood any more. */
function readLeft<S extends z.ZodType>(schema: S, json: string | undefined): z.output<S> | null {
  if (json === undefined) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null; // cut short by a disk that was full, say
  }
}

/**
 * How something was left on this computer, and how to leave it otherwise; `usual` until then. What is chosen is kept by the shell, with the settings.
 * @param schema and `usual` must stay the same from one drawing to the next
 */
export function useRemembered<S extends z.ZodType>(
  name: string,
  schema: S,
  usual: z.output<S>,
): readonly [z.output<S>, (chosen: z.output<S>) => void] {
  const json = useSession(({ settings }) => settings.remembered[name]);
  const left = useMemo(() => readLeft(schema, json) ?? usual, [schema, json, usual]);
  const leave = useCallback(
    (chosen: z.output<S>) => {
      const { remembered } = useSession.getState().settings;
      void saveSettings({ remembered: { ...remembered, [name]: JSON.stringify(chosen) } });
    },
    [name],
  );
  return [left, leave];
}
