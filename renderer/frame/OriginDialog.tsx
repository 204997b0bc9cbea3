import type { LineageStep, LineageTarget } from '../../shared/core/model/lineage.ts';
import { useQuery } from '../api/use-query.ts';
import { useWords, type Words } from '../i18n/intl.tsx';
import { isolate } from '../i18n/isolate.ts';
import { Badge, type BadgeTone } from '../ui/Badge.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { SkeletonLines } from '../ui/Skeleton.tsx';
import { Data } from '../ui/Values.tsx';
import { originLine } from './origin-line.ts';
import s from './OriginDialog.module.css';

const tones: Readonly<Record<LineageStep['outcome'], BadgeTone>> = {
  stands: 'accent',
  agrees: 'plain',
  replaced: 'plain',
  'passed-over': 'warning',
};

type Props = Readonly<{ target: LineageTarget; what: string; onClose: () => void }>;

/** Everything that was said about a value, newest first: file, row, party and day, and what became of it. */
export function OriginDialog({ target, what, onClose }: Props) {
  const { t } = useWords();
  const { data, error, retry } = useQuery('lineage.of', target);
  return (
    <Dialog title={t('lineage.title', { what })} onClose={onClose} width="wide">
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {data === undefined && error === null && <SkeletonLines lines={4} />}
      {data !== undefined && (
        <>
          <p className={s['faint']}>{t(data.steps.length === 0 ? 'lineage.none' : 'lineage.newest')}</p>
          <Steps steps={data.steps} />
          {data.parts.map(({ label, steps }, at) => (
            <section key={at}>
              <h3 className={s['part']}>
                {t('lineage.line', { product: label ?? t('customer.timeline.unknownProduct') })}
              </h3>
              <Steps steps={steps} />
            </section>
          ))}
        </>
      )}
    </Dialog>
  );
}

/** Words of our own for states and kinds that are stored as codes. */
function shown({ find }: Words, field: string, value: string): string {
  const groups: Readonly<Record<string, string>> = {
    'consent.state': 'consentState',
    'consent.basis': 'basis',
    'orders.state': 'state',
    'event.kind': 'event',
    'event.channel': 'channel',
  };
  const group = Object.hasOwn(groups, field) ? groups[field] : undefined;
  return (group === undefined ? null : find(`${group}.${value}`)) ?? value;
}

function where(words: Words, { origin, saidOn, policy, isOldVersion }: LineageStep): string {
  const { t, find, format } = words;
  return [
    origin === null ? t('lineage.here') : originLine(words, origin),
    ...(saidOn === null ? [] : [t('lineage.saidOn', { day: format.day(saidOn) })]),
    ...(isOldVersion ? [t('lineage.oldVersion')] : []),
    ...(policy === null ? [] : [t('lineage.policy', { policy: find(`import.policy.${policy}`) ?? policy })]),
  ].join(' · ');
}

/** What a cleaning step made of what the file says. */
function cleanedLine({ t, format }: Words, change: LineageStep['cleaned'][number]): string {
  const { before, after } = change;
  const step = format.number(change.step);
  return after === null
    ? t('cleaning.lineageBlank', { before: isolate(before), step })
    : t('cleaning.lineage', { before: isolate(before), after: isolate(after), step });
}

function Steps({ steps }: { steps: readonly LineageStep[] }) {
  const words = useWords();
  const { t, find } = words;
  return (
    <ol className={s['steps']}>
      {steps.map((step, at) => (
        <li key={at} className={s['step']}>
          <Badge tone={tones[step.outcome]}>{t(`lineage.outcome.${step.outcome}`)}</Badge>
          <dl className={s['values']}>
            {step.values.map(({ field, isOwnName, value }, index) => (
              <div key={index} className={s['value']}>
                <dt>
                  <bdi>{isOwnName ? field : (find(`meaning.${field}`) ?? field)}</bdi>
                </dt>
                <dd>
                  {value === null ? (
                    <span className={s['faint']}>{t('lineage.blank')}</span>
                  ) : (
                    <Data>{isOwnName ? value : shown(words, field, value)}</Data>
                  )}
                </dd>
              </div>
            ))}
          </dl>
          {step.cleaned.map((change, index) => (
            <p key={index} className={s['origin']}>
              {cleanedLine(words, change)}
            </p>
          ))}
          <p className={s['origin']}>{where(words, step)}</p>
        </li>
      ))}
    </ol>
  );
}
