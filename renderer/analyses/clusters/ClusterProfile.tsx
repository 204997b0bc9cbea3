import { useCallback } from 'react';
import { PlotFigure } from '../../charts/PlotFigure.tsx';
import type { PlotKit, PlotOptions } from '../../charts/plot-kit.ts';
import { chartColors } from '../../charts/theme.ts';
import { useWords, type Words } from '../../i18n/intl.tsx';
import { measureText } from '../measures/measure-text.ts';
import { clusterName, sideOf, type Cluster, type ClustersOutput } from './cluster-words.ts';

type Trait = Cluster['traits'][number];
type Cell = Readonly<{ cluster: Cluster; trait: Trait }>;

const rowHeight = 36;
/** Beyond so many standard deviations the colour grows no stronger. */
const strongest = 2;

function fillOf({ trait }: Cell): string {
  const strength = Math.min(1, Math.abs(trait.effect ?? 0) / strongest);
  const hue = (trait.effect ?? 0) > 0 ? 'var(--series-1)' : 'var(--series-2)';
  // at most 40 %, so that the number on it stays readable in light and dark
  return `color-mix(in oklab, ${hue} ${Math.round(strength * 40)}%, ${chartColors.surface})`;
}

/** The value in the middle of a cluster, with a mark where it sets the cluster apart: colour is never the only sign. */
function cellText(words: Words, { trait }: Cell, currency: string | null): string {
  const value = measureText(words, trait.feature, trait.median, currency);
  const side = sideOf(trait.effect);
  return side === null ? value : words.t(`clusters.cell.${side}`, { value });
}

function drawProfile(kit: PlotKit, result: ClustersOutput, words: Words): PlotOptions {
  const { plot, format, x, margins, startSide, isMirrored } = kit;
  const { t } = words;
  const cells: Cell[] = result.clusters.flatMap((cluster) =>
    cluster.traits.map((trait) => ({ cluster, trait })),
  );
  const column = ({ cluster }: Cell) => format.number(cluster.cluster);
  const row = ({ trait }: Cell) => t(`measure.${trait.feature}`);
  const features = result.features.filter(({ use }) => use === 'plain' || use === 'log');
  return {
    ...margins(170, 8),
    marginTop: 28,
    marginBottom: 4,
    x: x({
      type: 'band',
      domain: result.clusters.map(({ cluster }) => format.number(cluster)),
      axis: 'top',
      label: null,
      tickSize: 0,
      padding: 0.04,
    }),
    y: {
      type: 'band',
      domain: features.map(({ feature }) => t(`measure.${feature}`)),
      label: null,
      axis: startSide,
      tickSize: 0,
      padding: 0.08,
    },
    marks: [
      plot.cell(cells, { x: column, y: row, fill: fillOf, stroke: chartColors.grid, rx: 3 }),
      plot.text(cells, {
        x: column,
        y: row,
        text: (cell: Cell) => cellText(words, cell, result.currency),
        fill: chartColors.text,
        pointerEvents: 'none',
        textAnchor: 'middle',
        ...(isMirrored && { direction: 'rtl' }),
      }),
      plot.cell(cells, plot.pointer({ x: column, y: row, fill: chartColors.accent, fillOpacity: 0 })),
    ],
  };
}

type Props = Readonly<{ result: ClustersOutput; onCluster: (cluster: Cluster) => void }>;

/** The middle of each cluster in everything it was made from; a cell opens the people of its cluster. */
export function ClusterProfile({ result, onCluster }: Props) {
  const words = useWords();
  const { t, format } = words;
  const draw = useCallback((kit: PlotKit) => drawProfile(kit, result, words), [result, words]);
  const pick = useCallback(
    (datum: unknown) => {
      const found = result.clusters.find(({ traits }) =>
        traits.some(
          (trait) => typeof datum === 'object' && datum !== null && 'trait' in datum && datum.trait === trait,
        ),
      );
      if (found !== undefined) onCluster(found);
    },
    [result, onCluster],
  );
  const [anyOne] = result.clusters;
  const features = result.features.filter(({ use }) => use === 'plain' || use === 'log');
  return (
    <PlotFigure
      caption={t('clusters.profile.caption')}
      n={t('clusters.n', { count: result.customers })}
      height={features.length * rowHeight + 36}
      draw={draw}
      onPick={pick}
      note={t('clusters.profile.note')}
      table={{
        rows: result.clusters,
        rowKey: ({ cluster }: Cluster) => cluster,
        onOpen: onCluster,
        columns: [
          {
            id: 'cluster',
            title: t('clusters.title'),
            cell: (cluster: Cluster) => clusterName(words, cluster),
          },
          ...(anyOne === undefined ? [] : features).map(({ feature }) => ({
            id: feature,
            title: t(`measure.${feature}`),
            align: 'end' as const,
            sortBy: (cluster: Cluster) => traitOf(cluster, feature)?.median ?? null,
            cell: (cluster: Cluster) => {
              const trait = traitOf(cluster, feature);
              return trait === undefined
                ? format.number(Number.NaN)
                : cellText(words, { cluster, trait }, result.currency);
            },
          })),
        ],
      }}
    />
  );
}

function traitOf({ traits }: Cluster, feature: Trait['feature']): Trait | undefined {
  return traits.find((trait) => trait.feature === feature);
}
