import { Columns3 } from 'lucide-react';
import { peopleColumnIds, type PeopleColumnId } from '../../frame/PeopleGrid.tsx';
import { useWords } from '../../i18n/intl.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { PopupPanel } from '../../ui/PopupPanel.tsx';

type Props = Readonly<{
  shown: readonly PeopleColumnId[];
  onChange: (shown: readonly PeopleColumnId[]) => void;
}>;

/** Which columns the list shows; the name always stays. */
export function ColumnChoice({ shown, onChange }: Props) {
  const { t } = useWords();
  const turn = (id: PeopleColumnId, isShown: boolean) =>
    onChange(peopleColumnIds.filter((one) => (one === id ? isShown : shown.includes(one))));
  return (
    <PopupPanel
      label={t('customers.columns')}
      trigger={<Button icon={Columns3}>{t('customers.columns')}</Button>}
    >
      {peopleColumnIds
        .filter((id) => id !== 'name')
        .map((id) => (
          <Checkbox
            key={id}
            label={t(`people.column.${id}`)}
            isSelected={shown.includes(id)}
            onChange={(isShown) => turn(id, isShown)}
          />
        ))}
    </PopupPanel>
  );
}
