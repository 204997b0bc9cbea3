import { useEffect, useRef } from 'react';
import s from './Reports.module.css';

type Props = Readonly<{ html: string; label: string }>;

/**
 * The page of a report inside of the app: the very markup and rules of the file, in a tree of its own, so that neither the app's rules reach it nor its
 * rules the app.
 */
export function PagePreview({ html, label }: Props) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const page = new DOMParser().parseFromString(html, 'text/html');
    // style elements are refused by the policy of the page; sheets made here are none
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      Array.from(page.querySelectorAll('style'), ({ textContent }) => textContent).join('\n'),
    );
    root.adoptedStyleSheets = [sheet];
    root.replaceChildren(...page.querySelectorAll('article'));
  }, [html]);
  return <div ref={host} role="region" aria-label={label} className={s['page']} />;
}
