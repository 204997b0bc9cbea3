import type { ReactNode } from 'react';
import { BackupsScreen } from '../screens/backups/BackupsScreen.tsx';
import { CustomerScreen } from '../screens/customer/CustomerScreen.tsx';
import { CustomersScreen } from '../screens/customers/CustomersScreen.tsx';
import { FeedbackScreen } from '../screens/feedback/FeedbackScreen.tsx';
import { ImportScreen } from '../screens/import/ImportScreen.tsx';
import { OpportunitiesScreen } from '../screens/opportunities/OpportunitiesScreen.tsx';
import { OverviewScreen } from '../screens/overview/OverviewScreen.tsx';
import { QualityScreen } from '../screens/quality/QualityScreen.tsx';
import { ReportsScreen } from '../screens/reports/ReportsScreen.tsx';
import { ReadRecovery } from '../screens/recovery/RecoveryScreen.tsx';
import { SegmentScreen } from '../screens/segments/builder/SegmentScreen.tsx';
import { SegmentsScreen } from '../screens/segments/SegmentsScreen.tsx';
import { SettingsScreen } from '../screens/settings/SettingsScreen.tsx';
import { WelcomeScreen } from '../screens/welcome/WelcomeScreen.tsx';
import type { Place, ScreenId } from '../state/place.ts';

type Drawn = { readonly [Id in ScreenId]: (place: Extract<Place, { screen: Id }>) => ReactNode };

const screens: Drawn = {
  welcome: () => <WelcomeScreen />,
  overview: () => <OverviewScreen />,
  customers({ screen, ...given }) {
    return <CustomersScreen key={`${screen} ${JSON.stringify(given)}`} {...given} />;
  },
  customer: ({ id }) => <CustomerScreen key={id} id={id} />,
  segments: ({ tab, ids }) => <SegmentsScreen {...(tab && { tab })} {...(ids && { ids })} />,
  segment({ screen, ...given }) {
    return <SegmentScreen key={`${screen} ${JSON.stringify(given)}`} {...given} />;
  },
  feedback: (place) => <FeedbackScreen place={place} />,
  opportunities: ({ tab }) => <OpportunitiesScreen {...(tab !== undefined && { tab })} />,
  import: ({ tab }) => <ImportScreen key={tab ?? ''} />,
  quality: ({ tab, fix }) => <QualityScreen {...(tab !== undefined && { tab })} {...(fix && { fix })} />,
  reports: () => <ReportsScreen />,
  backups: ({ file }) => <BackupsScreen key={file?.token ?? ''} file={file ?? null} />,
  recovery: () => <ReadRecovery />,
  settings: ({ show }) => <SettingsScreen {...(show && { show })} />,
};

/** The screen of a place. Another customer, or other people, is a screen of its own: nothing of the one before stays. */
export function screenOf(place: Place): ReactNode {
  // the place is of the very screen that draws it
  const draw = screens[place.screen] as (place: Place) => ReactNode;
  return draw(place);
}
