import { ChevronDown, ChevronUp, UsersRound } from 'lucide-react';
import { useState } from 'react';
import type { Finding } from '../../../../shared/core/model/quality.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useOverlays } from '../../../state/overlays.ts';
import { useSession } from '../../../state/session.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { actionLabel, actionPlace, fieldWord, findingTitle, findingWhy } from './finding-words.ts';
import { Samples } from './Samples.tsx';
import s from './Findings.module.css';

/** One finding: what it is, how much of it there is, why it matters, who it is, and what to do. */
export function FindingCard({ finding }: { finding: Finding }) {
  const words = useWords();
  const { t, format } = words;
  const [isOpen, setOpen] = useState(false);
  const { table, field, found, total, people, samples, action } = finding;
  const title = findingTitle(words, finding);
  const where = [t(`quality.table.${table}`), ...(field === null ? [] : [fieldWord(words, table, field)])];
  const named = isolate([title, ...where.slice(1)].join(' · '));
  const showPeople = () =>
    useOverlays.getState().showPeople({ people: { kind: 'finding', key: finding.key }, title: named });
  return (
    <Card
      title={title}
      badge={<Badge>{where.join(' · ')}</Badge>}
      says={<Remark tone="faint">{findingWhy(words, finding)}</Remark>}
      aside={
        <p className={s['amount']}>
          <strong>{format.percent(found / total, 1)}</strong>
          <Remark tone="faint" place="inline">
            {t('quality.foundOf', { found: format.number(found), total: format.number(total) })}
          </Remark>
        </p>
      }
    >
      <ButtonRow>
        {action !== null && (
          <Button
            size="small"
            variant="primary"
            aria-label={t('quality.actionFor', { action: actionLabel(words, action), finding: named })}
            onPress={() => useSession.getState().go(actionPlace(action))}
          >
            {actionLabel(words, action)}
          </Button>
        )}
        {people > 0 && (
          <Button
            size="small"
            icon={UsersRound}
            aria-label={t('quality.peopleOf', { finding: named })}
            onPress={showPeople}
          >
            {t('quality.people', { count: people })}
          </Button>
        )}
        <Button
          size="small"
          variant="quiet"
          icon={isOpen ? ChevronUp : ChevronDown}
          aria-expanded={isOpen}
          aria-label={t('quality.samplesOf', { finding: named })}
          onPress={() => setOpen(!isOpen)}
        >
          {t('quality.samples', { count: samples.length })}
        </Button>
      </ButtonRow>
      {isOpen && <Samples finding={finding} title={named} />}
    </Card>
  );
}
