import { useState } from 'react';
import type { Output } from '../../../../shared/contract/api.ts';
import { themeName } from '../../../analyses/themes/theme-words.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { Data, DayText, Money } from '../../../ui/Values.tsx';
import { changeTeamWork } from '../../customer/team/change-team-work.ts';
import { FollowUpDialog } from '../../customer/team/FollowUpDialog.tsx';
import s from '../answers/Answers.module.css';

type Row = Output<'feedback.loop'>['rows'][number];

const middot = ' · ';

type Props = Readonly<{ row: Row; isReadOnly: boolean }>;

/** Somebody to be heard: the score, the words, the worth, whether they may be contacted, and what was begun. */
export function LoopCard({ row, isReadOnly }: Props) {
  const words = useWords();
  const { t, format } = words;
  const [isOpen, setOpen] = useState(false);
  const { customer, followUp, contact } = row;
  const name = customer.name ?? customer.email ?? customer.externalIds[0] ?? t('people.unnamed');
  return (
    <Card
      title={name}
      badge={
        <Badge tone={row.band === 'low' ? 'danger' : row.band === 'high' ? 'accent' : 'plain'}>
          {format.number(row.score, 1)}
        </Badge>
      }
      says={
        <Remark tone="faint">
          {t('feedback.loop.spent')} <Money minor={customer.spentMinor} rounded />
          {middot}
          {t('feedback.loop.lastOrder')} <DayText day={customer.lastOrderOn} />
          {row.day !== null && (
            <>
              {middot}
              {t('feedback.loop.answered')} <DayText day={row.day} />
            </>
          )}
        </Remark>
      }
      aside={
        <ButtonRow isFirm>
          <Button
            size="small"
            aria-label={t('feedback.loop.openNamed', { name })}
            onPress={() => useSession.getState().go({ screen: 'customer', id: customer.id })}
          >
            {t('feedback.loop.open')}
          </Button>
          {!isReadOnly && (
            <Button
              size="small"
              aria-label={t(followUp === null ? 'feedback.loop.followNamed' : 'feedback.loop.changeNamed', {
                name,
              })}
              onPress={() => setOpen(true)}
            >
              {t(followUp === null ? 'feedback.loop.follow' : 'feedback.loop.change')}
            </Button>
          )}
        </ButtonRow>
      }
    >
      {row.comments.map(({ question, text }) => (
        <blockquote key={question} className={s['quote']}>
          <Data>{text}</Data>
        </blockquote>
      ))}
      <div className={s['tags']}>
        {row.themes.map((theme) => (
          <Badge key={theme.key}>
            <bdi>{themeName(words, theme)}</bdi>
          </Badge>
        ))}
        <Badge tone={contact === 'reachable' ? 'accent' : 'warning'}>
          {contact === 'reachable' ? t('feedback.loop.mayContact') : t(`feedback.loop.mayNot.${contact}`)}
        </Badge>
        {followUp !== null && (
          <Badge tone={followUp.state === 'done' ? 'plain' : 'accent'}>
            {[
              t(`customer.followUps.states.${followUp.state}`),
              followUp.reason,
              ...(followUp.owner === null ? [] : [followUp.owner]),
              ...(followUp.dueOn === null
                ? []
                : [t('customer.followUps.due', { day: format.day(followUp.dueOn) })]),
            ].join(middot)}
          </Badge>
        )}
      </div>
      {isOpen && (
        <FollowUpDialog
          followUp={followUp}
          onClose={() => setOpen(false)}
          onSave={(edit) =>
            followUp === null
              ? changeTeamWork('followUps.add', { customer: customer.id, ...edit }, name)
              : changeTeamWork('followUps.change', { id: followUp.id, ...edit }, name)
          }
        />
      )}
    </Card>
  );
}
