import { X } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../i18n/intl.tsx';
import { cx } from './class-names.ts';
import { IconButton } from './IconButton.tsx';
import { useOverflows } from './use-overflows.ts';
import s from './Dialog.module.css';

type OverlayProps = Readonly<{
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the end; the one that carries the work comes last. */
  footer?: ReactNode;
  /** A press outside must not throw away what was entered. */
  isFirm?: boolean;
}>;

export type DialogProps = OverlayProps &
  Readonly<{ width?: 'narrow' | 'wide' | 'palette'; isAlert?: boolean }>;

/** A dialog over the window; it is open while it is rendered. */
export function Dialog(props: DialogProps) {
  const { width = 'narrow', isAlert = false, title, footer, children } = props;
  return (
    <ModalOverlay
      isOpen
      isDismissable={props.isFirm !== true}
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose();
      }}
      className={cx(s['scrim'])}
    >
      <Modal className={cx(s['dialog'], s[width])}>
        <AriaDialog role={isAlert ? 'alertdialog' : 'dialog'} className={cx(s['content'])}>
          <Head title={title} onClose={props.onClose} />
          <Body title={title}>{children}</Body>
          {hasContent(footer) && <div className={s['footer']}>{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A sheet at the end of the window, over the screen; it is open while it is rendered. */
export function Sheet(props: OverlayProps & Readonly<{ subtitle?: ReactNode }>) {
  const { title, subtitle, footer, children } = props;
  return (
    <ModalOverlay
      isOpen
      isDismissable={props.isFirm !== true}
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose();
      }}
      className={cx(s['scrim'], s['aside'])}
    >
      <Modal className={cx(s['sheet'])}>
        <AriaDialog className={cx(s['content'])}>
          <Head title={title} subtitle={subtitle} onClose={props.onClose} />
          <Body title={title}>{children}</Body>
          {hasContent(footer) && <div className={s['footer']}>{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

const reachable = 'a[href], button, input, textarea, [tabindex="0"]';

/** What a dialog says. Text that is longer than the dialog is reached by keys to scroll it; a control in it does that by itself. */
function Body({ title, children }: { title: string; children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  const overflows = useOverflows(body, 'block');
  const [isText, setIsText] = useState(false);
  useLayoutEffect(() => {
    setIsText(body.current?.querySelector(reachable) === null);
  }, [children]);
  return (
    <div
      ref={body}
      className={s['body']}
      {...(overflows && isText && { role: 'region', 'aria-label': title, tabIndex: 0 })}
    >
      {children}
    </div>
  );
}

/** Whether something is shown: no part that depends on a condition which does not hold. */
function hasContent(node: ReactNode): boolean {
  return node !== undefined && node !== null && node !== false;
}

function Head({ title, subtitle, onClose }: { title: string; subtitle?: ReactNode; onClose: () => void }) {
  const { t } = useWords();
  return (
    <header className={s['head']}>
      <div className={s['titles']}>
        <Heading slot="title" level={2} className={cx(s['title'])}>
          <bdi>{title}</bdi>
        </Heading>
        {subtitle !== undefined && <div className={s['subtitle']}>{subtitle}</div>}
      </div>
      <IconButton label={t('ui.close')} icon={X} onPress={onClose} />
    </header>
  );
}

/** Holds the window while something runs; it cannot be closed, and short work ends before it is seen. */
export function BusyOverlay({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ModalOverlay isOpen isKeyboardDismissDisabled className={cx(s['scrim'], s['late'])}>
      <Modal className={cx(s['dialog'], s['narrow'])}>
        <AriaDialog aria-label={label} className={cx(s['content'])}>
          <div className={s['busy']}>
            <p className={s['busyLabel']} dir="auto">
              {label}
            </p>
            {children}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
