import { Shapes } from 'lucide-react';
import { peopleAsDefinition } from '../../shared/core/model/people-as-definition.ts';
import { useWords } from '../i18n/intl.tsx';
import type { PeopleRequest } from '../state/overlays.ts';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';

type Props = Readonly<{ request: PeopleRequest; onLeave: () => void }>;

/** Takes a set of people to the builder, where conditions can say who they are; nothing where they cannot. */
export function SaveAsSegment({ request: { people, title }, onLeave }: Props) {
  const { t } = useWords();
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const definition = peopleAsDefinition(people);
  if (definition === null || isReadOnly) return null;
  return (
    <Button
      icon={Shapes}
      onPress={() => {
        onLeave();
        useSession.getState().go({ screen: 'segment', definition, name: title });
      }}
    >
      {t('people.saveAsSegment')}
    </Button>
  );
}
