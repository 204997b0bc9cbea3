import { X } from 'lucide-react';
import type { Output } from '../../../../shared/contract/api.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useWords, type Words } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import type { AnswersAsked } from '../../../state/place.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import type { Answer } from './answer.ts';

type Overview = Output<'feedback.overview'>;
type Props = Readonly<{
  overview: Overview;
  filter: AnswersAsked;
  /** The request or problem whose group is asked for, as an answer says it; null where none is listed. */
  request: Pick<Answer['requests'][number], 'kind' | 'title'> | null;
  onFilter: (filter: AnswersAsked) => void;
}>;

/** One thing that narrows the list, and what to ask for instead without it. */
type Part = Readonly<{ label: string; without: Partial<AnswersAsked> }>;

/** What narrows the list and has no control of its own; each is dropped by a press. */
export function AnswerScope({ overview, filter, request, onFilter }: Props) {
  const words = useWords();
  const { t } = words;
  const segment = segmentOf(filter);
  const parts: readonly Part[] = [
    ...daysOf(words, filter),
    ...namedOf(overview, filter),
    ...groupOf(words, filter, request),
    ...whoOf(words, filter),
    ...peopleOf(words, filter),
  ];
  if (parts.length === 0 && segment === null) return null;
  const drop = (without: Partial<AnswersAsked>) => onFilter({ ...filter, ...without });
  return (
    <ButtonRow label={t('feedback.answers.scope.label')}>
      {segment !== null && <SegmentChip id={segment} onDrop={() => drop({ people: null })} />}
      {parts.map(({ label, without }) => (
        <Chip key={label} label={label} onDrop={() => drop(without)} />
      ))}
    </ButtonRow>
  );
}

function Chip({ label, onDrop }: Readonly<{ label: string; onDrop: () => void }>) {
  const { t } = useWords();
  return (
    <Button
      size="small"
      iconAfter={X}
      aria-label={t('feedback.answers.scope.drop', { what: label })}
      onPress={onDrop}
    >
      {label}
    </Button>
  );
}

/** A saved segment by its name. */
function SegmentChip({ id, onDrop }: Readonly<{ id: number; onDrop: () => void }>) {
  const { t } = useWords();
  const { data: saved = [] } = useQuery('segments.list', null);
  const name = saved.find((segment) => segment.id === id)?.name;
  const label =
    name === undefined
      ? t('feedback.answers.scope.people')
      : t('feedback.answers.scope.segment', { name: isolate(name) });
  return <Chip label={label} onDrop={onDrop} />;
}

function daysOf({ t, format }: Words, { from = null, to = null }: AnswersAsked) {
  if (from === null && to === null) return [];
  const label =
    from === null
      ? t('feedback.answers.scope.until', { to: format.day(to) })
      : to === null
        ? t('feedback.answers.scope.since', { from: format.day(from) })
        : t('period.range', { from: format.day(from), to: format.day(to) });
  return [{ label, without: { from: null, to: null } }];
}

/** Questions, and surveys where there are more than the one that the control of surveys shows. */
function namedOf({ surveys: all }: Overview, { surveys = [], questions = [] }: AnswersAsked) {
  const asked = all.flatMap((survey) => survey.questions).filter(({ id }) => questions.includes(id));
  return [
    ...(surveys.length < 2 ? [] : all.filter(({ id }) => surveys.includes(id))).map(({ id, name }) => ({
      label: isolate(name),
      without: { surveys: surveys.filter((one) => one !== id) },
    })),
    ...asked.map(({ id, label }) => ({
      label: isolate(label),
      without: { questions: questions.filter((one) => one !== id) },
    })),
  ];
}

function groupOf({ t }: Words, { group = null }: AnswersAsked, request: Props['request']): readonly Part[] {
  if (group === null) return [];
  const label =
    request === null
      ? t('feedback.answers.scope.group')
      : t('requests.of', {
          kind: t(`requests.kind.${request.kind}`),
          title: isolate(request.title ?? ''),
        });
  return [{ label, without: { group: null } }];
}

function whoOf({ t }: Words, { who = 'all' }: AnswersAsked): readonly Part[] {
  return who === 'all' ? [] : [{ label: t(`feedback.answers.scope.who.${who}`), without: { who: 'all' } }];
}

/** The saved segment whose people are asked for; null where none is. */
function segmentOf({ people }: AnswersAsked): number | null {
  return people?.kind === 'segment' && people.segment.by === 'id' ? people.segment.id : null;
}

/** People of any other kind: these have no name. */
function peopleOf({ t }: Words, filter: AnswersAsked): readonly Part[] {
  const { people = null } = filter;
  if (people === null || segmentOf(filter) !== null) return [];
  return [{ label: t('feedback.answers.scope.people'), without: { people: null } }];
}
