import { ArrowLeft, Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { CustomerPage } from '../../../shared/core/model/customer-page.ts';
import { useQuery } from '../../api/use-query.ts';
import { PageHeader } from '../../frame/PageHeader.tsx';
import { useWords } from '../../i18n/intl.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../ui/Skeleton.tsx';
import { MergedFrom } from '../quality/matching/MergedFrom.tsx';
import { MergeWith } from '../quality/matching/MergeWith.tsx';
import { ConsentPanel } from './consent/ConsentPanel.tsx';
import { customerName } from './customer-name.ts';
import { FactList } from './FactList.tsx';
import { FeedbackPanel } from './feedback/FeedbackPanel.tsx';
import { OffersPanel } from './offers/OffersPanel.tsx';
import { SegmentsPanel } from './segments/SegmentsPanel.tsx';
import { ServiceCard } from './service/ServiceCard.tsx';
import { FollowUpsPanel } from './team/FollowUpsPanel.tsx';
import { NotesPanel } from './team/NotesPanel.tsx';
import { lineKey } from './timeline/line-key.ts';
import { Timeline } from './timeline/Timeline.tsx';
import { useTimeline } from './timeline/use-timeline.ts';
import { Totals } from './Totals.tsx';
import s from './CustomerScreen.module.css';

/** One customer: who it is and how we know, what happened, what may be sent, and what to know before calling. */
export function CustomerScreen({ id }: { id: number }) {
  const { data, error, retry } = useQuery('customers.get', { id });
  if (data !== undefined) return <Customer page={data} />;
  return (
    <>
      <Header title="" />
      <div className={s['alone']}>
        {error === null ? <SkeletonLines lines={8} /> : <ErrorState error={error} onRetry={retry} />}
      </div>
    </>
  );
}

type HeaderProps = Readonly<{ title: string; page?: CustomerPage; onPrint?: () => void }>;

function Header({ title, page, onPrint }: HeaderProps) {
  const { t } = useWords();
  return (
    <PageHeader
      title={title}
      question={t('customer.question')}
      before={
        <Button
          variant="quiet"
          size="small"
          icon={ArrowLeft}
          iconTurns
          onPress={() => useSession.getState().go({ screen: 'customers' })}
        >
          {t('customer.back')}
        </Button>
      }
      actions={
        <>
          {page && <MergeWith customer={page} />}
          {onPrint && (
            <Button icon={Printer} onPress={onPrint}>
              {t('customer.print')}
            </Button>
          )}
        </>
      }
    />
  );
}

/** What waits until everything that was asked for is there: a line to go to, or the printer. */
type Wish = Readonly<{ what: 'line'; key: string } | { what: 'print' }>;

function Customer({ page }: { page: CustomerPage }) {
  const words = useWords();
  const { t, format } = words;
  const timeline = useTimeline(page.id, page.timeline);
  const [wish, setWish] = useState<Wish | null>(null);
  const granted = useRef<Wish | null>(null);
  useEffect(() => {
    if (wish === null || wish === granted.current || !timeline.isSettled) return;
    granted.current = wish;
    if (wish.what === 'print') window.print();
    else document.getElementById(wish.key)?.focus();
  }, [wish, timeline.isSettled]);
  return (
    <>
      <Header
        title={customerName(page, words)}
        page={page}
        onPrint={() => {
          timeline.showTo();
          setWish({ what: 'print' });
        }}
      />
      <div className={s['screen']}>
        {/* risk and value have their place below the card */}
        <div className={s['before']}>
          <p className={s['printed']}>{t('customer.asOf', { day: format.day(page.today) })}</p>
          <ServiceCard
            page={page}
            onOpen={(source) => {
              timeline.showTo(source.place);
              setWish({ what: 'line', key: lineKey(source) });
            }}
          />
          {page.orders > 0 && <OffersPanel page={page} />}
          <FollowUpsPanel page={page} />
          <FeedbackPanel page={page} />
          <SegmentsPanel page={page} />
          <NotesPanel page={page} />
        </div>
        <div className={s['who']}>
          <Totals page={page} />
          <FactList page={page} />
          <ConsentPanel page={page} />
        </div>
        <div className={s['happened']}>
          {page.mergedFrom > 0 && (
            <div className={s['panel']}>
              <MergedFrom customer={page.id} />
            </div>
          )}
          <Timeline id={page.id} timeline={timeline} />
        </div>
      </div>
    </>
  );
}
