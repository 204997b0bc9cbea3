import { Shapes } from 'lucide-react';
import { useState } from 'react';
import { peopleAsDefinition } from '../../shared/core/model/people-as-definition.ts';
import type { SegmentDefinition } from '../../shared/core/segments/schema.ts';
import { call } from '../api/client.ts';
import { useWords } from '../i18n/intl.tsx';
import type { PeopleRequest } from '../state/overlays.ts';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { tell } from './hold.ts';

type Props = Readonly<{ request: PeopleRequest; isEmpty: boolean; onLeave: () => void }>;

/** Takes a set of people to the builder: as conditions where these can say who they are, else as the list of those they are now. */
export function SaveAsSegment({ request: { people, title }, isEmpty, onLeave }: Props) {
  const { t } = useWords();
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const [isListing, setListing] = useState(false);
  const said = peopleAsDefinition(people);
  if (isReadOnly || (said === null && isEmpty)) return null;
  const open = (definition: SegmentDefinition) => {
    onLeave();
    useSession.getState().go({ screen: 'segment', definition, name: title });
  };
  const list = async () => {
    setListing(true);
    try {
      const { ids } = await call('people.ids', { people });
      open({ version: 1, where: { op: 'condition', condition: { kind: 'people', ids } } });
    } catch (error) {
      tell(error);
    } finally {
      setListing(false);
    }
  };
  return (
    <Button
      icon={Shapes}
      isPending={isListing}
      onPress={() => {
        if (said === null) void list();
        else open(said);
      }}
    >
      {t('people.saveAsSegment')}
    </Button>
  );
}
