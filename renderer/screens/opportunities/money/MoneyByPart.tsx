import { useState } from 'react';
import {
  offerPartings,
  type OfferOverview,
  type OfferParting,
  type OffersOfSegment,
} from '../../../../shared/core/model/opportunities.ts';
import { useGroupWords } from '../../../analyses/rfm/group-words.ts';
import { useQuery } from '../../../api/use-query.ts';
import { ExportTableButton } from '../../../frame/ExportTableButton.tsx';
import { useWords } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { MoneyEstimate } from '../../../ui/MoneyEstimate.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { Count } from '../../../ui/Values.tsx';
import { everyOffer } from '../board/every-offer.ts';
import { partTable } from './money-tables.ts';
import { offered, PeopleButton } from './PeopleButton.tsx';

/** What groups of RFM, or saved segments, are expected to bring. */
export function MoneyByPart({ overview }: Readonly<{ overview: OfferOverview }>) {
  const words = useWords();
  const { t, format } = words;
  const groups = useGroupWords();
  const [by, setBy] = useState<OfferParting>('rfm');
  const { data, error, retry } = useQuery('opportunities.bySegment', { filter: everyOffer, by });
  const nameOf = ({ name }: OffersOfSegment) =>
    name === null
      ? t(`opportunities.money.rest.${by}`)
      : isolate(by === 'rfm' ? (groups.find(name) ?? name) : name);
  return (
    <Panel>
      <SegmentedControl<OfferParting>
        label={t('opportunities.money.parting')}
        options={offerPartings.map((value) => ({ value, label: t(`opportunities.money.by.${value}`) }))}
        value={by}
        onChange={setBy}
      />
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {data === undefined && error === null && <SkeletonLines lines={6} />}
      {data !== undefined && (
        <>
          <ButtonRow>
            <ExportTableButton table={() => partTable(words, data.rows, nameOf)} />
          </ButtonRow>
          <PartsTable rows={data.rows} nameOf={nameOf} expected={data.expected} />
          <Remark>
            {t(by === 'rfm' ? 'opportunities.money.addsUp' : 'opportunities.money.overlaps', {
              total: format.moneyRounded(data.expected.minor, overview.currency),
            })}
          </Remark>
        </>
      )}
    </Panel>
  );
}

type TableProps = Readonly<{
  rows: readonly OffersOfSegment[];
  nameOf: (row: OffersOfSegment) => string;
  expected: OfferOverview['expected'];
}>;

function PartsTable({ rows, nameOf, expected: total }: TableProps) {
  const { t } = useWords();
  return (
    <DataTable<OffersOfSegment>
      caption={t('opportunities.money.byPart')}
      showCaption
      rows={rows}
      rowKey={nameOf}
      columns={[
        { id: 'name', title: t('opportunities.money.column.part'), sortBy: nameOf, cell: nameOf },
        {
          id: 'members',
          title: t('opportunities.money.column.members'),
          align: 'end',
          sortBy: ({ members }) => members,
          cell: (row) => <PeopleButton count={row.members} title={nameOf(row)} people={row.of} />,
        },
        {
          id: 'people',
          title: t('opportunities.money.column.people'),
          align: 'end',
          sortBy: ({ customers }) => customers,
          cell: (row) => (
            <PeopleButton
              count={row.customers}
              title={t('opportunities.money.within', { name: nameOf(row) })}
              people={row.of && offered({}, row.of)}
            />
          ),
        },
        {
          id: 'offers',
          title: t('opportunities.money.column.offers'),
          align: 'end',
          sortBy: ({ offers }) => offers,
          cell: ({ offers }) => <Count value={offers} />,
        },
        {
          id: 'expected',
          title: t('opportunities.money.column.expected'),
          align: 'end',
          sortBy: ({ expected }) => expected.minor,
          cell: ({ expected }) => <MoneyEstimate {...expected} />,
        },
      ]}
      footer={[t('opportunities.money.total'), null, null, null, <MoneyEstimate key="total" {...total} />]}
    />
  );
}
