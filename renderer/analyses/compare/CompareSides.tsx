import type { Input } from '../../../shared/contract/api.ts';
import { useWords } from '../../i18n/intl.tsx';
import { useOverlays } from '../../state/overlays.ts';
import { Button } from '../../ui/Button.tsx';
import type { CompareOutput } from './subject-words.ts';
import s from './Compare.module.css';

type Props = Readonly<{
  result: CompareOutput;
  params: Input<'analysis.compare'>;
  first: string;
  second: string;
}>;

/** How many stand on each side, and what became of those who are in both. */
export function CompareSides({ result, params, first, second }: Props) {
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
