import { useWords } from '../../../../../i18n/intl.tsx';
import type { BehaviourDraft } from '../../draft/shapes.ts';
import { useEditor } from '../../editor-context.ts';
import { KnownValuesInput } from './KnownValuesInput.tsx';

/** What was done: the kind, and where they are named its campaigns and its channel. */
export function BehaviourInput<D extends BehaviourDraft>(
  props: Readonly<{ behaviour: D; onChange: (behaviour: D) => void }>,
) {
  const { behaviour, onChange } = props;
  const { t, find } = useWords();
  const { vocabulary } = useEditor();
  const { event, campaigns, channel } = behaviour;
  return (
    <>
      <KnownValuesInput
        isSingle
        label={t('segments.builder.event.kind')}
        placeholder={t('segments.builder.event.chooseKind')}
        options={vocabulary.events.map(({ kind, events }) => ({
          id: kind,
          label: find(`event.${kind}`) ?? kind,
          help: t('segments.builder.foundTimes', { count: events }),
        }))}
        chosen={event === null ? [] : [event]}
        onChange={([kind]) => onChange({ ...behaviour, event: kind ?? null })}
      />
      {(vocabulary.campaigns.length > 0 || campaigns.length > 0) && (
        <KnownValuesInput
          label={t('segments.builder.event.campaigns')}
          placeholder={t('segments.builder.event.anyCampaign')}
          options={vocabulary.campaigns.map(({ id, name, channel: of }) => ({
            id: String(id),
            label: name,
            help: find(`channel.${of}`) ?? of,
          }))}
          chosen={campaigns.map(String)}
          onChange={(ids) => onChange({ ...behaviour, campaigns: ids.map(Number) })}
        />
      )}
      {(vocabulary.channels.length > 0 || channel !== null) && (
        <KnownValuesInput
          isSingle
          label={t('segments.builder.event.channel')}
          placeholder={t('channel.any')}
          options={vocabulary.channels.map((of) => ({ id: of, label: find(`channel.${of}`) ?? of }))}
          chosen={channel === null ? [] : [channel]}
          onChange={([of]) => onChange({ ...behaviour, channel: of ?? null })}
        />
      )}
    </>
  );
}
