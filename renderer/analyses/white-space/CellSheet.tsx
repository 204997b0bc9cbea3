import type { ReactNode } from 'react';
import { numberWithInterval } from '../../../shared/core/format/intervals.ts';
import { useWords } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { useOverlays } from '../../state/overlays.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Dialog.tsx';
import { MoneyEstimate } from '../../ui/MoneyEstimate.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { Money, Share } from '../../ui/Values.tsx';
import { believedAt } from './shade-of.ts';
import type { MatrixWords, Picked, WhiteSpaceCell, WhiteSpaceParams } from './white-space-words.ts';
import s from './WhiteSpace.module.css';

type Props = Readonly<{
  picked: Picked;
  names: MatrixWords;
  params: WhiteSpaceParams;
  onClose: () => void;
}>;

/** One cell in full, and the people on both sides of it. */
export function CellSheet({ picked, names, params, onClose }: Props) {
  const { t, format } = useWords();
  const { row, column, cell } = picked;
  const said = { row: isolate(names.row(row)), column: isolate(names.column(column)) };
  const show = (which: 'bought' | 'not-bought') => {
    onClose();
    useOverlays.getState().showPeople({
      people: {
        kind: 'analysis',
        id: 'white-space',
        params: { ...params },
        selection: `${row.key}|${column.key}|${which}`,
      },
      title: t(`whiteSpace.peopleBehind.${which}`, said),
    });
  };
  return (
    <Sheet
      title={t('whiteSpace.cellTitle', said)}
      subtitle={t('whiteSpace.people', { count: row.customers })}
      onClose={onClose}
      footer={
        <>
          <Button isDisabled={cell.buyers === 0} onPress={() => show('bought')}>
            {t('whiteSpace.show.bought')}
          </Button>
          <Button
            variant="primary"
            isDisabled={cell.buyers === row.customers}
            onPress={() => show('not-bought')}
          >
            {t('whiteSpace.show.not-bought')}
          </Button>
        </>
      }
    >
      <dl className={s['facts']}>
        <Fact name={t('whiteSpace.column.share')}>
          <Share value={cell.share} interval={cell.interval} n={row.customers} />
        </Fact>
        <Fact name={t('whiteSpace.column.shareOfOthers')}>
          <Share value={cell.others === 0 ? 0 : cell.otherBuyers / cell.others} />
        </Fact>
        {cell.index !== null && <IndexFact index={cell.index} n={row.customers} />}
        <Fact name={t('whiteSpace.column.spend')}>
          <Money minor={cell.spendMinor} />
        </Fact>
        <Fact name={t('whiteSpace.column.perHead')}>
          <Money minor={row.customers === 0 ? 0 : Math.round(cell.spendMinor / row.customers)} />
        </Fact>
        {cell.gap !== null && (
          <>
            <Fact name={t('whiteSpace.column.gapPeople')}>
              {t('whiteSpace.gapPeople', {
                value: numberWithInterval(format, cell.gap.people, cell.gap.peopleInterval, 1),
                of: format.number(cell.gap.notYet),
              })}
            </Fact>
            <Fact name={t('whiteSpace.column.gap')}>
              <MoneyEstimate minor={cell.gap.moneyMinor} interval={cell.gap.moneyInterval} />
            </Fact>
          </>
        )}
      </dl>
      {cell.isTooFew && row.customerId === null && <Notice tone="info">{t('whiteSpace.tooFewLong')}</Notice>}
    </Sheet>
  );
}

type IndexProps = Readonly<{ index: NonNullable<WhiteSpaceCell['index']>; n: number }>;

/** The index with its interval, and whether it is more than chance. */
function IndexFact({ index, n }: IndexProps) {
  const { t, format } = useWords();
  const { value, interval, q } = index;
  const estimate = format.estimate({ value, low: interval[0], high: interval[1], n }, 0);
  const belief = t(q <= believedAt ? 'whiteSpace.beyondChance' : 'whiteSpace.maybeChance');
  return (
    <Fact name={t('whiteSpace.column.index')}>
      <bdi>{estimate}</bdi> <Remark place="inline">{belief}</Remark>
    </Fact>
  );
}

function Fact({ name, children }: Readonly<{ name: string; children: ReactNode }>) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
