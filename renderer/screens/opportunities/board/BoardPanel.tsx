import { useState } from 'react';
import type { OfferFilter, OfferOverview, OfferRow } from '../../../../shared/core/model/opportunities.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { BoardFilters } from './BoardFilters.tsx';
import { BoardSummary } from './BoardSummary.tsx';
import { ChosenBar } from './ChosenBar.tsx';
import { everyOffer } from './every-offer.ts';
import { FoundLine } from './FoundLine.tsx';
import { OfferGrid } from './OfferGrid.tsx';
import { OfferSheet } from './OfferSheet.tsx';
import { pairKey, type ChosenOffers } from './chosen-offers.ts';
import screen from '../OpportunitiesScreen.module.css';

/** What each customer could buy next: how much that is, and the list to work on. */
export function BoardPanel() {
  const { t } = useWords();
  const { data, error, isLoading, progress, retry, cancel } = useQuery('opportunities.overview', null);
  return (
    <div className={screen['part']} aria-busy={isLoading}>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {isLoading && progress !== null && <ProgressBar progress={progress} onCancel={cancel} />}
      {data === undefined && error === null && <SkeletonLines lines={10} />}
      {data !== undefined &&
        (data.notEnough === null ? (
          <Board overview={data} />
        ) : (
          <Notice tone="info">{t(`opportunities.board.none.${data.notEnough}`)}</Notice>
        ))}
    </div>
  );
}

const nothing: ChosenOffers = new Map();

function Board({ overview }: Readonly<{ overview: OfferOverview }>) {
  const [filter, setFilter] = useState<OfferFilter>(everyOffer);
  const [chosen, setChosen] = useState<ChosenOffers>(nothing);
  const [opened, setOpened] = useState<OfferRow | null>(null);
  const choose = (rows: readonly OfferRow[], isChosen: boolean) => {
    const next = new Map(chosen);
    for (const row of rows) {
      if (isChosen) next.set(pairKey(row), row);
      else next.delete(pairKey(row));
    }
    setChosen(next);
  };
  const change = (next: OfferFilter) => {
    setFilter(next);
    // what is not in the list any more must not be changed unseen
    setChosen(nothing);
  };
  return (
    <>
      <BoardSummary overview={overview} />
      <BoardFilters filter={filter} onFilter={change} />
      <FoundLine filter={filter} overview={overview} />
      {chosen.size > 0 && <ChosenBar chosen={chosen} onDone={() => setChosen(nothing)} />}
      <OfferGrid
        filter={filter}
        currency={overview.currency}
        chosen={chosen}
        onChoose={choose}
        onOpen={setOpened}
      />
      {opened !== null && <OfferSheet row={opened} overview={overview} onClose={() => setOpened(null)} />}
    </>
  );
}
