import { Check, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { CustomerPage, FollowUp } from '../../../../shared/core/model/customer-page.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { Badge, type BadgeTone } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Data } from '../../../ui/Values.tsx';
import { customerName } from '../customer-name.ts';
import { changeTeamWork } from './change-team-work.ts';
import { FollowUpDialog } from './FollowUpDialog.tsx';
import panel from '../CustomerScreen.module.css';
import s from './Team.module.css';

const tones: Readonly<Record<FollowUp['state'], BadgeTone>> = {
  open: 'accent',
  waiting: 'warning',
  done: 'plain',
};

const middot = ' · ';

/** What is still to be done for a customer, and what was. */
export function FollowUpsPanel({ page }: { page: CustomerPage }) {
  const words = useWords();
  const { t } = words;
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const [edited, setEdited] = useState<FollowUp | 'new' | null>(null);
  const name = customerName(page, words);
  return (
    <section className={panel['panel']} aria-labelledby="follow-ups">
      <div className={s['head']}>
        <h2 id="follow-ups">{t('customer.followUps.title')}</h2>
        {!isReadOnly && (
          <span className={s['tools']}>
            <Button size="small" icon={Plus} onPress={() => setEdited('new')}>
              {t('customer.followUps.add')}
            </Button>
          </span>
        )}
      </div>
      {page.followUps.length === 0 && <p className={panel['faint']}>{t('customer.followUps.none')}</p>}
      <ul className={s['list']}>
        {page.followUps.map((followUp) => (
          <Item
            key={followUp.id}
            followUp={followUp}
            today={page.today}
            customer={name}
            isReadOnly={isReadOnly}
            onEdit={() => setEdited(followUp)}
          />
        ))}
      </ul>
      {edited !== null && (
        <FollowUpDialog
          followUp={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onSave={(edit) =>
            edited === 'new'
              ? changeTeamWork('followUps.add', { customer: page.id, ...edit }, name)
              : changeTeamWork('followUps.change', { id: edited.id, ...edit }, name)
          }
        />
      )}
    </section>
  );
}

type ItemProps = Readonly<{
  followUp: FollowUp;
  today: string;
  customer: string;
  isReadOnly: boolean;
  onEdit: () => void;
}>;

function Item({ followUp, today, customer, isReadOnly, onEdit }: ItemProps) {
  const { t, format } = useWords();
  const { id, reason, state, owner, dueOn } = followUp;
  const isOverdue = state !== 'done' && dueOn !== null && dueOn < today;
  const named = { reason: isolate(reason) };
  const finish = () =>
    changeTeamWork('followUps.change', { id, reason, owner, dueOn, state: 'done' }, customer);
  return (
    <li className={s['item']}>
      <p className={s['reason']}>
        <Badge tone={tones[state]}>{t(`customer.followUps.states.${state}`)}</Badge>
        <Data>{reason}</Data>
      </p>
      <div className={s['foot']}>
        <p className={s['faint']}>
          {owner !== null && <Data>{owner}</Data>}
          {owner !== null && dueOn !== null && middot}
          {dueOn !== null && (
            <span className={isOverdue ? s['overdue'] : undefined}>
              {t(isOverdue ? 'customer.followUps.overdue' : 'customer.followUps.due', {
                day: format.day(dueOn),
              })}
            </span>
          )}
        </p>
        {!isReadOnly && (
          <span className={s['tools']}>
            {state !== 'done' && (
              <IconButton
                size="small"
                icon={Check}
                label={t('customer.followUps.done', named)}
                onPress={() => void finish()}
              />
            )}
            <IconButton
              size="small"
              icon={Pencil}
              label={t('customer.followUps.change', named)}
              onPress={onEdit}
            />
            <IconButton
              size="small"
              icon={Trash2}
              label={t('customer.followUps.remove', named)}
              onPress={() => void changeTeamWork('followUps.remove', { id }, customer)}
            />
          </span>
        )}
      </div>
    </li>
  );
}
