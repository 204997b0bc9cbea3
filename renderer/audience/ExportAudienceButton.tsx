import { Send } from 'lucide-react';
import { useWords } from '../i18n/intl.tsx';
import { useOverlays, type PeopleRequest } from '../state/overlays.ts';
import { Button } from '../ui/Button.tsx';

/** Leads from a set of people to the list of them for another program. */
export function ExportAudienceButton({ request, isEmpty }: { request: PeopleRequest; isEmpty: boolean }) {
  const { t } = useWords();
  const open = () => {
    const { showPeople, showAudience } = useOverlays.getState();
    showPeople(null);
    showAudience(request);
  };
  return (
    <Button icon={Send} isDisabled={isEmpty} onPress={open}>
      {t('audience.open')}
    </Button>
  );
}
