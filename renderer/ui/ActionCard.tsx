import { Button } from 'react-aria-components';
import { cx } from './class-names.ts';
import { Icon, type IconDrawing } from './Icon.tsx';
import s from './ActionCard.module.css';

export type ActionCardProps = Readonly<{
  title: string;
  help: string;
  icon?: IconDrawing;
  isMain?: boolean;
  /** A line of a list rather than a card. */
  isPlain?: boolean;
  onPress: () => void;
}>;

/** A way to go on, with what it leads to. */
export function ActionCard({ title, help, icon, isMain = false, isPlain = false, onPress }: ActionCardProps) {
  return (
    <Button onPress={onPress} className={cx(s['card'], isMain && s['main'], isPlain && s['plain'])}>
      {icon && <Icon of={icon} size={20} />}
      <span className={s['words']}>
        <bdi className={s['title']}>{title}</bdi>
        <bdi className={s['help']}>{help}</bdi>
      </span>
    </Button>
  );
}
