import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import { AppError } from '../../shared/core/model/errors.ts';
import { useWords } from '../i18n/intl.tsx';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import s from './ErrorState.module.css';

export type ErrorStateProps = Readonly<{
  error: unknown;
  onRetry?: () => void;
  /** Null where one stands above already. */ title?: string | null;
}>;

/** Something failed in place of what was asked: what happened, what is safe, what to do. */
export function ErrorState({ error, onRetry, title }: ErrorStateProps) {
  const { t, failure } = useWords();
  const [isShown, setShown] = useState(false);
  const detail = detailOf(error);
  return (
    <Notice
      tone="error"
      {...(title !== null && { title: title ?? t('ui.failed') })}
      actions={
        <>
          {onRetry && (
            <Button size="small" icon={RotateCw} onPress={onRetry}>
              {t('ui.retry')}
            </Button>
          )}
          {detail !== null && (
            <Button size="small" variant="quiet" aria-expanded={isShown} onPress={() => setShown(!isShown)}>
              {t('ui.details')}
            </Button>
          )}
        </>
      }
    >
      {failure(error)}
      {isShown && (
        <pre className={s['detail']} dir="ltr">
          {detail}
        </pre>
      )}
    </Notice>
  );
}

/** The stack of one of our bugs; it is local and only shown. */
function detailOf(error: unknown): string | null {
  if (!(error instanceof AppError)) return error instanceof Error ? (error.stack ?? error.message) : null;
  return error.code === 'internal' && typeof error.cause === 'string' ? error.cause : null;
}
