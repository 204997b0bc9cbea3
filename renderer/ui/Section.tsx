import { useId, type ReactNode } from 'react';
import s from './Section.module.css';

export type SectionProps = Readonly<{
  title: string;
  /** Beside the title, at the end of the line. */
  actions?: ReactNode;
  isBusy?: boolean;
  children: ReactNode;
}>;

/** A part of a screen under its own heading, by which it is also named. */
export function Section({ title, actions, isBusy = false, children }: SectionProps) {
  const id = useId();
  const heading = (
    <h2 id={id} className={s['title']}>
      {title}
    </h2>
  );
  return (
    <section className={s['section']} aria-labelledby={id} aria-busy={isBusy}>
      {actions === undefined ? (
        heading
      ) : (
        <div className={s['head']}>
          {heading}
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}
