import { type Mapping } from '../../../shared/core/model/import.ts';
import { mayAppend, policies, type Policy } from '../../../shared/core/model/policy.ts';
import { useWords } from '../../i18n/intl.tsx';
import { useToasts } from '../../state/toasts.ts';
import { Select } from '../../ui/Select.tsx';
import { useDesk } from './import-desk.ts';

const asFile = 'as-file';

type Props = Readonly<{ token: string; mapping: Mapping; at: number; name: string }>;

/** What becomes of a value that is known already, for one column; the file's own policy until another is chosen. */
export function PolicyChoice({ token, mapping, at, name }: Props) {
  const { t } = useWords();
  const column = mapping.columns[at];
  if (column === undefined || column.meaning === 'ignore') return null;
  const file = t('import.columns.policyFile', { policy: t(`import.policy.${mapping.policy}`) });
  const offered = policies.filter((one) => one !== 'append' || mayAppend(column.meaning));
  const options = [
    { value: asFile, label: file },
    ...offered.map((value) => ({ value, label: t(`import.policy.${value}`) })),
  ];
  const choose = (chosen: string) => {
    const before = mapping.columns;
    const policy = offered.find((one) => one === chosen);
    const columns = before.map((one, place) => (place === at ? withPolicy(one, policy) : one));
    const { decide } = useDesk.getState();
    decide(token, { columns });
    const words = policy === undefined ? file : t(`import.policy.${policy}`);
    useToasts.getState().say(t('import.columns.policyChanged', { name, policy: words }), {
      action: { label: t('ui.undo'), run: () => decide(token, { columns: before }) },
    });
  };
  return (
    <Select
      label={t('import.columns.policyOf', { name })}
      hideLabel
      isQuiet
      value={column.policy ?? asFile}
      options={options}
      onChange={choose}
    />
  );
}

function withPolicy(column: Mapping['columns'][number], policy: Policy | undefined) {
  const { name, meaning } = column;
  return policy === undefined ? { name, meaning } : { name, meaning, policy };
}
