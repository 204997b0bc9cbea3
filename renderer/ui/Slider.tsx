import { Label, Slider as AriaSlider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { cx } from './class-names.ts';
import s from './Slider.module.css';

export type SliderProps = Readonly<{
  label: string;
  value: number;
  onChange: (value: number) => void;
  min: number;
  max: number;
  step: number;
  /** How the value is shown and read out; a plain number where it is left out. */
  format?: Intl.NumberFormatOptions;
  /** The value as it is shown, where it is to look like others of its kind. */
  shown?: (value: number) => string;
  isDisabled?: boolean;
}>;

/** One number out of a range, by dragging or by the arrow keys. */
export function Slider(props: SliderProps) {
  const { label, value, onChange, min, max, step, format, shown, isDisabled } = props;
  return (
    <AriaSlider
      className={cx(s['slider'])}
      value={value}
      onChange={onChange}
      minValue={min}
      maxValue={max}
      step={step}
      {...(format && { formatOptions: format })}
      {...(isDisabled === undefined ? {} : { isDisabled })}
    >
      <Label className={s['label']}>{label}</Label>
      <SliderOutput className={cx(s['value'])}>
        {({ state, defaultChildren }) =>
          shown === undefined ? defaultChildren : shown(state.values[0] ?? value)
        }
      </SliderOutput>
      <SliderTrack className={cx(s['track'])}>
        <SliderThumb className={cx(s['thumb'])} />
      </SliderTrack>
    </AriaSlider>
  );
}
