import { Component, type ReactNode } from 'react';
import { useWords } from '../i18n/intl.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import s from './Frame.module.css';

type Props = Readonly<{ at: string; children: ReactNode }>;
type State = Readonly<{ at: string; error: Error | null }>;

/**
 * A mistake of ours in one screen leaves the others standing: at another place it starts anew. What goes on unharmed is not made anew, so that
 * the keys stay where they were.
 */
export class ScreenGuard extends Component<Props, State> {
  override readonly state: State = { at: this.props.at, error: null };

  static getDerivedStateFromProps({ at }: Props, state: State): State | null {
    return at === state.at ? null : { at, error: null };
  }

  static getDerivedStateFromError(error: unknown): Pick<State, 'error'> {
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
