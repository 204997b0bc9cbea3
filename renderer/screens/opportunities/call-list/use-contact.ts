import { useState } from 'react';
import type { ContactChannel, Purpose } from '../../../../shared/core/model/audience.ts';
import type { OfferFilter } from '../../../../shared/core/model/opportunities.ts';
import { useQuery } from '../../../api/use-query.ts';
import { bestChannel } from './best-channel.ts';
import type { Contact, Reachable } from './ContactForm.tsx';

/**
 * For what and how the people of a filter are contacted: until somebody chooses, over the preferred channel, or where it reaches nobody over
 * the one that reaches most. Null until that is known.
 */
export function useContact(filter: OfferFilter, purposes: readonly Purpose[], preferred: ContactChannel) {
  const [purpose, setPurpose] = useState(purposes[0]?.key ?? '');
  const [channel, setChannel] = useState<ContactChannel | null>(null);
  const [perCustomer, setPerCustomer] = useState(3);
  const { people, ...pick } = filter;
  const { data, error } = useQuery('audience.reach', {
    people: people ?? { kind: 'offered', ...pick },
    purpose,
  });
  const reachable: Reachable = Object.fromEntries(
    (data?.channels ?? []).map((one) => [one.channel, one.reachable]),
  );
  const isKnown = data !== undefined || error !== null;
  const contact: Contact | null =
    channel === null && !isKnown
      ? null
      : { purpose, channel: channel ?? bestChannel(reachable, preferred), perCustomer };
  const change = (next: Contact) => {
    setPurpose(next.purpose);
    setPerCustomer(next.perCustomer);
    if (next.channel !== contact?.channel) setChannel(next.channel);
  };
  return { contact, reachable, change };
}
