import type { CustomerMeasure } from '../../model/measures.ts';
import type { ComparedGroup, Subject } from './subject.ts';

const measuredElsewhere: Partial<Readonly<Record<CustomerMeasure, ComparedGroup>>> = {
  opens: 'events',
  clicks: 'events',
  age: 'profile',
  completeness: 'profile',
};

const groups: Readonly<Record<Exclude<Subject['of'], 'measure'>, ComparedGroup>> = {
  party: 'profile',
  custom: 'profile',
  filled: 'profile',
  field: 'profile',
  ordered: 'orders',
  bought: 'products',
  topic: 'preferences',
  preference: 'preferences',
  consent: 'consent',
  answer: 'answers',
  responded: 'answers',
  answered: 'answers',
  nps: 'answers',
  choice: 'answers',
  'ranked-first': 'answers',
  times: 'events',
  lately: 'events',
  did: 'events',
};

/** The group in which something compared is shown. */
export function groupOf(subject: Subject): ComparedGroup {
  if (subject.of === 'measure') return measuredElsewhere[subject.measure] ?? 'orders';
  return groups[subject.of];
}
