import type { TaskId } from '../../shared/core/model/onboarding.ts';
import type { Place } from '../state/place.ts';

/** Where each first step is taken. */
export const taskPlaces: Readonly<Record<TaskId, Place>> = {
  customers: { screen: 'import' },
  orders: { screen: 'import' },
  products: { screen: 'import' },
  answers: { screen: 'import' },
  consent: { screen: 'import' },
  currency: { screen: 'settings', show: 'currency' },
  'second-folder': { screen: 'backups' },
  segment: { screen: 'segments', tab: 'list' },
  list: { screen: 'segments', tab: 'list' },
  'hold-out': { screen: 'opportunities', tab: 'hold-outs' },
  offers: { screen: 'opportunities', tab: 'board' },
  note: { screen: 'customers' },
  'follow-up': { screen: 'feedback', tab: 'follow-up' },
  theme: { screen: 'feedback', tab: 'themes' },
  request: { screen: 'feedback', tab: 'requests' },
  people: { screen: 'quality', tab: 'matching' },
  clean: { screen: 'quality', tab: 'cleaning' },
  rule: { screen: 'quality', tab: 'rules' },
  recipe: { screen: 'import', tab: 'recipes' },
};
