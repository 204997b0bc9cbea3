import type { FoundThing } from '../../shared/core/model/found-thing.ts';
import { notYet, useQuery } from '../api/use-query.ts';
import { useSettled } from '../api/use-settled.ts';
import { useWords, type Words } from '../i18n/intl.tsx';
import { useSession } from '../state/session.ts';
import type { CommandEntry, CommandGroup } from '../ui/CommandList.tsx';
import { placeOfThing } from './place-of-thing.ts';

// the order in which they are shown
const kinds = [
  'segment',
  'product',
  'campaign',
  'survey',
  'question',
  'theme',
  'recipe',
  'rule',
] as const satisfies readonly FoundThing['kind'][];

function nameOf(thing: FoundThing, { language }: Words): string {
  if (thing.kind !== 'theme') return thing.name;
  return language === 'ar' ? thing.nameAr : thing.nameEn;
}

function helpOf(thing: FoundThing, { t, language }: Words): string | undefined {
  switch (thing.kind) {
    case 'product':
      return t('palette.orders', { count: thing.orders });
    case 'campaign':
      return thing.channel;
    case 'question':
      return thing.surveyName;
    case 'theme':
      return language === 'ar' ? thing.nameEn : thing.nameAr;
    default:
      return undefined;
  }
}

/** Whatever of the workspace is called so, besides people: each leads to its place. */
export function useFoundThings(
  text: string,
): Readonly<{ groups: readonly CommandGroup[]; isLoading: boolean }> {
  const words = useWords();
  const { t } = words;
  const hasWorkspace = useSession(({ workspace }) => workspace !== null);
  const search = useSettled(text.trim(), 150);
  const isAsked = hasWorkspace && search.length >= 2;
  const { data, isLoading } = useQuery('search.things', isAsked ? { search } : notYet);
  const things = isAsked && text.trim() !== '' ? (data ?? []) : [];
  const hasCampaign = things.some(({ kind }) => kind === 'campaign');
  const { data: vocabulary } = useQuery('segments.vocabulary', hasCampaign ? null : notYet);
  const events = (vocabulary?.events ?? []).map(({ kind }) => kind);
  const entryOf = (thing: FoundThing): CommandEntry => {
    const help = helpOf(thing, words);
    return {
      id: `${thing.kind} ${thing.kind === 'theme' ? thing.key : thing.id}`,
      label: nameOf(thing, words),
      ...(help !== undefined && { help }),
      run: () => useSession.getState().go(placeOfThing(thing, words, events)),
    };
  };
  const groups = kinds.map((kind) => ({
    id: kind,
    title: t(`palette.things.${kind}`),
    entries: things.filter((thing) => thing.kind === kind).map(entryOf),
  }));
  return { groups, isLoading: isAsked && isLoading };
}
