// Words that reach a reader come from the catalogues. The linter finds literals in what JSX shows
// (formatjs/no-literal-string-in-jsx); this finds them where it does not look: in what components and dialogs are given, in
// what is said, in menus, and sentences anywhere in the page, the fronts, the command line and the engine.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['renderer', 'shell', 'electron', 'browser', 'cli', 'engine'];
const sources = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.test|\.bench)\.tsx?$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length)),
);

/** Names of what is shown: an attribute, a property or an argument of this name is words for a reader. */
const shown =
  /^(aria-(label|description|roledescription|valuetext)|alt|title|label|help|text|message|buttonLabel|placeholder|question|heading|summary|caption|description|\w+(Label|Title|Text|Help))$/u;
/** What says something to a reader. */
const saying = /^(say|tell|print|announce)$/u;
/** What a person does not read: our own mistakes, the log of this computer, queries. */
const unread = /^(log|error|warn|debug|assertNever|ioError|Symbol)$/u;
const sentence = /\p{L}{2,} \p{L}{2,}/u;
/** A single word of a message has a capital or is Arabic; a key has neither. */
const word = /^\P{L}*(\p{Lu}|\p{Script=Arabic})/u;

/** Words that are none: places of popovers, functions of CSS, statements of SQL, tags, names of keys, of programs and typefaces, orders. */
const noWords = [
  /^(top|bottom|start|end)( (top|bottom|start|end))?$/u,
  /^(color-mix|linear-gradient)\(/u,
  /^(PRAGMA|INSERT|SELECT|UPDATE|DELETE|CREATE|DROP|VACUUM|ATTACH|DETACH|REINDEX)\b/u,
  /^\s*(FROM|ORDER BY|WHERE|VALUES)\b/u,
  /^"?\) (SELECT|VALUES)|^"?\s*(FROM|ORDER BY)|" ORDER BY/u,
  /[<>]|="/u,
  /^(Firsthand|Home End|Google Chrome|Microsoft Edge|Application Support|IBM Plex Sans( Arabic)?)$/u,
];

type Found = Readonly<{ file: string; line: number; text: string }>;

function nameOf(node: ts.Node): string | null {
  if (ts.isJsxAttribute(node) || ts.isPropertyAssignment(node)) return node.name.getText();
  return null;
}

/** The last name of what is called or made: `say` of `toasts.say(…)`. */
function calleeOf({ expression }: ts.CallExpression | ts.NewExpression): string {
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  return ts.isIdentifier(expression) ? expression.text : '';
}

/** Whether the words of a node are for machines and for whoever mends the program. */
function isUnread(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isTaggedTemplateExpression(node) || ts.isLiteralTypeNode(node))
    return true;
  if (ts.isNewExpression(node)) return /Error$|^SyncFailed$/u.test(calleeOf(node));
  return ts.isCallExpression(node) && unread.test(calleeOf(node));
}

/** The literal words that begin at a node. */
function wordsOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
    return node.text;
  return null;
}

/** Whether any word is one too many here: it is given to what shows or says it. */
function isShownPlace(node: ts.Node): boolean {
  const { parent } = node;
  const holder = ts.isJsxExpression(parent) ? parent.parent : parent;
  const name = nameOf(holder);
  if (name !== null && shown.test(name)) return true;
  return ts.isCallExpression(parent) && parent.arguments[0] === node && saying.test(calleeOf(parent));
}

/** Literals for readers in the text of a source file. */
function literals(file: string, text: string): readonly Found[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const visit = (node: ts.Node) => {
    if (isUnread(node)) return;
    const words = wordsOf(node);
    const isWords = words !== null && !noWords.some((form) => form.test(words));
    if (isWords && (sentence.test(words) || (word.test(words) && isShownPlace(node))))
      found.push({
        file,
        line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
        text: words,
      });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Files whose words are no messages, and why. */
const apart: Readonly<Record<string, string>> = {
  'renderer/i18n/keys.ts': 'names of messages',
  'engine/opportunities/list.ts': 'names under which orders of a list are kept',
  'engine/opportunities/totals.ts': 'names under which sums are kept',
  'engine/report/write-report.ts': 'names under which files are written down',
  'engine/store/check/check-workspace.ts': 'details of damage, for the log and for machines',
  'engine/store/starting-content.ts': 'names of purposes in both languages, which the workspace keeps',
};

test('a literal is found wherever it would reach a reader', () => {
  const text = `
    const a = <TextField label="Name" help={'Your name'} />;
    toasts.say('Saved');
    const item = { label: 'File', click: () => open('file.new') };
    const sentence = choose('No customer was found');
    const template = \`\${count} customers found\`;
    throw new Error('the page has no root');
    shell.log('the page was not loaded', error);
    const good = <TextField label={t('people.name')} placement="bottom end" />;
  `;
  expect(literals('a.tsx', text).map((each) => each.text)).toEqual([
    'Name',
    'Your name',
    'Saved',
    'File',
    'No customer was found',
    ' customers found',
  ]);
});

test('no words but those of the catalogues reach a reader', () => {
  const found = sources
    .filter((file) => !Object.hasOwn(apart, file))
    .flatMap((file) => literals(file, readFileSync(join(root, file), 'utf8')));
  expect(found.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
});
