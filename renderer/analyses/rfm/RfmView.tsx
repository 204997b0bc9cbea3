import { Pencil, SlidersHorizontal } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { addDays } from '../../../shared/core/model/day.ts';
import type { Input, Output } from '../../../shared/contract/api.ts';
import { useAnalysis } from '../../api/use-analysis.ts';
import { notYet, useQuery } from '../../api/use-query.ts';
import { useWords } from '../../i18n/intl.tsx';
import { useOverlays } from '../../state/overlays.ts';
import { usePeriod } from '../../state/use-period.ts';
import { Button } from '../../ui/Button.tsx';
import { AnalysisFrame } from '../frame/AnalysisFrame.tsx';
import { useGroupWords, type RfmGroup, type RfmSettings } from './group-words.ts';
import { GroupsDialog } from './GroupsDialog.tsx';
import type { Flow } from './lay-flows.ts';
import { RfmResult } from './RfmResult.tsx';
import { ScoringDialog } from './ScoringDialog.tsx';
import { Remark } from '../../ui/Remark.tsx';
import s from './Rfm.module.css';

/** Customers by how recently, how often and for how much they bought; each group opens its people. */
export function RfmView() {
  const { t } = useWords();
  const groupWords = useGroupWords();
  const { from, to } = usePeriod();
  const { data: settings, error: unset, retry: ask } = useQuery('rfm.settings', null);
  const params = useMemo(() => settings && paramsOf(settings, { from, to }), [settings, from, to]);
  const asked = useAnalysis('rfm', params ?? notYet);
  const rfm = asked.data;
  // without settings there is nothing to ask: that they are on their way, or failed, is said in its place
  const job =
    settings === undefined ? { ...asked, error: unset, retry: ask, isLoading: unset === null } : asked;
  const show = useCallback(
    (selection: string, title: string) => {
      if (params === undefined) return;
      useOverlays
        .getState()
        .showPeople({ people: { kind: 'analysis', id: 'rfm', params, selection }, title });
    },
    [params],
  );
  const showGroup = useCallback(
    (selection: string, group: RfmGroup) =>
      show(selection, t('rfm.people', { group: groupWords.name(group) })),
    [show, t, groupWords],
  );
  const showFlow = useCallback(
    ({ from, to }: Flow) =>
      show(
        `moved:${from ?? 'none'}:${to ?? 'none'}`,
        t('rfm.movement.people', {
          from: from === null ? t('rfm.movement.beforeNobody') : groupWords.name(from),
          to: to === null ? t('rfm.movement.afterNobody') : groupWords.name(to),
        }),
      ),
    [show, t, groupWords],
  );
  return (
    <AnalysisFrame
      job={job}
      settings={
        settings && (
          <Setting settings={settings} rfm={rfm} isWaiting={rfm === undefined && job.error === null} />
        )
      }
    >
      {rfm !== undefined && <RfmResult rfm={rfm} words={groupWords} onGroup={showGroup} onFlow={showFlow} />}
    </AnalysisFrame>
  );
}

type Days = Pick<ReturnType<typeof usePeriod>, 'from' | 'to'>;

function paramsOf(settings: RfmSettings, period: Days): Input<'analysis.rfm'> {
  const { scale, method, thresholds, returns, gifts } = settings;
  return {
    ...{ scale, method, thresholds, returns, gifts },
    movement: true,
    from: period.from,
    // recency counts back from the day after the period; the period's last day belongs to it
    asOf: period.to === null ? null : addDays(period.to, 1),
  };
}

type SettingProps = Readonly<{
  settings: RfmSettings;
  rfm: Output<'analysis.rfm'> | undefined;
  /** A result is on its way: bounds of one's own begin where it divides. */
  isWaiting: boolean;
}>;

/** How the scores are made, in words, and the ways to change it. */
function Setting({ settings, rfm, isWaiting }: SettingProps) {
  const { t, format } = useWords();
  const [open, setOpen] = useState<'scoring' | 'groups' | null>(null);
  const close = () => setOpen(null);
  const said = [
    t('rfm.settings.scaleOf', { scale: format.number(settings.scale) }),
    t(`rfm.settings.methods.${settings.method}`),
    t(`rfm.settings.saidReturns.${settings.returns}`),
    ...(rfm ? [t('rfm.asOf', { day: format.day(rfm.asOf) })] : []),
  ];
  return (
    <div className={s['settings']}>
      <Remark>{said.join(' · ')}</Remark>
      <Button size="small" icon={SlidersHorizontal} isDisabled={isWaiting} onPress={() => setOpen('scoring')}>
        {t('rfm.settings.change')}
      </Button>
      <Button size="small" icon={Pencil} onPress={() => setOpen('groups')}>
        {t('rfm.own.change')}
      </Button>
      {open === 'scoring' && <ScoringDialog settings={settings} rfm={rfm} onClose={close} />}
      {open === 'groups' && <GroupsDialog settings={settings} onClose={close} />}
    </div>
  );
}
