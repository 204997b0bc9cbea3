import { Blocks } from 'lucide-react';
import { useCallback } from 'react';
import type { Output } from '../../../shared/contract/api.ts';
import { PlotFigure } from '../../charts/PlotFigure.tsx';
import type { PlotKit } from '../../charts/plot-kit.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Button } from '../../ui/Button.tsx';
import { drawIntersections, keyOf, type Intersection } from './draw-intersections.ts';
import { useSizeColumns } from './use-size-columns.tsx';

const rowHeight = 28;
/** As many are drawn; the table has them all. */
const mostDrawn = 20;

type Props = Readonly<{
  result: Output<'analysis.overlap'>;
  names: readonly string[];
  onPeople: (intersection: Intersection) => void;
  onBuild: (intersection: Intersection) => void;
}>;

/** Who is in exactly which segments, the most first; each opens its people, and as a segment in the builder. */
export function IntersectionsChart({ result, names, onPeople, onBuild }: Props) {
  const { t, format } = useWords();
  const sizes = useSizeColumns();
  const { intersections } = result;
  const draw = useCallback(
    (kit: PlotKit) => drawIntersections(kit, intersections.slice(0, mostDrawn), names.length),
    [intersections, names],
  );
  const pick = useCallback(
    (datum: unknown) => {
      const found = intersections.find((one) => one === datum);
      if (found !== undefined) onPeople(found);
    },
    [intersections, onPeople],
  );
  const rest = Math.max(0, intersections.length - mostDrawn);
  const list = (places: readonly number[]) => places.map((at) => names[at] ?? '').join(' · ');
  const others = ({ inSets }: Intersection) => names.map((_, at) => at).filter((at) => !inSets.includes(at));
  return (
    <PlotFigure
      caption={t('overlap.intersections.caption')}
      n={t('overlap.n', { count: result.customers, none: format.number(result.inNone) })}
      height={Math.min(mostDrawn, intersections.length) * rowHeight + 32}
      draw={draw}
      onPick={pick}
      note={
        <>
          {t('overlap.intersections.note')} {rest > 0 && t('overlap.rest', { count: rest })}
        </>
      }
      table={{
        rows: intersections,
        rowKey: keyOf,
        onOpen: onPeople,
        columns: [
          { id: 'in', title: t('overlap.column.in'), cell: ({ inSets }) => <bdi>{list(inSets)}</bdi> },
          {
            id: 'notIn',
            title: t('overlap.column.notIn'),
            cell: (one) => <bdi>{list(others(one))}</bdi>,
          },
          ...sizes,
          {
            id: 'build',
            title: t('overlap.column.build'),
            cell: (one) => (
              <Button
                size="small"
                variant="quiet"
                icon={Blocks}
                aria-label={t('overlap.buildOf', { name: list(one.inSets) })}
                onPress={() => onBuild(one)}
              >
                {t('overlap.build')}
              </Button>
            ),
          },
        ],
      }}
    />
  );
}
