import { useWords } from '../../i18n/intl.tsx';
import { Badge, type BadgeTone } from '../../ui/Badge.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Count, Money } from '../../ui/Values.tsx';
import { SentimentBar } from '../themes/SentimentBar.tsx';
import { TrendCell } from '../themes/TrendCell.tsx';
import type { RequestGroup, Requests } from './request-words.ts';

const tones: Readonly<Record<RequestGroup['state'], BadgeTone>> = {
  new: 'plain',
  planned: 'accent',
  done: 'plain',
  declined: 'plain',
};

type Props = Readonly<{ requests: Requests; onOpen: (group: RequestGroup) => void }>;

/** Requests and problems, each with how many ask, what they are worth and where it stands. */
export function RequestTable({ requests, onOpen }: Props) {
  const { t } = useWords();
  const ofPeriods = requests.periods.map(({ responses }) => responses);
  return (
    <DataTable<RequestGroup>
      caption={t('requests.table')}
      showCaption
      rows={requests.groups}
      rowKey={({ key }) => key}
      onOpen={onOpen}
      columns={[
        {
          id: 'title',
          title: t('requests.column.title'),
          cell: ({ title, isWithoutHome }) => (
            <>
              <bdi>{title}</bdi> {isWithoutHome && <Badge tone="accent">{t('requests.withoutHome')}</Badge>}
            </>
          ),
        },
        { id: 'kind', title: t('requests.column.kind'), cell: ({ kind }) => t(`requests.kind.${kind}`) },
        {
          id: 'people',
          title: t('requests.column.people'),
          align: 'end',
          sortBy: ({ people }) => people,
          cell: ({ people }) => <Count value={people} />,
        },
        {
          id: 'responses',
          title: t('requests.column.responses'),
          align: 'end',
          sortBy: ({ responses }) => responses,
          cell: ({ responses }) => <Count value={responses} />,
        },
        {
          id: 'value',
          title: t('requests.column.value'),
          align: 'end',
          sortBy: ({ valueMinor }) => valueMinor,
          cell: ({ valueMinor }) => <Money minor={valueMinor} rounded />,
        },
        {
          id: 'feeling',
          title: t('themes.column.feeling'),
          cell: ({ sentiment }) => <SentimentBar sentiment={sentiment} isShort />,
        },
        {
          id: 'trend',
          title: t('themes.column.trend'),
          sortBy: ({ change }) => change?.value ?? null,
          cell: ({ trend, change }) => <TrendCell trend={trend} change={change} of={ofPeriods} />,
        },
        {
          id: 'state',
          title: t('requests.column.state'),
          sortBy: ({ state }) => state,
          cell: ({ state }) => <Badge tone={tones[state]}>{t(`requests.state.${state}`)}</Badge>,
        },
      ]}
    />
  );
}
