import type { MessageKey, Words } from '../i18n/intl.tsx';
import { parts, type PartedScreen } from '../state/parts.ts';
import type { Place } from '../state/place.ts';
import { useSession } from '../state/session.ts';
import type { Draft } from './command.ts';

// the records have no other keys
const keysOf = Object.entries as <Tab extends string>(
  named: Readonly<Record<Tab, MessageKey>>,
) => [Tab, MessageKey][];

/** Every part of a screen, under the name of its tab; found by the name of its screen too. */
export function partCommands({ t }: Words): readonly Draft[] {
  const { go } = useSession.getState();
  const of = <Tab extends string>(
    screen: PartedScreen,
    named: Readonly<Record<Tab, MessageKey>>,
    place: (tab: Tab) => Place,
  ): Draft[] =>
    keysOf(named).map(([tab, name]) => ({
      id: `part.${screen}.${tab}`,
      label: t(name),
      help: t(`nav.${screen}`),
      run: () => go(place(tab)),
    }));
  return [
    ...of('segments', parts.segments, (tab) => ({ screen: 'segments', tab })),
    ...of('feedback', parts.feedback, (tab) => ({ screen: 'feedback', tab })),
    ...of('opportunities', parts.opportunities, (tab) => ({ screen: 'opportunities', tab })),
    ...of('import', parts.import, (tab) => ({ screen: 'import', tab })),
    ...of('quality', parts.quality, (tab) => ({ screen: 'quality', tab })),
  ];
}
