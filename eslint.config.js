import formatjs from 'eslint-plugin-formatjs';
import jsdoc from 'eslint-plugin-jsdoc';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const tests = [
  '**/*.test.ts',
  '**/*.test.tsx',
  '**/*.bench.ts',
  'shared/testing/**',
  'renderer/testing/**',
  'e2e/**',
  'bench/**',
];
const noClock = [
  { object: 'Date', property: 'now', message: 'The clock is an argument in shared/core.' },
  { object: 'Math', property: 'random', message: 'Randomness is an argument in shared/core.' },
];

export default tseslint.config(
  {
    ignores: [
      'dist',
      '.tsbuild',
      'node_modules',
      'test-results',
      'bench/peers',
      'bench/results',
      '**/*.cjs',
      '**/*.js',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        // one program for all: the projects of the build would check what they share once for each of them
        project: 'tsconfig.lint.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
      'max-lines': ['error', { max: 300 }],
      complexity: ['error', 12],
      eqeqeq: 'error',
    },
  },
  {
    files: ['shared/core/**/*.ts'],
    ignores: tests,
    plugins: { jsdoc },
    rules: {
      'no-restricted-properties': ['error', ...noClock],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The clock is an argument in shared/core.',
        },
      ],
      'jsdoc/require-jsdoc': [
        'error',
        { publicOnly: true, require: { FunctionDeclaration: true, ClassDeclaration: true } },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y, formatjs },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...jsxA11y.flatConfigs.strict.rules,
      // a dialog takes the focus to its first field; the controls of React Aria see to it
      'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
      'formatjs/no-literal-string-in-jsx': 'error',
    },
  },
  { files: ['*.config.ts', 'e2e/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: tests, rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
