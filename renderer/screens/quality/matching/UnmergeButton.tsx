import { useState } from 'react';
import type { MergeEntry } from '../../../../shared/core/model/merging.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { personName } from './person-name.ts';
import { UnmergeDialog } from './UnmergeDialog.tsx';

/** Takes a merge apart, once that was asked about. */
export function UnmergeButton({ merge }: { merge: MergeEntry }) {
  const words = useWords();
  const { t } = words;
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const [isAsking, setAsking] = useState(false);
  const names = { a: personName(words, merge.kept), b: personName(words, merge.dropped) };
  return (
    <>
      <Button
        size="small"
        isDisabled={isReadOnly}
        aria-label={t('matching.merges.undoFor', names)}
        onPress={() => setAsking(true)}
      >
        {t('matching.merges.undo')}
      </Button>
      {isAsking && <UnmergeDialog merge={merge} onClose={() => setAsking(false)} />}
    </>
  );
}
