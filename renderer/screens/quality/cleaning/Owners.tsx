import type { CleaningPreview } from '../../../../shared/core/model/cleaning.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Data } from '../../../ui/Values.tsx';
import { Remark } from '../../../ui/Remark.tsx';

type Props = Readonly<{
  owners: CleaningPreview['changes'][number]['owners'];
  /** There may be more than are named. */
  isMore: boolean;
  isOfCustomers: boolean;
}>;

/** Whose value it is: one is a way to them, of more the first few are named. */
export function Owners({ owners, isMore, isOfCustomers }: Props) {
  const { t } = useWords();
  const go = useSession((session) => session.go);
  const [first] = owners;
  if (first === undefined) return null;
  if (owners.length === 1 && isOfCustomers)
    return (
      <Button variant="quiet" size="small" onPress={() => go({ screen: 'customer', id: first.id })}>
        <Data>{first.name ?? String(first.id)}</Data>
      </Button>
    );
  const names = owners.map(({ id, name }) => isolate(name ?? String(id))).join(', ');
  return <Remark place="inline">{isMore ? t('cleaning.preview.more', { names }) : names}</Remark>;
}
