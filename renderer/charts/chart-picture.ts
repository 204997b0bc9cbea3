/** A drawing of the page as a file of its own. */
export type ChartPicture = Readonly<{ svg: string; width: number; height: number }>;

/** What the rules of the page decide about a mark, written on the mark itself. */
const kept = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'paint-order',
  'display',
  'visibility',
] as const;

const svgSpace = 'http://www.w3.org/2000/svg';

function settle(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of kept) to.setAttribute(name, style.getPropertyValue(name));
  to.removeAttribute('class');
  to.removeAttribute('style');
  Array.from(from.children).forEach((child, at) => {
    const own = to.children[at];
    if (own !== undefined) settle(child, own);
  });
}

/**
 * A chart as it is drawn now, as a file that looks the same anywhere: colours and letters are written out, nothing is fetched, no script and no style
 * stands in it.
 *
 * @param title what the chart shows, and what it rests on: written above it
 * @param ground the colour behind it
 */
export function chartPicture(drawn: SVGSVGElement, title: readonly string[], ground: string): ChartPicture {
  const { width, height: inner } = drawn.getBoundingClientRect();
  const head = 22 * title.length + 10;
  const height = inner + head;
  const copy = drawn.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new Error('a copy of a drawing is no drawing');
  settle(drawn, copy);
  // what a library puts in for the page alone
  for (const alien of copy.querySelectorAll('style, script, foreignObject')) alien.remove();
  copy.setAttribute('y', String(head));
  const picture = document.createElementNS(svgSpace, 'svg');
  const size = { width: String(width), height: String(height), viewBox: `0 0 ${width} ${height}` };
  for (const [name, value] of Object.entries(size)) picture.setAttribute(name, value);
  const back = document.createElementNS(svgSpace, 'rect');
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: ground }))
    back.setAttribute(name, value);
  const letters = getComputedStyle(drawn);
  const isMirrored = document.documentElement.dir === 'rtl';
  const lines = title.map((text, at) => {
    const line = document.createElementNS(svgSpace, 'text');
    const look = {
      x: String(isMirrored ? width - 8 : 8),
      y: String(20 + at * 22),
      'text-anchor': 'start',
      direction: isMirrored ? 'rtl' : 'ltr',
      fill: letters.color,
      'font-family': letters.fontFamily,
      'font-size': at === 0 ? '15' : '12',
      'font-weight': at === 0 ? '600' : '400',
    };
    for (const [name, value] of Object.entries(look)) line.setAttribute(name, value);
    line.textContent = text;
    return line;
  });
  picture.append(back, ...lines, copy);
  return { svg: new XMLSerializer().serializeToString(picture), width, height };
}

/** How many points a pixel of the screen has in the picture: sharp on paper too. */
const scale = 2;

/** The points of a picture, as PNG in Base64. @throws {Error} the browser cannot draw it */
export async function pngOf({ svg, width, height }: ChartPicture): Promise<string> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas to draw on');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/u, '');
  } finally {
    URL.revokeObjectURL(address);
  }
}
