import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { ConsentWord, CustomerPage } from '../../../../shared/core/model/customer-page.ts';
import { originLine } from '../../../frame/origin-line.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Data } from '../../../ui/Values.tsx';
import { stateTone } from './state-tone.ts';
import s from './Consent.module.css';

const middot = ' · ';

/** Everything the ledger was told, newest first, what no longer counts too. On paper all of it is there. */
export function ConsentWords({ page }: { page: CustomerPage }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { consentWords } = page;
  return (
    <div className={s['past']}>
      <span className={s['tool']}>
        <Button
          size="small"
          variant="quiet"
          icon={isOpen ? ChevronDown : ChevronRight}
          iconTurns
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        >
          {t('customer.consent.past', { count: consentWords.length })}
        </Button>
      </span>
      <ol className={s['words']} data-open={isOpen}>
        {consentWords.map((word) => (
          <Word key={word.id} word={word} />
        ))}
      </ol>
    </div>
  );
}

function Word({ word }: { word: ConsentWord }) {
  const words = useWords();
  const { t, find, format } = words;
  const { purpose, channel, state, basis, capturedAt, origin } = word;
  return (
    <li className={s['word']}>
      <p className={s['state']}>
        <span>
          {find(`purpose.${purpose}`) ?? <Data>{purpose}</Data>}
          {middot}
          {find(`channel.${channel}`) ?? channel}
        </span>
        <Badge tone={stateTone(state)}>{find(`consentState.${state}`) ?? state}</Badge>
      </p>
      <p className={s['detail']}>
        {capturedAt === null ? t('customer.consent.undated') : format.instant(capturedAt)}
        {middot}
        {find(`basis.${basis}`) ?? <Data>{basis}</Data>}
      </p>
      <p className={s['detail']}>
        {origin === null ? t('customer.consent.here') : originLine(words, origin)}
      </p>
    </li>
  );
}
