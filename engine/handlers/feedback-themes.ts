import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import type { WriteDb } from '../../shared/core/db/db.ts';
import { addRuleTo, removeRuleFrom, restoreRuleOf } from '../../shared/core/feedback/store/change-rules.ts';
import {
  addTheme,
  keepTheme,
  mergeThemes,
  removeTheme,
  renameTheme,
  restoreTheme,
} from '../../shared/core/feedback/store/change-themes.ts';
import { correctAnswer, takeBackCorrection } from '../../shared/core/feedback/store/correct-answer.ts';
import { splitTheme } from '../../shared/core/feedback/store/split-theme.ts';
import type { BookChange } from '../../shared/core/feedback/store/theme-of-key.ts';
import type { Step } from '../../shared/core/model/steps.ts';
import { tellAnswer } from '../feedback/answers.ts';
import { changeBook, nameForStep, tellBook, tellTheme } from '../feedback/book.ts';
import { mustBeReadable } from '../feedback/readable-rule.ts';
import { readingsOf } from '../feedback/readings.ts';
import type { Session } from '../session.ts';

export type ThemeMethod =
  | 'feedback.themes'
  | `feedback.${'add' | 'keep' | 'rename' | 'split' | 'remove' | 'restore'}Theme`
  | 'feedback.mergeThemes'
  | `feedback.${'add' | 'remove' | 'restore' | 'try'}Rule`
  | 'feedback.proposeRules'
  | 'feedback.correct'
  | 'feedback.takeBackCorrection';

/** The theme book. A correction may come with the rule that follows from it: both are one step. */
export function themeHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, ThemeMethod> {
  const called = (name: string, nameAr: string) => (name === nameAr ? name : `${name} · ${nameAr}`);

  /** A change of a theme there is, as a step named after it. */
  function change<T>(
    name: Step['name'],
    key: string,
    params: Step['params'],
    work: (db: WriteDb, book: BookChange) => T,
  ): Promise<T> {
    return changeBook(session, name, { theme: nameForStep(session, key), ...params }, work);
  }

  return {
    'feedback.themes': () => tellBook(session),
    async 'feedback.addTheme'(edit) {
      for (const rule of edit.rules) mustBeReadable(rule);
      const params = { theme: called(edit.nameEn, edit.nameAr) };
      const key = await changeBook(session, 'add-theme', params, (db, book) => addTheme(db, book, edit));
      return tellTheme(session, key);
    },
    async 'feedback.keepTheme'({ key }) {
      await change('keep-theme', key, {}, (db, book) => keepTheme(db, book, key));
      return tellTheme(session, key);
    },
    async 'feedback.renameTheme'(edit) {
      await change('rename-theme', edit.key, {}, (db, book) => renameTheme(db, book, edit));
      return tellTheme(session, edit.key);
    },
    async 'feedback.mergeThemes'({ key, into }) {
      const params = { into: nameForStep(session, into) };
      await change('merge-themes', key, params, (db, book) => mergeThemes(db, book, { key, into }));
      return tellTheme(session, into);
    },
    async 'feedback.splitTheme'(split) {
      const key = await change('split-theme', split.key, {}, (db, book) => splitTheme(db, book, split));
      return tellTheme(session, key);
    },
    async 'feedback.removeTheme'({ key }) {
      await change('remove-theme', key, {}, (db, book) => removeTheme(db, book, key));
      return null;
    },
    async 'feedback.restoreTheme'({ key }) {
      await change('restore-theme', key, {}, (db, book) => restoreTheme(db, book, key));
      return tellTheme(session, key);
    },
    async 'feedback.addRule'({ theme, rule }) {
      mustBeReadable(rule);
      const params = { rule: rule.pattern };
      await change('add-theme-rule', theme, params, (db, book) => addRuleTo(db, book, theme, rule, 'user'));
      return tellTheme(session, theme);
    },
    async 'feedback.removeRule'({ theme, rule }) {
      const params = { rule: rule.pattern };
      await change('remove-theme-rule', theme, params, (db, book) => removeRuleFrom(db, book, theme, rule));
      return tellTheme(session, theme);
    },
    async 'feedback.restoreRule'({ theme, rule }) {
      const params = { rule: rule.pattern };
      await change('restore-theme-rule', theme, params, (db, book) => restoreRuleOf(db, book, theme, rule));
      return tellTheme(session, theme);
    },
    async 'feedback.tryRule'({ theme, rule }, job) {
      mustBeReadable(rule);
      tellTheme(session, theme);
      const [preview] = await readingsOf(session).ask({ ask: 'try', theme, rule }, job);
      if (preview === undefined) throw new Error('a rule that was tried has an effect');
      return preview;
    },
    async 'feedback.proposeRules'(correction, job) {
      tellTheme(session, correction.theme);
      return [...(await readingsOf(session).ask({ ask: 'propose', correction }, job))];
    },
    async 'feedback.correct'({ rule, ...correction }, job) {
      const { theme, response, question } = correction;
      if (rule !== null) mustBeReadable(rule);
      await change('correct-answer', theme, {}, (db, book) => {
        correctAnswer(db, book, correction);
        if (rule !== null) addRuleTo(db, book, theme, rule, 'correction');
      });
      return tellAnswer(session, { response, question }, job);
    },
    async 'feedback.takeBackCorrection'({ theme, ...ref }, job) {
      await change('take-back-correction', theme, {}, (db, book) =>
        takeBackCorrection(db, book, { theme, ...ref }),
      );
      return tellAnswer(session, ref, job);
    },
  };
}
