import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Group } from 'react-aria-components';
import { useWords } from '../i18n/intl.tsx';
import { useToasts, type Toast } from '../state/toasts.ts';
import { Button } from './Button.tsx';
import { cx } from './class-names.ts';
import { IconButton } from './IconButton.tsx';
import s from './Toasts.module.css';

const plainMs = 6_000;
/** Who reads slowly must still be able to take it back. */
const actionMs = 15_000;

/** Short messages at the end of the window; announced, never stealing the focus. */
export function ToastRegion() {
  const { t } = useWords();
  const toasts = useToasts((state) => state.toasts);
  return (
    <section className={s['region']} aria-label={t('ui.messages')}>
      <div role="status" aria-live="polite" aria-relevant="additions">
        {toasts.map((toast) => (
          <OneToast key={toast.id} toast={toast} />
        ))}
      </div>
    </section>
  );
}

function OneToast({ toast }: { toast: Toast }) {
  const { t } = useWords();
  const dismiss = useToasts((state) => state.dismiss);
  const [isHeld, setHeld] = useState(false);
  const { id, action } = toast;
  const hasAction = action !== null;
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => dismiss(id), hasAction ? actionMs : plainMs);
    return () => clearTimeout(timer);
  }, [dismiss, id, isHeld, hasAction]);
  return (
    <Group
      className={cx(s['toast'], toast.tone === 'danger' && s['danger'])}
      onHoverStart={() => setHeld(true)}
      onHoverEnd={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={s['text']}>{toast.text}</span>
      {action && (
        <Button
          size="small"
          onPress={() => {
            action.run();
            dismiss(id);
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label={t('ui.dismiss')} icon={X} size="small" onPress={() => dismiss(id)} />
    </Group>
  );
}
