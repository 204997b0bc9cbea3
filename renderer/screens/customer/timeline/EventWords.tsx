import type { EventEntry } from '../../../../shared/core/model/timeline.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { Data } from '../../../ui/Values.tsx';
import s from './Timeline.module.css';

type Props = Readonly<{ event: EventEntry }>;

/** How a contact was left, in the help desk's own word where it has one. */
export function ContactState({ event: { contact } }: Props) {
  const { t } = useWords();
  if (typeof contact?.isOpen !== 'boolean') return null;
  const ours = t(contact.isOpen ? 'customer.timeline.caseOpen' : 'customer.timeline.caseClosed');
  return (
    <Badge tone={contact.isOpen ? 'warning' : 'plain'}>
      {contact.state === null || ['open', 'closed'].includes(contact.state.toLowerCase()) ? (
        ours
      ) : (
        <Data>{contact.state}</Data>
      )}
    </Badge>
  );
}

/** Where something happened and what was said. */
export function EventWords({ event }: Props) {
  const { find } = useWords();
  const { channel, campaign, subject, body } = event;
  const where = [
    ...(channel === null ? [] : [find(`channel.${channel}`) ?? channel]),
    ...(campaign === null ? [] : [campaign]),
  ];
  return (
    <>
      {where.length > 0 && <p className={s['faint']}>{where.join(' · ')}</p>}
      {[subject, body].map(
        (words, at) =>
          words !== null && (
            <p key={at} className={s['text']}>
              <Data>{words}</Data>
            </p>
          ),
      )}
    </>
  );
}
