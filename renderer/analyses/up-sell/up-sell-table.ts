import type { ShownTable } from '../../../shared/contract/table-api.ts';
import { numberColumn, textColumn } from '../../frame/table-columns.ts';
import type { Words } from '../../i18n/intl.tsx';
import { plain } from '../../i18n/plain.ts';
import type { UpSell } from './up-sell-words.ts';

/** Every step of every ladder with all its numbers, as a table to keep. Money in minor units, shares 0 … 1. */
export function upSellTable({ t, direction }: Words, { ladders }: UpSell): ShownTable {
  const interval = [numberColumn(t('table.low')), numberColumn(t('table.high'))];
  return {
    name: plain(t('upSell.title')),
    columns: [
      textColumn(t('upSell.column.ladder')),
      textColumn(t('upSell.column.kind')),
      textColumn(t('upSell.column.step')),
      textColumn(t('upSell.column.next')),
      numberColumn(t('upSell.column.priceMinor')),
      numberColumn(t('upSell.column.extraMinor')),
      numberColumn(t('upSell.column.standing')),
      numberColumn(t('upSell.column.cameTo')),
      numberColumn(t('upSell.column.moved')),
      ...interval,
      numberColumn(t('upSell.column.medianDays')),
      numberColumn(t('upSell.column.chance')),
      ...interval,
      numberColumn(t('upSell.column.expectedMinor')),
      ...interval,
      numberColumn(t('upSell.column.headroomMinor')),
    ],
    rows: ladders.flatMap((ladder) =>
      ladder.steps.map((step) => {
        const { up } = step;
        const said = [ladder.title, t(`upSell.kind.${ladder.kind}`), step.name];
        if (up === null)
          return [...said, null, step.priceMinor, null, step.standing, ...new Array<null>(12).fill(null)];
        return [
          ...[...said, ladder.steps[up.to]?.name ?? null, step.priceMinor, up.extraMinor, step.standing],
          ...[up.moves.n, up.moves.share, ...up.moves.interval, up.medianDays],
          ...[
            up.chance.share,
            ...up.chance.interval,
            up.expectedMinor,
            ...up.expectedInterval,
            up.headroomMinor,
          ],
        ];
      }),
    ),
    isRightToLeft: direction === 'rtl',
  };
}
