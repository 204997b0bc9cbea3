import { useState } from 'react';
import type { OfferFilter, OfferOverview, OfferRow } from '../../../../shared/core/model/opportunities.ts';
import { BoardFilters } from './BoardFilters.tsx';
import { BoardSummary } from './BoardSummary.tsx';
import { ChosenBar } from './ChosenBar.tsx';
import { everyOffer } from './every-offer.ts';
import { FoundLine } from './FoundLine.tsx';
import { OfferGrid } from './OfferGrid.tsx';
import { OfferSheet } from './OfferSheet.tsx';
import { pairKey, type ChosenOffers } from './chosen-offers.ts';
import { WithOverview } from '../WithOverview.tsx';

/** What each customer could buy next: how much that is, and the list to work on. */
export function BoardPanel() {
  return <WithOverview>{(overview) => <Board overview={overview} />}</WithOverview>;
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
