import { UsersRound } from 'lucide-react';
import { useState } from 'react';
import type { Input, Output } from '../../../../shared/contract/api.ts';
import { AnswerFilter } from '../../../../shared/core/model/answer-filter.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useSettled } from '../../../api/use-settled.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useOverlays } from '../../../state/overlays.ts';
import type { AnswersAsked } from '../../../state/place.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { CardList } from '../../../ui/Card.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { AnswerCard } from './AnswerCard.tsx';
import { AnswerFilters } from './AnswerFilters.tsx';
import { AnswerScope } from './AnswerScope.tsx';
import { CorrectMenu } from './correct/CorrectMenu.tsx';
import { PageButtons } from '../PageButtons.tsx';
import { ExportAnswersButton } from './ExportAnswersButton.tsx';
import s from './Answers.module.css';

const pageLength = 25;

type Order = Input<'feedback.answers'>['order'];
type Props = Readonly<{ overview: Output<'feedback.overview'>; asked: AnswersAsked }>;

/** Every answer in words, with what was read out of it; one may say it better. */
export function AnswersPanel({ overview, asked }: Props) {
  // answers asked for from elsewhere are another list: its filter begins anew
  return <Answers key={JSON.stringify(asked)} overview={overview} asked={asked} />;
}

function Answers({ overview, asked }: Props) {
  const [filter, setFilter] = useState(asked);
  const [order, setOrder] = useState<Order>('newest');
  const [offset, setOffset] = useState(0);
  const settled = useSettled(JSON.stringify(filter));
  const settledFilter = JSON.parse(settled) as AnswersAsked;
  const answers = useQuery('feedback.answers', { filter: settledFilter, order, offset, limit: pageLength });
  const { data: facets = null } = useQuery('feedback.facets', { filter: settledFilter });
  const { data, error, progress, isLoading, isStale, retry, cancel } = answers;
  const request =
    (data?.rows ?? []).flatMap(({ requests }) => requests).find(({ group }) => group === filter.group) ??
    null;
  const change = (next: AnswersAsked) => {
    setOffset(0);
    setFilter(next);
  };
  return (
    <div className={s['panel']} aria-busy={isLoading}>
      <AnswerFilters
        overview={overview}
        filter={filter}
        facets={facets}
        order={order}
        onFilter={change}
        onOrder={(next) => {
          setOffset(0);
          setOrder(next);
        }}
      />
      <AnswerScope overview={overview} filter={filter} request={request} onFilter={change} />
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {isLoading && progress !== null && <ProgressBar progress={progress} onCancel={cancel} />}
      {data === undefined && error === null && <SkeletonLines lines={10} />}
      {data !== undefined && (
        <>
          <Found total={data.total} facets={facets} filter={settledFilter} order={order} />
          <div className={s['panel']} data-stale={isStale}>
            <CardList>
              {data.rows.map((answer) => (
                <AnswerCard
                  key={`${answer.response} ${answer.question}`}
                  answer={answer}
                  actions={<CorrectMenu answer={answer} />}
                />
              ))}
            </CardList>
          </div>
          <PageButtons offset={offset} length={pageLength} total={data.total} onOffset={setOffset} />
        </>
      )}
    </div>
  );
}

type FoundProps = Readonly<{
  total: number;
  /** Null while it is counted for the first time. */
  facets: Output<'feedback.facets'> | null;
  filter: AnswersAsked;
  order: Order;
}>;

/** How many answers there are, and what can be done with all of them. */
function Found({ total, facets, filter, order }: FoundProps) {
  const { t } = useWords();
  const showPeople = () =>
    useOverlays.getState().showPeople({
      people: { kind: 'answers', filter: AnswerFilter.parse(filter) },
      title: t('feedback.answers.peopleTitle'),
    });
  return (
    <div className={s['who']}>
      <Remark isStatus>{t('feedback.answers.found', { count: total })}</Remark>
      <ButtonRow>
        {(facets?.known ?? 0) > 0 && (
          <Button icon={UsersRound} onPress={showPeople}>
            {t('feedback.answers.people')}
          </Button>
        )}
        <ExportAnswersButton filter={filter} order={order} isEmpty={total === 0} />
      </ButtonRow>
    </div>
  );
}
