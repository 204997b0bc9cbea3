import { UsersRound } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../../shared/contract/api.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useOverlays } from '../../../state/overlays.ts';
import { useSession } from '../../../state/session.ts';
import { usePeriod } from '../../../state/use-period.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { CardList } from '../../../ui/Card.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { Section } from '../../../ui/Section.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { FollowUpDialog } from '../../customer/team/FollowUpDialog.tsx';
import { changeFeedback } from '../change-feedback.ts';
import { ExportFeedbackButton } from '../ExportFeedbackButton.tsx';
import { PageButtons } from '../PageButtons.tsx';
import { useFeedbackExport } from '../use-feedback-export.ts';
import type { Loop } from './loop.ts';
import { LoopCard } from './LoopCard.tsx';
import { LoopFilters } from './LoopFilters.tsx';
import type { ScoreQuestion } from './score-questions.ts';
import s from '../answers/Answers.module.css';

const pageLength = 25;

type Props = Readonly<{
  questions: readonly ScoreQuestion[];
  first: ScoreQuestion;
  purposes: Output<'audience.purposes'>;
}>;

/** The list of those to be heard, narrowed and sorted as one likes. */
export function LoopView({ questions, first, purposes }: Props) {
  const { t } = useWords();
  const { from, to } = usePeriod();
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const [chosen, setChosen] = useState<Omit<Loop['filter'], 'from' | 'to'>>({
    question: first.id,
    bands: ['low'],
    theme: null,
    state: null,
    purpose: purposes[0]?.key ?? 'service',
    channel: 'email',
  });
  const [sort, setSort] = useState<Loop['sort']>({ by: 'spent', direction: 'descending' });
  const [offset, setOffset] = useState(0);
  const [isFollowing, setFollowing] = useState(false);
  const filter = { ...chosen, from, to };
  const { data, error, isLoading, retry } = useQuery('feedback.loop', {
    filter,
    sort,
    offset,
    limit: pageLength,
  });
  const exporting = useFeedbackExport('feedback.exportLoop');
  const waiting = (data?.rows ?? []).filter(({ followUp }) => followUp === null);
  const showPeople = () =>
    useOverlays
      .getState()
      .showPeople({ people: { kind: 'loop', filter }, title: t('feedback.loop.peopleTitle') });
  const change = (next: typeof chosen) => {
    setOffset(0);
    setChosen(next);
  };
  return (
    <div className={s['panel']} aria-busy={isLoading}>
      <LoopFilters
        questions={questions}
        purposes={purposes}
        filter={chosen}
        sort={sort}
        onFilter={change}
        onSort={(next) => {
          setOffset(0);
          setSort(next);
        }}
      />
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {data === undefined && error === null && <SkeletonLines lines={10} />}
      {data !== undefined && (
        <>
          <Summary data={data} />
          <ButtonRow>
            <FollowAllButton
              count={waiting.length}
              isReadOnly={isReadOnly}
              onPress={() => setFollowing(true)}
            />
            {data.total > 0 && (
              <Button icon={UsersRound} onPress={showPeople}>
                {t('feedback.loop.people', { count: data.total })}
              </Button>
            )}
            <ExportFeedbackButton
              label={t('feedback.loop.export')}
              state={exporting.state}
              isEmpty={data.total === 0}
              onExport={() => void exporting.run({ filter, sort }, t('feedback.tabs.followUp'))}
              onCancel={exporting.cancel}
            />
          </ButtonRow>
          <People rows={data.rows} isReadOnly={isReadOnly} />
          <PageButtons offset={offset} length={pageLength} total={data.total} onOffset={setOffset} />
        </>
      )}
      {isFollowing && (
        <FollowUpDialog
          followUp={null}
          onClose={() => setFollowing(false)}
          onSave={(edit) =>
            changeFeedback(
              'feedback.followUp',
              { ...edit, customers: waiting.map(({ customer }) => customer.id) },
              { count: waiting.length },
            )
          }
        />
      )}
    </div>
  );
}

type Data = Output<'feedback.loop'>;

/** How many there are, and what was begun with them. */
function Summary({ data }: Readonly<{ data: Data }>) {
  const { t } = useWords();
  const states = data.states.filter(({ people }) => people > 0);
  return (
    <Remark isStatus>
      {[
        t('feedback.loop.found', { count: data.total }),
        ...states.map(({ state, people }) => t(`feedback.loop.stateCount.${state}`, { count: people })),
        ...(data.anonymous > 0 ? [t('feedback.loop.anonymous', { count: data.anonymous })] : []),
      ].join(' · ')}
    </Remark>
  );
}

type FollowAllProps = Readonly<{ count: number; isReadOnly: boolean; onPress: () => void }>;

/** Begins with all on the page that nothing was begun with. */
function FollowAllButton({ count, isReadOnly, onPress }: FollowAllProps) {
  const { t } = useWords();
  if (isReadOnly || count === 0) return null;
  return (
    <Button variant="primary" onPress={onPress}>
      {t('feedback.loop.followAll', { count })}
    </Button>
  );
}

function People({ rows, isReadOnly }: Readonly<{ rows: Data['rows']; isReadOnly: boolean }>) {
  const { t } = useWords();
  if (rows.length === 0) return <Notice tone="info">{t('feedback.loop.nobody')}</Notice>;
  return (
    <Section title={t('feedback.loop.list')}>
      <CardList>
        {rows.map((row) => (
          <LoopCard key={row.customer.id} row={row} isReadOnly={isReadOnly} />
        ))}
      </CardList>
    </Section>
  );
}
