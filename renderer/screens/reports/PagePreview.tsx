import { useEffect, useRef } from 'react';
import s from './Reports.module.css';

/** What is told in a report is escaped, so only its own rules look like that. */
const styleElement = /<style>([^<]*)<\/style>/gu;

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
    // style elements are refused by the policy of the page, even those of a page that is only read; a sheet made here is none
    const rules: string[] = [];
    const bare = html.replaceAll(styleElement, (_, rule: string) => {
      rules.push(rule);
      return '';
    });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules.join('\n'));
    const page = new DOMParser().parseFromString(bare, 'text/html');
    root.adoptedStyleSheets = [sheet];
    root.replaceChildren(...page.querySelectorAll('article'));
  }, [html]);
  return <div ref={host} role="region" aria-label={label} className={s['page']} />;
}
