import type { ReactNode } from 'react';
import type { HoldoutReadout, LiftOfShare } from '../../../../shared/core/model/offer-campaign.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { expectedText } from '../../../offers/offer-words.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { Count, Money, Share } from '../../../ui/Values.tsx';

type Line = Readonly<{
  id: 'people' | 'bought' | 'offered' | 'revenue';
  contacted: ReactNode;
  heldOut: ReactNode;
  difference: ReactNode;
  isBeyondNoise: boolean | null;
}>;

/** Both sides beside each other: how many, how many bought, and what they spent. */
export function ReadoutTable({ readout }: Readonly<{ readout: HoldoutReadout }>) {
  const { t } = useWords();
  const { contacted, heldOut, bought, boughtOffered } = readout;
  const lines: readonly Line[] = [
    {
      id: 'people',
      contacted: <Count value={contacted.people} />,
      heldOut: <Count value={heldOut.people} />,
      difference: null,
      isBeyondNoise: null,
    },
    ...shareLine('offered', boughtOffered, readout),
    ...shareLine('bought', bought, readout),
    ...revenueLine(readout),
  ];
  return (
    <DataTable
      caption={t('opportunities.holdouts.table')}
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'what',
          title: t('opportunities.holdouts.column.what'),
          cell: ({ id }) => t(`opportunities.holdouts.row.${id}`),
        },
        {
          id: 'contacted',
          title: t('opportunities.holdouts.column.contacted'),
          align: 'end',
          cell: (line) => line.contacted,
        },
        {
          id: 'heldOut',
          title: t('opportunities.holdouts.column.heldOut'),
          align: 'end',
          cell: (line) => line.heldOut,
        },
        {
          id: 'difference',
          title: t('opportunities.holdouts.column.difference'),
          align: 'end',
          cell: (line) => line.difference,
        },
        {
          id: 'sure',
          title: t('opportunities.holdouts.column.sure'),
          cell: ({ isBeyondNoise }) =>
            isBeyondNoise === null ? null : (
              <Badge tone={isBeyondNoise ? 'accent' : 'plain'}>
                {t(isBeyondNoise ? 'opportunities.holdouts.beyond' : 'opportunities.holdouts.within')}
              </Badge>
            ),
        },
      ]}
    />
  );
}

function shareLine(
  id: 'bought' | 'offered',
  lift: LiftOfShare | null,
  { contacted, heldOut }: HoldoutReadout,
): readonly Line[] {
  if (lift === null) return [];
  return [
    {
      id,
      contacted: (
        <Share value={lift.contacted.value} interval={lift.contacted.interval} n={contacted.people} />
      ),
      heldOut: <Share value={lift.heldOut.value} interval={lift.heldOut.interval} n={heldOut.people} />,
      difference: <Points lift={lift} />,
      isBeyondNoise: lift.isBeyondNoise,
    },
  ];
}

function revenueLine({ revenue, currency }: HoldoutReadout): readonly Line[] {
  if (revenue === null) return [];
  return [
    {
      id: 'revenue',
      contacted: <Money minor={revenue.contactedMinor} currency={currency} />,
      heldOut: <Money minor={revenue.heldOutMinor} currency={currency} />,
      difference: <MoneyDifference revenue={revenue} currency={currency} />,
      isBeyondNoise: revenue.isBeyondNoise,
    },
  ];
}

function Points({ lift: { difference } }: Readonly<{ lift: LiftOfShare }>) {
  const { t, format } = useWords();
  const points = (share: number) => format.number(share * 100, 1);
  return (
    <bdi>
      {t('opportunities.holdouts.points', {
        points: points(difference.value),
        low: points(difference.interval[0]),
        high: points(difference.interval[1]),
      })}
    </bdi>
  );
}

type Revenue = NonNullable<HoldoutReadout['revenue']>;

function MoneyDifference(props: Readonly<{ revenue: Revenue; currency: string | null }>) {
  const words = useWords();
  const { revenue, currency } = props;
  const expected = { minor: revenue.differenceMinor, interval: revenue.interval };
  return <bdi>{expectedText(expected, currency, words)}</bdi>;
}
