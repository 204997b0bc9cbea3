import { Columns3 } from 'lucide-react';
import { useWords } from '../../i18n/intl.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { PopupPanel } from '../../ui/PopupPanel.tsx';
import { columnIds, type ColumnId } from './columns.tsx';

type Props = Readonly<{ shown: readonly ColumnId[]; onChange: (shown: readonly ColumnId[]) => void }>;

/** Which columns the list shows; the name always stays. */
export function ColumnChoice({ shown, onChange }: Props) {
  const { t } = useWords();
  const turn = (id: ColumnId, isShown: boolean) =>
    onChange(columnIds.filter((one) => (one === id ? isShown : shown.includes(one))));
  return (
    <PopupPanel
      label={t('customers.columns')}
      trigger={<Button icon={Columns3}>{t('customers.columns')}</Button>}
    >
      {columnIds
        .filter((id) => id !== 'name')
        .map((id) => (
          <Checkbox
            key={id}
            label={t(`customers.column.${id}`)}
            isSelected={shown.includes(id)}
            onChange={(isShown) => turn(id, isShown)}
          />
        ))}
    </PopupPanel>
  );
}
