import type { ReactNode } from 'react';
import { BackupsScreen } from '../screens/backups/BackupsScreen.tsx';
import { CustomerScreen } from '../screens/customer/CustomerScreen.tsx';
import { CustomersScreen } from '../screens/customers/CustomersScreen.tsx';
import { ImportScreen } from '../screens/import/ImportScreen.tsx';
import { QualityScreen } from '../screens/quality/QualityScreen.tsx';
import { ReadRecovery } from '../screens/recovery/RecoveryScreen.tsx';
import { SegmentsScreen } from '../screens/segments/SegmentsScreen.tsx';
import { SettingsScreen } from '../screens/settings/SettingsScreen.tsx';
import { WelcomeScreen } from '../screens/welcome/WelcomeScreen.tsx';
import type { Place } from '../state/place.ts';

/** The screen of a place. Another customer, or other people, is a screen of its own: nothing of the one before stays. */
export function screenOf(place: Place): ReactNode {
  switch (place.screen) {
    case 'welcome':
      return <WelcomeScreen />;
    case 'customers': {
      const { screen, ...given } = place;
      return <CustomersScreen key={`${screen} ${JSON.stringify(given)}`} {...given} />;
    }
    case 'customer':
      return <CustomerScreen key={place.id} id={place.id} />;
    case 'segments':
      return <SegmentsScreen />;
    case 'import':
      return <ImportScreen />;
    case 'quality': {
      const { tab } = place;
      return <QualityScreen {...(tab !== undefined && { tab })} />;
    }
    case 'backups':
      return <BackupsScreen key={place.file?.token ?? ''} file={place.file ?? null} />;
    case 'recovery':
      return <ReadRecovery />;
    case 'settings':
      return <SettingsScreen />;
  }
}
