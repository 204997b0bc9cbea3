import { useMemo } from 'react';
import type { Input } from '../../../shared/contract/api.ts';
import { useWords } from '../../i18n/intl.tsx';
import { useOverlays } from '../../state/overlays.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { CompareChart } from './CompareChart.tsx';
import { compareRows, unknownNames, type CompareOutput } from './compare-rows.ts';
import { CompareTable } from './CompareTable.tsx';
import s from './Compare.module.css';

type Props = Readonly<{
  result: CompareOutput;
  isStale: boolean;
  params: Input<'analysis.compare'>;
  first: string;
  second: string;
}>;

/** Who is compared, then in what they differ, the largest difference first. */
export function CompareResult({ result, isStale, params, first, second }: Props) {
  const words = useWords();
  const { t, format } = words;
  const rows = useMemo(() => compareRows(words, result, [first, second]), [words, result, first, second]);
  const unknown = unknownNames(words, result);
  return (
    <div className={s['result']} data-stale={isStale}>
      <Sides result={result} params={params} first={first} second={second} />
      {rows.length === 0 ? (
        <Notice tone="warning">{t(result.both > 0 ? 'compare.same' : 'compare.nobody')}</Notice>
      ) : (
        <>
          <p className={s['lead']}>
            {t('compare.believed', { believed: format.number(result.believed), count: result.tests })}
          </p>
          <p className={s['lead']}>{t('compare.notCause')}</p>
          <div className={s['panel']}>
            <CompareChart result={result} rows={rows} first={first} />
          </div>
          <div className={s['panel']}>
            <CompareTable rows={rows} first={first} second={second} />
            {unknown.length > 0 && (
              <p className={s['note']}>{t('compare.unknown', { names: unknown.join(' · ') })}</p>
            )}
            {result.moreCategories > 0 && (
              <p className={s['note']}>{t('compare.moreCategories', { count: result.moreCategories })}</p>
            )}
          </div>
        </>
      )}
    </div>
  );
}

type SidesProps = Pick<Props, 'result' | 'params' | 'first' | 'second'>;

/** How many stand on each side, and what became of those who are in both. */
function Sides({ result, params, first, second }: SidesProps) {
  const { t } = useWords();
  const show = (selection: 'first' | 'second' | 'both', title: string) =>
    useOverlays
      .getState()
      .showPeople({ people: { kind: 'analysis', id: 'compare', params, selection }, title });
  const { bothCountedTo } = result;
  const both =
    bothCountedTo === 'neither'
      ? t('compare.both.neither', { count: result.both })
      : t('compare.both.within', {
          inner: bothCountedTo === 'first' ? first : second,
          outer: bothCountedTo === 'first' ? second : first,
          count: result.both,
        });
  return (
    <div className={s['sides']}>
      <p className={s['paragraph']}>
        {t('compare.sides', {
          first,
          firstSize: t('compare.size', { count: result.first.customers }),
          second,
          secondSize: t('compare.size', { count: result.second.customers }),
        })}
      </p>
      {result.both > 0 && <p className={s['paragraph']}>{both}</p>}
      <div className={s['actions']}>
        <Button size="small" onPress={() => show('first', t('compare.peopleOf', { name: first }))}>
          {t('compare.show.first')}
        </Button>
        <Button size="small" onPress={() => show('second', t('compare.peopleOf', { name: second }))}>
          {t('compare.show.second')}
        </Button>
        {result.both > 0 && (
          <Button size="small" onPress={() => show('both', t('compare.peopleInBoth', { first, second }))}>
            {t('compare.show.both')}
          </Button>
        )}
      </div>
    </div>
  );
}
