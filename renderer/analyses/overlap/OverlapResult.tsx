import { useCallback } from 'react';
import type { Input, Output } from '../../../shared/contract/api.ts';
import { useWords } from '../../i18n/intl.tsx';
import { useOverlays } from '../../state/overlays.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { keyOf, type Intersection } from './draw-intersections.ts';
import { intersectionDefinition } from './intersection-definition.ts';
import { IntersectionsChart } from './IntersectionsChart.tsx';
import { PairTable } from './PairTable.tsx';
import { SetsChart } from './SetsChart.tsx';
import { Panel } from '../../ui/Panel.tsx';

type Props = Readonly<{
  result: Output<'analysis.overlap'>;
  params: Input<'analysis.overlap'>;
  ids: readonly number[];
  names: readonly string[];
}>;

/** The segments, who is in exactly which of them, and how alike every two are. */
export function OverlapResult({ result, params, ids, names }: Props) {
  const { t } = useWords();
  const show = useCallback(
    (selection: string, title: string) =>
      useOverlays
        .getState()
        .showPeople({ people: { kind: 'analysis', id: 'overlap', params, selection }, title }),
    [params],
  );
  const nameOf = useCallback((at: number) => names[at] ?? '', [names]);
  const listed = useCallback(({ inSets }: Intersection) => inSets.map(nameOf).join(' · '), [nameOf]);
  const openSet = useCallback((at: number) => show(`all-${at}`, nameOf(at)), [show, nameOf]);
  const openPeople = useCallback(
    (one: Intersection) => show(`only-${keyOf(one)}`, t('overlap.people', { segments: listed(one) })),
    [show, t, listed],
  );
  return (
    <>
      <Panel>
        <SetsChart result={result} names={names} onSet={openSet} />
      </Panel>
      <Panel>
        <IntersectionsChart
          result={result}
          names={names}
          onPeople={openPeople}
          onBuild={(one) =>
            useSession.getState().go({
              screen: 'segment',
              definition: intersectionDefinition(ids, one.inSets),
              // kept as text: marks of direction are for showing it
              name: listed(one).replace(/[\u2068\u2069]/gu, ''),
            })
          }
        />
        {result.inNone > 0 && (
          <div>
            <Button size="small" onPress={() => show('none', t('overlap.none'))}>
              {t('overlap.showNone')}
            </Button>
          </div>
        )}
      </Panel>
      <Panel>
        <PairTable
          pairs={result.pairs}
          names={names}
          onPeople={({ first, second }) =>
            show(
              `all-${first}-${second}`,
              t('overlap.pair', { first: nameOf(first), second: nameOf(second) }),
            )
          }
        />
      </Panel>
    </>
  );
}
