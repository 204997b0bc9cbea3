import type { ReadySegment } from '../../../../shared/core/model/segments.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useSession } from '../../../state/session.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import s from './List.module.css';

/** Definitions that come with the app, each with why and what to do. */
export function ReadySegments({ isFirst }: { isFirst: boolean }) {
  const { t } = useWords();
  const { data, error, retry } = useQuery('segments.ready', null);
  return (
    <section className={s['part']} aria-label={t('segments.list.ready')}>
      <h2 className={s['title']}>{t('segments.list.ready')}</h2>
      <p className={s['soft']}>{t(isFirst ? 'segments.list.readyFirst' : 'segments.list.readyAbout')}</p>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {data === undefined && error === null && <SkeletonLines lines={6} height="1.5rem" />}
      {data !== undefined && (
        <ul className={s['cards']}>
          {/* what can be used stands before what the data do not answer */}
          {[...data]
            .sort((a, b) => Number(a.customers === null) - Number(b.customers === null))
            .map((ready) => (
              <ReadyCard key={ready.key} ready={ready} />
            ))}
        </ul>
      )}
    </section>
  );
}

function ReadyCard({ ready }: { ready: ReadySegment }) {
  const { t, find } = useWords();
  const { key, definition, customers, needs } = ready;
  const say = (what: string) => find(`segments.ready.${key}.${what}`) ?? key;
  const name = say('name');
  return (
    <li className={s['card']}>
      <div className={s['cardHead']}>
        <h3 className={s['cardTitle']}>{name}</h3>
        {customers !== null && <Badge tone="accent">{t('people.count', { count: customers })}</Badge>}
      </div>
      <p>{say('why')}</p>
      <p className={s['soft']}>{say('action')}</p>
      {customers === null ? (
        <div className={s['missing']}>
          <p>
            {t('segments.list.missing', {
              what: needs.map((need) => t(`segments.list.need.${need}`)).join(' · '),
            })}
          </p>
          <Button size="small" onPress={() => useSession.getState().go({ screen: 'import' })}>
            {t('onboarding.empty.action')}
          </Button>
        </div>
      ) : (
        <div>
          <Button
            size="small"
            aria-label={t('segments.list.useNamed', { name: isolate(name) })}
            onPress={() =>
              useSession.getState().go({ screen: 'segment', definition, name, action: say('action') })
            }
          >
            {t('segments.list.use')}
          </Button>
        </div>
      )}
    </li>
  );
}
