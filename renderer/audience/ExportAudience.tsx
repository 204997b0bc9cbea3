import { useState } from 'react';
import { channelsOf, layouts } from '../../shared/core/audience/catalog.ts';
import type {
  AudienceChoice,
  AudienceFileType,
  LeftOutReason,
  Purpose,
} from '../../shared/core/model/audience.ts';
import { isMarketing } from '../../shared/core/model/is-marketing.ts';
import { notYet, useQuery } from '../api/use-query.ts';
import { useWords, type Words } from '../i18n/intl.tsx';
import { useOverlays, type PeopleRequest } from '../state/overlays.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { SkeletonLines } from '../ui/Skeleton.tsx';
import { AudienceForm } from './AudienceForm.tsx';
import { AudiencePreviewView } from './AudiencePreviewView.tsx';
import { NoPurposes } from './NoPurposes.tsx';
import { peopleBehind } from './people-behind.ts';
import { useAudienceExport } from './use-audience-export.ts';
import s from './Audience.module.css';

/** The list of a set of people for another program, over whatever is shown. */
export function ExportAudience() {
  const request = useOverlays((state) => state.audience);
  return request === null ? null : <Open key={JSON.stringify(request)} request={request} />;
}

const close = () => useOverlays.getState().showAudience(null);

function Open({ request }: { request: PeopleRequest }) {
  const { data: purposes, error, retry } = useQuery('audience.purposes', null);
  // purposes of which nobody said anything can be chosen too, but where nobody said anything at all there is nothing to choose
  const isKnown = purposes?.some(({ people }) => people > 0) === true;
  if (purposes !== undefined && isKnown) return <Form request={request} purposes={purposes} />;
  return (
    <Frame request={request}>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {purposes === undefined && error === null && <SkeletonLines lines={6} height="1.25rem" />}
      {purposes !== undefined && <NoPurposes onGo={close} />}
    </Frame>
  );
}

function Frame(props: { request: PeopleRequest; children: React.ReactNode; footer?: React.ReactNode }) {
  const { t } = useWords();
  return (
    <Dialog title={t('audience.title')} width="wide" isFirm onClose={close} footer={props.footer}>
      <div className={s['audience']}>
        <p className={s['people']} dir="auto">
          {props.request.title}
        </p>
        {props.children}
      </div>
    </Dialog>
  );
}

/** Whether a set is of people who are offered something: who is kept out of a campaign is in no list of theirs. */
function isOfOffers(people: PeopleRequest['people']): boolean {
  if (people.kind === 'reach') return isOfOffers(people.of);
  return people.kind === 'offered' || people.kind === 'holdout';
}

const startingFields = (layout: AudienceChoice['layout']): AudienceChoice['fields'] =>
  layouts[layout].fieldNames === null ? [] : ['name'];

/** Shows those of a set who are left out of its file for a reason. */
function openLeftOut(
  request: PeopleRequest,
  { purpose, channel }: AudienceChoice,
  which: LeftOutReason,
  { t }: Words,
): void {
  // they may be contacted, or wait for a campaign to be measured: no list of its own
  if (which === 'same-address' || which === 'held-out') return;
  const people = peopleBehind(request.people, { purpose, channel, which });
  if (people === null) return;
  const what = t(`audience.reasons.${which}`);
  close();
  useOverlays
    .getState()
    .showPeople({ people, title: t('reach.behind', { channel: t(`channel.${channel}`), what }) });
}

/** What a list begins with. */
function firstChoice(purposes: readonly Purpose[]): AudienceChoice {
  const [purpose, channel] = [purposes[0]?.key ?? '', channelsOf('plain')[0] ?? 'email'];
  return { layout: 'plain', purpose, channel, fields: startingFields('plain') };
}

/** A choice that is changed; another layout has channels and fields of its own. */
function changed(choice: AudienceChoice, some: Partial<AudienceChoice>): AudienceChoice {
  const next = { ...choice, ...some };
  if (some.layout === undefined) return next;
  const channels = channelsOf(next.layout);
  const channel = channels.includes(next.channel) ? next.channel : (channels[0] ?? next.channel);
  return { ...next, channel, fields: startingFields(next.layout) };
}

type SpareProps = Readonly<{
  count: number;
  choice: AudienceChoice;
  onChange: (some: Partial<AudienceChoice>) => void;
}>;

/** Whether who is held out from offers is left out of this list too. */
function SpareHeldOut({ count, choice, onChange }: SpareProps) {
  const { t } = useWords();
  if (count === 0) return null;
  return (
    <Checkbox
      label={t('audience.spare')}
      help={t('audience.spareHelp', { count })}
      isSelected={choice.sparesHeldOut ?? isMarketing(choice.purpose)}
      onChange={(sparesHeldOut) => onChange({ sparesHeldOut })}
    />
  );
}

function Form({ request, purposes }: { request: PeopleRequest; purposes: readonly Purpose[] }) {
  const words = useWords();
  const { t, language } = words;
  const [choice, setChoice] = useState(() => firstChoice(purposes));
  const [type, setType] = useState<AudienceFileType>('csv');
  const asked = choice.purpose === '' ? notYet : { people: request.people, choice, language };
  const preview = useQuery('audience.preview', asked);
  const { state, save, cancel } = useAudienceExport();
  const isRunning = state.status === 'running';
  const change = (some: Partial<AudienceChoice>) => setChoice(changed(choice, some));
  const written = preview.isStale ? 0 : (preview.data?.written ?? 0);
  return (
    <Frame
      request={request}
      footer={
        <>
          {isRunning && (
            <ProgressBar progress={state.progress} isCancelling={state.isCancelling} onCancel={cancel} />
          )}
          <Button
            variant="primary"
            isDisabled={written === 0}
            isPending={isRunning}
            onPress={() => void save(request, choice, type).then((isDone) => isDone && close())}
          >
            {t('audience.save')}
          </Button>
        </>
      }
    >
      <AudienceForm choice={choice} type={type} purposes={purposes} onChange={change} onType={setType} />
      {preview.error !== null && <ErrorState error={preview.error} onRetry={preview.retry} />}
      {preview.data === undefined && preview.error === null && <SkeletonLines lines={5} height="1.25rem" />}
      {preview.data !== undefined && (
        <>
          {!isOfOffers(request.people) && (
            <SpareHeldOut count={preview.data.heldOut} choice={choice} onChange={change} />
          )}
          <AudiencePreviewView
            preview={preview.data}
            {...(request.people.kind !== 'reach' && {
              onOpen: (reason: LeftOutReason) => openLeftOut(request, choice, reason, words),
            })}
          />
        </>
      )}
    </Frame>
  );
}
