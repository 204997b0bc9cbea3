import { useEffect, useState, type RefObject } from 'react';
import { useWords } from '../i18n/intl.tsx';
import { kitFor, type PlotKit, type PlotOptions } from './plot-kit.ts';
import { chartColors } from './theme.ts';
import s from './PlotFigure.module.css';

type DrawingProps = Readonly<{
  box: RefObject<HTMLDivElement | null>;
  caption: string;
  height: number;
  draw: (kit: PlotKit) => PlotOptions;
  onPick: ((datum: unknown) => void) | undefined;
}>;

/** The drawing of a chart. */
export function Drawing({ box, caption, height, draw, onPick }: DrawingProps) {
  const words = useWords();
  const width = useWidth(box);
  useEffect(() => {
    const element = box.current;
    if (element === null || width === 0) return undefined;
    const kit = kitFor(words, width);
    const drawn = kit.plot.plot({
      height,
      width,
      ...draw(kit),
      // an object: Plot sets a string as an attribute, which the content security policy refuses
      style: { background: 'transparent', color: chartColors.text, fontFamily: 'inherit', fontSize: '12px' },
    });
    // the drawing has one name, that of the box around it; Plot names its groups by the kinds of marks
    for (const named of drawn.querySelectorAll('[aria-label]')) named.removeAttribute('aria-label');
    const pick = () => {
      // Plot keeps the datum under the pointer in `value`
      const datum: unknown = 'value' in drawn ? drawn.value : null;
      if (datum !== null && datum !== undefined) onPick?.(datum);
    };
    drawn.addEventListener('click', pick);
    element.append(drawn);
    return () => drawn.remove();
  }, [box, draw, height, width, words, onPick]);
  return (
    <div
      ref={box}
      role="img"
      aria-label={caption}
      // Plot knows no right to left: it is drawn from left to right with mirrored scales
      dir="ltr"
      className={s['drawing']}
      data-picks={onPick !== undefined}
    />
  );
}

function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
