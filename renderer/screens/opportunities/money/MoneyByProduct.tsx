import type { OfferOverview, OffersOfProduct } from '../../../../shared/core/model/opportunities.ts';
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
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { Data, Share } from '../../../ui/Values.tsx';
import { everyOffer } from '../board/every-offer.ts';
import { productTable } from './money-tables.ts';
import { offered, PeopleButton } from './PeopleButton.tsx';

const most = 500;

/** What each product is expected to bring, from how many people. Over all products it adds up to the total of the board. */
export function MoneyByProduct({ overview }: Readonly<{ overview: OfferOverview }>) {
  const words = useWords();
  const { t, format } = words;
  const { data, error, retry } = useQuery('opportunities.byProduct', {
    filter: everyOffer,
    offset: 0,
    limit: most,
  });
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (data === undefined) return <SkeletonLines lines={8} />;
  const shown = data.rows.reduce((sum, { expected }) => sum + expected.minor, 0);
  const money = (minor: number) => format.moneyRounded(minor, overview.currency);
  const total = money(data.expected.minor);
  return (
    <Panel>
      <ButtonRow>
        <ExportTableButton table={() => productTable(words, data.rows)} />
      </ButtonRow>
      <DataTable<OffersOfProduct>
        caption={t('opportunities.money.byProduct')}
        showCaption
        rows={data.rows}
        rowKey={({ product }) => product.id}
        columns={[
          {
            id: 'product',
            title: t('opportunities.money.column.product'),
            sortBy: ({ product }) => product.name,
            cell: ({ product }) => <Data>{product.name}</Data>,
          },
          {
            id: 'people',
            title: t('opportunities.money.column.people'),
            align: 'end',
            sortBy: ({ customers }) => customers,
            cell: ({ product, customers }) => (
              <PeopleButton
                count={customers}
                title={t('opportunities.money.offered', { product: isolate(product.name) })}
                people={offered({ productId: product.id })}
              />
            ),
          },
          {
            id: 'chance',
            title: t('opportunities.money.column.chance'),
            align: 'end',
            sortBy: ({ probability }) => probability,
            cell: ({ probability }) => <Share value={probability} />,
          },
          {
            id: 'expected',
            title: t('opportunities.money.column.expected'),
            align: 'end',
            sortBy: ({ expected }) => expected.minor,
            cell: ({ expected }) => <MoneyEstimate {...expected} />,
          },
        ]}
        footer={[
          t('opportunities.money.total'),
          null,
          null,
          <MoneyEstimate key="total" {...data.expected} />,
        ]}
      />
      <Remark>
        {[
          ...(data.total > data.rows.length
            ? [
                t('opportunities.money.more', {
                  count: data.total - data.rows.length,
                  expected: money(data.expected.minor - shown),
                }),
              ]
            : []),
          t('opportunities.money.addsUp', { total }),
        ].join(' ')}
      </Remark>
    </Panel>
  );
}
