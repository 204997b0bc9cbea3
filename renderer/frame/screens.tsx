import type { ReactNode } from 'react';
import type { Place, ScreenId } from '../state/place.ts';
import { later } from '../ui/later.tsx';

// in the order in which they are read when nothing else is to be done: a window opens on one of the first three
const OverviewScreen = later(
  async () => (await import('../screens/overview/OverviewScreen.tsx')).OverviewScreen,
);
const WelcomeScreen = later(async () => (await import('../screens/welcome/WelcomeScreen.tsx')).WelcomeScreen);
const ImportScreen = later(async () => (await import('../screens/import/ImportScreen.tsx')).ImportScreen);
const CustomersScreen = later(
  async () => (await import('../screens/customers/CustomersScreen.tsx')).CustomersScreen,
);
const CustomerScreen = later(
  async () => (await import('../screens/customer/CustomerScreen.tsx')).CustomerScreen,
);
const SegmentsScreen = later(
  async () => (await import('../screens/segments/SegmentsScreen.tsx')).SegmentsScreen,
);
const SegmentScreen = later(
  async () => (await import('../screens/segments/builder/SegmentScreen.tsx')).SegmentScreen,
);
const FeedbackScreen = later(
  async () => (await import('../screens/feedback/FeedbackScreen.tsx')).FeedbackScreen,
);
const OpportunitiesScreen = later(
  async () => (await import('../screens/opportunities/OpportunitiesScreen.tsx')).OpportunitiesScreen,
);
const QualityScreen = later(async () => (await import('../screens/quality/QualityScreen.tsx')).QualityScreen);
const ReportsScreen = later(async () => (await import('../screens/reports/ReportsScreen.tsx')).ReportsScreen);
const BackupsScreen = later(async () => (await import('../screens/backups/BackupsScreen.tsx')).BackupsScreen);
const SettingsScreen = later(
  async () => (await import('../screens/settings/SettingsScreen.tsx')).SettingsScreen,
);
const ReadRecovery = later(async () => (await import('../screens/recovery/RecoveryScreen.tsx')).ReadRecovery);

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
