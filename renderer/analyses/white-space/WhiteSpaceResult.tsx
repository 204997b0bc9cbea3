import { useState } from 'react';
import { ExportTableButton } from '../../frame/ExportTableButton.tsx';
import { useWords } from '../../i18n/intl.tsx';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { CellSheet } from './CellSheet.tsx';
import { HeatTable } from './HeatTable.tsx';
import { hasNoCategories } from './no-categories.ts';
import { whiteSpaceTable } from './white-space-table.ts';
import type { MatrixWords, Picked, WhiteSpace, WhiteSpaceParams } from './white-space-words.ts';

type Props = Readonly<{
  result: WhiteSpace;
  params: WhiteSpaceParams;
  names: MatrixWords;
  onOffset: (offset: number) => void;
  onProducts: () => void;
}>;

/** What the matrix rests on, the matrix, and one of its cells in full. */
export function WhiteSpaceResult({ result, params, names, onOffset, onProducts }: Props) {
  const words = useWords();
  const { t, format } = words;
  const [picked, setPicked] = useState<Picked | null>(null);
  if (result.customers === 0 || result.from === null)
    return <Notice tone="info">{t('whiteSpace.empty')}</Notice>;
  if (hasNoCategories(result)) return <NoCategories onProducts={onProducts} />;
  const isListed = params.rows === 'customers';
  return (
    <>
      <Remark>
        {[
          t('whiteSpace.restsOn', {
            count: result.customers,
            from: format.day(result.from),
            to: format.day(result.to),
          }),
          ...(isListed
            ? [t('whiteSpace.listed')]
            : [
                t('whiteSpace.legend'),
                t('whiteSpace.tests', { count: result.tests, believed: format.number(result.believed) }),
              ]),
        ].join(' ')}
      </Remark>
      <Panel>
        <HeatTable result={result} names={names} onPick={setPicked} />
      </Panel>
      {isListed ? (
        <Pages
          offset={params.offset ?? 0}
          shown={result.rows.length}
          total={result.rowCount}
          onOffset={onOffset}
        />
      ) : (
        <div>
          <ExportTableButton table={() => whiteSpaceTable(words, names, result)} />
        </div>
      )}
      {picked !== null && (
        <CellSheet picked={picked} names={names} params={params} onClose={() => setPicked(null)} />
      )}
    </>
  );
}

/** Instead of a matrix of one column: what to do about it. */
function NoCategories({ onProducts }: Readonly<{ onProducts: () => void }>) {
  const { t } = useWords();
  return (
    <Notice
      tone="info"
      title={t('whiteSpace.noCategories.title')}
      actions={
        <Button size="small" onPress={onProducts}>
          {t('whiteSpace.noCategories.products')}
        </Button>
      }
    >
      {t('whiteSpace.noCategories.body')}
    </Notice>
  );
}

/** Customers listed at once. */
export const pageLength = 25;

type PagesProps = Readonly<{
  offset: number;
  shown: number;
  total: number;
  onOffset: (offset: number) => void;
}>;

function Pages({ offset, shown, total, onOffset }: PagesProps) {
  const { t, format } = useWords();
  if (total <= pageLength) return null;
  return (
    <ButtonRow label={t('feedback.pages.label')}>
      <Button isDisabled={offset === 0} onPress={() => onOffset(Math.max(0, offset - pageLength))}>
        {t('feedback.pages.before')}
      </Button>
      <Button isDisabled={offset + shown >= total} onPress={() => onOffset(offset + pageLength)}>
        {t('feedback.pages.after')}
      </Button>
      <Remark place="inline">
        {t('feedback.pages.shown', {
          from: format.number(offset + 1),
          to: format.number(offset + shown),
          total: format.number(total),
        })}
      </Remark>
    </ButtonRow>
  );
}
