import { History } from 'lucide-react';
import { useState } from 'react';
import type { LineageTarget } from '../../shared/core/model/lineage.ts';
import { useWords } from '../i18n/intl.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { OriginDialog } from './OriginDialog.tsx';

/** Stands beside a value and answers where it is from. `what` names the value in the words of the reader. */
export function OriginButton({ target, what }: { target: LineageTarget; what: string }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        size="small"
        icon={History}
        label={t('lineage.open', { what })}
        onPress={() => setOpen(true)}
      />
      {isOpen && <OriginDialog target={target} what={what} onClose={() => setOpen(false)} />}
    </>
  );
}
