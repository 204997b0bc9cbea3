import { Component, type ReactNode } from 'react';
import { useWords } from '../i18n/intl.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import s from './Frame.module.css';

type Props = Readonly<{ children: ReactNode }>;
type State = Readonly<{ error: Error | null }>;

/** A mistake of ours in one screen leaves the others standing. Given a key, it starts anew with another screen. */
export class ScreenGuard extends Component<Props, State> {
  override readonly state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <Crashed error={this.state.error} />;
  }
}

function Crashed({ error }: { error: Error }) {
  const { t } = useWords();
  return (
    <div className={s['crashed']}>
      <Notice
        tone="error"
        title={t('frame.crashed')}
        actions={
          <Button size="small" onPress={() => location.reload()}>
            {t('frame.reload')}
          </Button>
        }
      >
        <p>{t('frame.crashedWhy')}</p>
        <pre className={s['stack']} dir="ltr">
          {error.stack ?? error.message}
        </pre>
      </Notice>
    </div>
  );
}
