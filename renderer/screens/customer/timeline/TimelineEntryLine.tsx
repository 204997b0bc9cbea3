import type { TimelineEntry } from '../../../../shared/core/model/timeline.ts';
import { OriginButton } from '../../../frame/OriginButton.tsx';
import { originLine } from '../../../frame/origin-line.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { Data } from '../../../ui/Values.tsx';
import { stateTone } from '../consent/state-tone.ts';
import { entryName, entryTarget } from './entry-words.ts';
import { lineKey } from './line-key.ts';
import { ContactState, EventWords } from './EventWords.tsx';
import { OrderAmount, OrderState, OrderWords } from './OrderWords.tsx';
import { ShortDay } from './ShortDay.tsx';
import { ResponseWords } from './ResponseWords.tsx';
import s from './Timeline.module.css';

type EntryOf<K extends TimelineEntry['kind']> = Extract<TimelineEntry, { kind: K }>;
const middot = ' · ';

/** One thing that happened: what, how it stands, its words, and where it is from. */
export function TimelineEntryLine({ entry, customer }: { entry: TimelineEntry; customer: number }) {
  const words = useWords();
  const target = entryTarget(entry, customer);
  const name = entryName(entry, words);
  const origin = 'origin' in entry ? entry.origin : null;
  return (
    <li id={lineKey(entry)} className={s['entry']} tabIndex={-1}>
      <span className={s['when']}>
        <ShortDay day={entry.on} />
      </span>
      <div className={s['what']}>
        <p className={s['line']}>
          <span className={s['name']}>{name}</span>
          <Standing entry={entry} />
          {entry.kind === 'order' && <OrderAmount order={entry} />}
        </p>
        <EntryWords entry={entry} />
        {target !== null && (
          <div className={s['from']}>
            <p className={s['origin']}>
              {origin === null ? words.t('customer.consent.here') : originLine(words, origin)}
            </p>
            <OriginButton target={target} what={name} />
          </div>
        )}
      </div>
    </li>
  );
}

/** How an entry stands: the state of an order, of a case, of a permission. */
function Standing({ entry }: { entry: TimelineEntry }) {
  const { find } = useWords();
  switch (entry.kind) {
    case 'order':
      return <OrderState order={entry} />;
    case 'event':
      return <ContactState event={entry} />;
    case 'consent':
      return (
        <Badge tone={stateTone(entry.state)}>{find(`consentState.${entry.state}`) ?? entry.state}</Badge>
      );
    case 'follow-up':
      return (
        <Badge tone={entry.state === 'done' ? 'plain' : 'accent'}>
          {find(`customer.followUps.states.${entry.state}`) ?? entry.state}
        </Badge>
      );
    case 'response':
    case 'preference':
    case 'note':
      return null;
  }
}

function EntryWords({ entry }: { entry: TimelineEntry }) {
  switch (entry.kind) {
    case 'order':
      return <OrderWords order={entry} />;
    case 'event':
      return <EventWords event={entry} />;
    case 'response':
      return <ResponseWords response={entry} />;
    case 'preference':
      return <Text>{entry.value}</Text>;
    case 'consent':
      return <ConsentBasis entry={entry} />;
    case 'note':
      return <Text>{entry.body}</Text>;
    case 'follow-up':
      return <FollowUpWords entry={entry} />;
  }
}

function ConsentBasis({ entry }: { entry: EntryOf<'consent'> }) {
  const { t, find } = useWords();
  return (
    <p className={s['faint']}>
      {find(`basis.${entry.basis}`) ?? <Data>{entry.basis}</Data>}
      {entry.isUndated && (
        <>
          {middot}
          {t('customer.timeline.consentUndated')}
        </>
      )}
    </p>
  );
}

function FollowUpWords({ entry }: { entry: EntryOf<'follow-up'> }) {
  const { t, format } = useWords();
  const { owner, dueOn } = entry;
  return (
    <>
      <Text>{entry.reason}</Text>
      <p className={s['faint']}>
        {owner !== null && <Data>{owner}</Data>}
        {owner !== null && dueOn !== null && middot}
        {dueOn !== null && t('customer.followUps.due', { day: format.day(dueOn) })}
      </p>
    </>
  );
}

function Text({ children }: { children: string }) {
  return (
    <p className={s['text']}>
      <Data>{children}</Data>
    </p>
  );
}
