import { useState } from 'react';
import type { Output } from '../../../shared/contract/api.ts';
import { minorDigits } from '../../../shared/core/model/money.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { BoundsTable } from './BoundsTable.tsx';
import { boundsFrom, faultsOf, finished, resized } from './draft-bounds.ts';
import type { RfmSettings } from './group-words.ts';
import { saveRfmSettings } from './save-settings.ts';
import { Remark } from '../../ui/Remark.tsx';
import { LabelledGroup } from '../../ui/LabelledGroup.tsx';
import s from './Rfm.module.css';

const scales = ['3', '4', '5'] as const;
const methods = ['quantile', 'fixed'] as const;

type Props = Readonly<{
  settings: RfmSettings;
  /** What is shown now: bounds begin where it divides. */
  rfm: Output<'analysis.rfm'> | undefined;
  onClose: () => void;
}>;

/** How customers are scored in this workspace. */
export function ScoringDialog({ settings, rfm, onClose }: Props) {
  const { t, format } = useWords();
  const currency = rfm?.currency ?? null;
  const major = 10 ** minorDigits(currency ?? '');
  const [scale, setScale] = useState(settings.scale);
  const [method, setMethod] = useState(settings.method);
  const [returns, setReturns] = useState(settings.returns);
  const [gifts, setGifts] = useState(settings.gifts);
  const [bounds, setBounds] = useState(() =>
    boundsFrom(
      settings.thresholds ?? rfm?.thresholds ?? null,
      settings.scale - 1,
      settings.thresholds ? 1 : major,
    ),
  );
  const isFixed = method === 'fixed';
  const faults = isFixed ? faultsOf(bounds) : [];
  const save = async () => {
    const thresholds = isFixed ? finished(bounds) : null;
    if (await saveRfmSettings({ ...settings, scale, method, thresholds, returns, gifts })) onClose();
  };
  return (
    <Dialog
      title={t('rfm.settings.title')}
      width="wide"
      isFirm
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" isDisabled={faults.length > 0} onPress={() => void save()}>
            {t('rfm.settings.save')}
          </Button>
        </>
      }
    >
      <div className={s['form']}>
        <LabelledGroup label={t('rfm.settings.scale')}>
          <SegmentedControl
            label={t('rfm.settings.scale')}
            value={String(scale)}
            options={scales.map((value) => ({
              value,
              label: t('rfm.settings.scaleOf', { scale: format.number(Number(value)) }),
            }))}
            onChange={(value) => {
              setScale(Number(value));
              setBounds(resized(bounds, Number(value) - 1));
            }}
          />
        </LabelledGroup>
        <LabelledGroup label={t('rfm.settings.method')}>
          <SegmentedControl
            label={t('rfm.settings.method')}
            value={method}
            options={methods.map((value) => ({ value, label: t(`rfm.settings.methods.${value}`) }))}
            onChange={setMethod}
          />
          <Remark tone="faint">{t(`rfm.settings.methodHelp.${method}`)}</Remark>
        </LabelledGroup>
        {isFixed && (
          <BoundsTable
            scale={scale}
            bounds={bounds}
            faults={faults}
            currency={currency}
            onChange={setBounds}
          />
        )}
        <Switch
          label={t('rfm.settings.subtractReturns')}
          isSelected={returns === 'subtract'}
          onChange={(on) => setReturns(on ? 'subtract' : 'ignore')}
        />
        <Switch
          label={t('rfm.settings.countGifts')}
          isSelected={gifts === 'count'}
          onChange={(on) => setGifts(on ? 'count' : 'ignore')}
        />
      </div>
    </Dialog>
  );
}
