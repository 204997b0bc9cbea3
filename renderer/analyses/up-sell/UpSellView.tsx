import { useMemo, useState } from 'react';
import { useAnalysis } from '../../api/use-analysis.ts';
import { ExportTableButton } from '../../frame/ExportTableButton.tsx';
import { useWords } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { useOverlays } from '../../state/overlays.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { CardList } from '../../ui/Card.tsx';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { MoneyEstimate } from '../../ui/MoneyEstimate.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { Section } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { AnalysisFrame } from '../frame/AnalysisFrame.tsx';
import { LadderCard } from './LadderCard.tsx';
import { upSellTable } from './up-sell-table.ts';
import { foundText, type Ladder, type UpSell, type UpSellParams } from './up-sell-words.ts';

const horizons = ['auto', '30', '90', '180', '365'] as const;
/** Ladders shown before more are asked for. */
const shownAtFirst = 12;

/** Ladders of products, who stands on them, and what the next step would bring. */
export function UpSellView() {
  const { t, format } = useWords();
  const [horizon, setHorizon] = useState<(typeof horizons)[number]>('auto');
  const params = useMemo<UpSellParams>(
    () => ({ horizonDays: horizon === 'auto' ? null : Number(horizon) }),
    [horizon],
  );
  const job = useAnalysis('up-sell', params);
  return (
    <AnalysisFrame
      job={job}
      settings={
        <FieldRow>
          <Select
            label={t('upSell.horizon')}
            value={horizon}
            options={horizons.map((value) => ({
              value,
              label: value === 'auto' ? t('upSell.auto') : format.days(Number(value)),
            }))}
            onChange={setHorizon}
          />
        </FieldRow>
      }
    >
      {job.data !== undefined && <Found result={job.data} params={params} />}
    </AnalysisFrame>
  );
}

function Found({ result, params }: Readonly<{ result: UpSell; params: UpSellParams }>) {
  const words = useWords();
  const { t } = words;
  const [isAll, setAll] = useState(false);
  const { ladders, horizonDays, expectedMinor, expectedInterval } = result;
  const show = (selection: string, title: string) =>
    useOverlays.getState().showPeople({
      people: { kind: 'analysis', id: 'up-sell', params: { ...params }, selection },
      title,
    });
  const showStep = ({ key, steps }: Ladder, step: number) =>
    show(`${key}|${step}`, t('upSell.peopleOn', { name: isolate(steps[step]?.name ?? '') }));
  if (ladders.length === 0) return <Notice tone="info">{t('upSell.empty')}</Notice>;
  return (
    <>
      <Remark>
        {foundText(words, result)} <MoneyEstimate minor={expectedMinor} interval={expectedInterval} />
      </Remark>
      <Section
        title={t('upSell.ladders')}
        actions={
          <ButtonRow label={t('upSell.actions')}>
            <Button isDisabled={result.customers === 0} onPress={() => show('all', t('upSell.everybody'))}>
              {t('upSell.showEverybody')}
            </Button>
            <ExportTableButton table={() => upSellTable(words, result)} />
          </ButtonRow>
        }
      >
        <CardList isOrdered>
          {(isAll ? ladders : ladders.slice(0, shownAtFirst)).map((ladder) => (
            <LadderCard key={ladder.key} ladder={ladder} horizonDays={horizonDays} onPeople={showStep} />
          ))}
        </CardList>
        {!isAll && ladders.length > shownAtFirst && (
          <div>
            <Button onPress={() => setAll(true)}>{t('upSell.showAll', { count: ladders.length })}</Button>
          </div>
        )}
      </Section>
    </>
  );
}
