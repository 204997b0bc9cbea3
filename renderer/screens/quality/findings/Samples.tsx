import type { Finding } from '../../../../shared/core/model/quality.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { Data } from '../../../ui/Values.tsx';

/** The first rows that were found, with what was probably meant; whose they are opens. */
export function Samples({ finding, title }: { finding: Finding; title: string }) {
  const { t, format } = useWords();
  const { samples, found } = finding;
  const hasHints = samples.some(({ hint }) => hint !== null);
  const rows = samples.map((sample, at) => ({ ...sample, at }));
  return (
    <DataTable
      caption={t('quality.samplesCaption', {
        count: rows.length,
        found: format.number(found),
        finding: title,
      })}
      rows={rows}
      rowKey={({ at }) => at}
      columns={[
        { id: 'shown', title: t('quality.sample.shown'), cell: ({ shown }) => <Data>{shown}</Data> },
        ...(hasHints
          ? [
              {
                id: 'hint',
                title: t('quality.sample.hint'),
                cell: ({ hint }: (typeof rows)[number]) => <Data>{hint}</Data>,
              },
            ]
          : []),
        {
          id: 'open',
          title: t('quality.sample.whose'),
          align: 'end',
          cell: ({ customer, shown }) =>
            customer === null ? (
              <Data>{null}</Data>
            ) : (
              <Button
                size="small"
                variant="quiet"
                aria-label={t('quality.sample.openOf', { shown })}
                onPress={() => useSession.getState().go({ screen: 'customer', id: customer })}
              >
                {t('quality.sample.open')}
              </Button>
            ),
        },
      ]}
    />
  );
}
