import { useId, type ReactNode } from 'react';
import s from './Card.module.css';

/** Things of one kind below each other, each in a frame of its own. */
export function CardList(
  props: Readonly<{ /** Whether their order says something. */ isOrdered?: boolean; children: ReactNode }>,
) {
  const List = props.isOrdered === true ? 'ol' : 'ul';
  return <List className={s['list']}>{props.children}</List>;
}

type Head =
  | Readonly<{
      title: string;
      /** Beside the title. */
      badge?: ReactNode;
      /** Under the title. */
      says?: ReactNode;
    }>
  /** What stands in place of a title, and names the card. */
  | Readonly<{ head: ReactNode }>;

export type CardProps = Head &
  Readonly<{ /** At the end of the head. */ aside?: ReactNode; children?: ReactNode }>;

/** One of a list of things: what it is, what is said of it, what can be done, and more below. */
export function Card(props: CardProps) {
  const { aside, children } = props;
  const id = useId();
  return (
    <li className={s['card']} aria-labelledby={id}>
      <div className={s['head']}>
        {'head' in props ? (
          <div id={id} className={s['words']}>
            {props.head}
          </div>
        ) : (
          <div className={s['words']}>
            <h3 className={s['title']}>
              <bdi id={id}>{props.title}</bdi>
              {props.badge}
            </h3>
            {props.says}
          </div>
        )}
        {aside}
      </div>
      {children}
    </li>
  );
}
