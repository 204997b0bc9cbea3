import { Download, Trash2 } from 'lucide-react';
import { holdoutArms, type HoldoutEntry } from '../../../../shared/core/model/offer-campaign.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useOverlays } from '../../../state/overlays.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { useCallListExport } from '../call-list/use-call-list-export.ts';
import { changeOpportunities } from '../change-opportunities.ts';
import { Readout } from './Readout.tsx';

const tones = { 'too-early': 'plain', running: 'warning', done: 'accent' } as const;

type Props = Readonly<{ entry: HoldoutEntry; isReadOnly: boolean }>;

/** A campaign with a group kept out: how it was drawn, who is on which side, and what came of it. */
export function HoldoutCard({ entry, isReadOnly }: Props) {
  const { t, format } = useWords();
  const { id, name, state } = entry;
  const { data, error, retry } = useQuery('opportunities.readout', { id });
  const exporting = useCallListExport();
  const remove = () => void changeOpportunities('opportunities.removeHoldout', { id }, { name });
  const write = () =>
    void exporting.save(name, 'xlsx', () => Promise.resolve({ by: 'campaign', id } as const));
  return (
    <Card
      title={name}
      badge={<Badge tone={tones[state]}>{t(`opportunities.holdouts.state.${state}`)}</Badge>}
      says={<Facts entry={entry} />}
      aside={
        <ButtonRow isFirm>
          <Button
            size="small"
            icon={Download}
            aria-label={t('opportunities.holdouts.export', { name: isolate(name) })}
            isPending={exporting.state.status === 'running'}
            onPress={write}
          >
            {t('opportunities.holdouts.exportShort')}
          </Button>
          {!isReadOnly && (
            <IconButton
              size="small"
              icon={Trash2}
              label={t('opportunities.holdouts.removeOf', { name: isolate(name) })}
              onPress={remove}
            />
          )}
        </ButtonRow>
      }
    >
      <ButtonRow>
        {holdoutArms.map((arm) => (
          <Button
            key={arm}
            size="small"
            aria-label={t('opportunities.holdouts.show', {
              name: isolate(name),
              arm: t(`opportunities.holdouts.${arm}`),
            })}
            onPress={() =>
              useOverlays.getState().showPeople({
                people: { kind: 'holdout', id, arm },
                title: t(`opportunities.holdouts.peopleOf.${arm}`, { name: isolate(name) }),
              })
            }
          >
            {t('opportunities.holdouts.armCount', {
              arm: t(`opportunities.holdouts.${arm}`),
              count: format.number(arm === 'contacted' ? entry.contacted : entry.heldOut),
            })}
          </Button>
        ))}
      </ButtonRow>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {data === undefined && error === null && <SkeletonLines lines={4} />}
      {data !== undefined && <Readout readout={data} />}
    </Card>
  );
}

function Facts({ entry }: Readonly<{ entry: HoldoutEntry }>) {
  const { t, format, language } = useWords();
  const { data: purposes = [] } = useQuery('audience.purposes', null);
  const purpose = purposes.find(({ key }) => key === entry.purpose);
  const purposeName =
    purpose === undefined ? entry.purpose : language === 'ar' ? purpose.nameAr : purpose.nameEn;
  return (
    <Remark tone="faint">
      {t('opportunities.holdouts.facts', {
        day: format.day(entry.drawnOn),
        end: format.day(entry.endsOn),
        channel: t(`channel.${entry.channel}`),
        purpose: isolate(purposeName),
        share: format.percent(entry.share),
      })}
    </Remark>
  );
}
