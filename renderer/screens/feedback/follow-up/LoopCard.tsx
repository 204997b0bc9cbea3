import { useState } from 'react';
import type { Output } from '../../../../shared/contract/api.ts';
import { themeName } from '../../../analyses/themes/theme-words.ts';
import { useWords, type Words } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
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
const tones = { low: 'danger', middle: 'plain', high: 'accent' } as const;

type Props = Readonly<{ row: Row; isReadOnly: boolean }>;

/** Somebody to be heard: the score, the words, the worth, whether they may be contacted, and what was begun. */
export function LoopCard({ row, isReadOnly }: Props) {
  const { t, format } = useWords();
  const { customer, band } = row;
  const name = customer.name ?? customer.email ?? customer.externalIds[0] ?? t('people.unnamed');
  return (
    <Card
      title={name}
      badge={<Badge tone={tones[band]}>{format.number(row.score, 1)}</Badge>}
      says={<Worth row={row} />}
      aside={<Actions row={row} name={name} isReadOnly={isReadOnly} />}
    >
      {row.comments.map(({ question, text }) => (
        <blockquote key={question} className={s['quote']}>
          <Data>{text}</Data>
        </blockquote>
      ))}
      <Tags row={row} />
    </Card>
  );
}

/** What somebody spent, and when they last ordered and answered. */
function Worth({ row: { customer, day } }: Pick<Props, 'row'>) {
  const { t } = useWords();
  return (
    <Remark tone="faint">
      {t('feedback.loop.spent')} <Money minor={customer.spentMinor} rounded />
      {middot}
      {t('feedback.loop.lastOrder')} <DayText day={customer.lastOrderOn} />
      {day !== null && (
        <>
          {middot}
          {t('feedback.loop.answered')} <DayText day={day} />
        </>
      )}
    </Remark>
  );
}

/** What it is about, whether they may be contacted, and what was begun. */
function Tags({ row: { themes, contact, followUp } }: Pick<Props, 'row'>) {
  const words = useWords();
  const { t } = words;
  return (
    <div className={s['tags']}>
      {themes.map((theme) => (
        <Badge key={theme.key}>
          <bdi>{themeName(words, theme)}</bdi>
        </Badge>
      ))}
      <Badge tone={contact === 'reachable' ? 'accent' : 'warning'}>
        {contact === 'reachable' ? t('feedback.loop.mayContact') : t(`feedback.loop.mayNot.${contact}`)}
      </Badge>
      {followUp !== null && (
        <Badge tone={followUp.state === 'done' ? 'plain' : 'accent'}>{begun(words, followUp)}</Badge>
      )}
    </div>
  );
}

function begun({ t, format }: Words, { state, reason, owner, dueOn }: NonNullable<Row['followUp']>): string {
  return [
    t(`customer.followUps.states.${state}`),
    isolate(reason),
    ...(owner === null ? [] : [isolate(owner)]),
    ...(dueOn === null ? [] : [t('customer.followUps.due', { day: format.day(dueOn) })]),
  ].join(middot);
}

function Actions({ row: { customer, followUp }, name, isReadOnly }: Props & Readonly<{ name: string }>) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const isNew = followUp === null;
  return (
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
          aria-label={t(isNew ? 'feedback.loop.followNamed' : 'feedback.loop.changeNamed', { name })}
          onPress={() => setOpen(true)}
        >
          {t(isNew ? 'feedback.loop.follow' : 'feedback.loop.change')}
        </Button>
      )}
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
    </ButtonRow>
  );
}
