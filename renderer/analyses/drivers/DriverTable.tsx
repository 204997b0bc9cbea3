import { useWords } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Count, Share } from '../../ui/Values.tsx';
import type { Driver, Drivers } from './driver-words.ts';
import s from './Drivers.module.css';

/** From where on a driver can hardly be told apart from the others. */
const inflated = 5;

type Props = Readonly<{
  drivers: Drivers;
  /** Shows who answered low on one. */
  onLow: (driver: Driver) => void;
}>;

/** Every number of every driver. */
export function DriverTable({ drivers, onLow }: Props) {
  const { t } = useWords();
  return (
    <DataTable<Driver>
      caption={t('drivers.table')}
      showCaption
      rows={drivers.drivers}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'driver',
          title: t('drivers.column.driver'),
          cell: ({ label, isBeyondChance }) => (
            <span className={isBeyondChance ? undefined : s['noise']}>
              <bdi>{label}</bdi>
            </span>
          ),
        },
        {
          id: 'quadrant',
          title: t('drivers.column.quadrant'),
          cell: ({ quadrant }) =>
            quadrant !== null && (
              <Badge tone={quadrant === 'improve' ? 'warning' : quadrant === 'keep' ? 'accent' : 'plain'}>
                {t(`drivers.quadrant.${quadrant}`)}
              </Badge>
            ),
        },
        {
          id: 'share',
          title: t('drivers.column.share'),
          align: 'end',
          sortBy: ({ share }) => share,
          cell: ({ share, shareInterval }) => <Share value={share} interval={shareInterval} n={drivers.n} />,
        },
        {
          id: 'mean',
          title: t('drivers.column.mean'),
          align: 'end',
          sortBy: ({ mean }) => mean,
          cell: ({ mean }) => <Count value={mean} decimals={2} />,
        },
        {
          id: 'performance',
          title: t('drivers.column.performance'),
          align: 'end',
          sortBy: ({ performance }) => performance,
          cell: ({ performance }) => performance !== null && <Count value={performance} />,
        },
        {
          id: 'coefficient',
          title: t('drivers.column.coefficient'),
          align: 'end',
          sortBy: ({ coefficient }) => coefficient,
          cell: ({ coefficient }) => <Count value={coefficient} decimals={3} />,
        },
        {
          id: 'correlation',
          title: t('drivers.column.correlation'),
          align: 'end',
          sortBy: ({ correlation }) => correlation,
          cell: ({ correlation }) => <Count value={correlation} decimals={2} />,
        },
        {
          id: 'vif',
          title: t('drivers.column.vif'),
          align: 'end',
          sortBy: ({ vif }) => vif,
          cell: ({ vif }) => (
            <>
              <Count value={vif} decimals={1} />{' '}
              {vif > inflated && <Badge tone="warning">{t('drivers.inflated')}</Badge>}
            </>
          ),
        },
        {
          id: 'low',
          title: t('drivers.column.low'),
          cell: (driver) => (
            <Button
              size="small"
              variant="quiet"
              aria-label={t('drivers.showLowOn', { label: isolate(driver.label) })}
              onPress={() => onLow(driver)}
            >
              {t('drivers.showLow')}
            </Button>
          ),
        },
      ]}
    />
  );
}
