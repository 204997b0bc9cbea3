import { UsersRound } from 'lucide-react';
import type { Input } from '../../../shared/contract/api.ts';
import { ExportTableButton } from '../../frame/ExportTableButton.tsx';
import { useWords } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { useOverlays } from '../../state/overlays.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { DriverMap } from './DriverMap.tsx';
import { DriverTable } from './DriverTable.tsx';
import { driversTable } from './drivers-table.ts';
import type { Drivers } from './driver-words.ts';
import { WeightChart } from './WeightChart.tsx';
import s from './Drivers.module.css';

type Props = Readonly<{ drivers: Drivers; params: Input<'analysis.drivers'> }>;

/** How much of the score is explained, by what, and where to begin. */
export function DriversResult({ drivers, params }: Props) {
  const words = useWords();
  const { t, format } = words;
  const { outcome, rSquared } = drivers;
  const named = (ids: readonly number[]) =>
    drivers.questions
      .filter(({ id }) => ids.includes(id))
      .map(({ label }) => isolate(label))
      .join(' · ');
  if (drivers.refusal !== null)
    return (
      <Notice tone="info" role="status">
        {drivers.refusal === 'too-few'
          ? t('drivers.refused.too-few', { count: drivers.n, needed: format.number(drivers.needed) })
          : drivers.refusal === 'collinear'
            ? t('drivers.refused.collinear', { names: named(drivers.redundant) })
            : t(`drivers.refused.${drivers.refusal}`)}
      </Notice>
    );
  if (outcome === null || rSquared === null) return null;
  const showPeople = (selection: string, title: string) =>
    useOverlays
      .getState()
      .showPeople({ people: { kind: 'analysis', id: 'drivers', params, selection }, title });
  const interval = drivers.rSquaredInterval ?? [rSquared, rSquared];
  return (
    <>
      <div className={s['lead']}>
        <p>
          {t('drivers.explained', {
            share: format.percent(rSquared),
            low: format.percent(interval[0]),
            high: format.percent(interval[1]),
            outcome: isolate(outcome.label),
            count: drivers.n,
          })}
        </p>
        <Remark>
          {[
            ...(drivers.adjustedRSquared === null
              ? []
              : [t('drivers.adjusted', { value: format.percent(drivers.adjustedRSquared) })]),
            ...(drivers.incomplete > 0 ? [t('drivers.incomplete', { count: drivers.incomplete })] : []),
            ...(drivers.constant.length > 0
              ? [t('drivers.constant', { names: named(drivers.constant) })]
              : []),
          ].join(' · ')}
        </Remark>
        <Remark>{t('drivers.notCause')}</Remark>
        <ButtonRow>
          <Button size="small" icon={UsersRound} onPress={() => showPeople('complete', t('drivers.people'))}>
            {t('drivers.people')}
          </Button>
          {drivers.incomplete > 0 && (
            <Button size="small" onPress={() => showPeople('incomplete', t('drivers.incompletePeople'))}>
              {t('drivers.incompletePeople')}
            </Button>
          )}
        </ButtonRow>
      </div>
      <div className={s['charts']}>
        <Panel>
          <WeightChart drivers={drivers} />
        </Panel>
        {drivers.centre !== null && (
          <Panel>
            <DriverMap drivers={drivers} centre={drivers.centre} />
          </Panel>
        )}
      </div>
      <Panel>
        <DriverTable
          drivers={drivers}
          onLow={({ id, label }) =>
            showPeople(`question-${id}-low`, t('drivers.lowOn', { label: isolate(label) }))
          }
        />
        <ButtonRow>
          <ExportTableButton table={() => driversTable(words, drivers)} />
        </ButtonRow>
      </Panel>
    </>
  );
}
