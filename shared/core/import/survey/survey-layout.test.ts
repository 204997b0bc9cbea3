import { expect, test } from 'vitest';
import { sniffHeaderRows } from '../table/sniff-header.ts';
import { columnNames } from './column-names.ts';
import { surveyLayout } from './survey-layout.ts';

const sure = (names: readonly string[]) => {
  const { system, isSure } = surveyLayout([names], names);
  return [system, isSure];
};

test('forms and surveys are told by their own columns', () => {
  expect(sure(['id. Response ID', 'lastpage. Last page', 'G1[SQ1]. Which? [Tea]'])).toEqual([
    'limesurvey',
    true,
  ]);
  expect(sure(['id', 'submitdate', 'lastpage', 'G1', 'G2[SQ001]'])).toEqual(['limesurvey', true]);
  expect(sure(['ID', 'Startzeit', 'Fertigstellungszeit', 'E-Mail', 'Wie war es?'])).toEqual([
    'microsoft-forms',
    true,
  ]);
  expect(sure(['q1', 'q2', 'q3', 'q4', 'q5'])).toEqual([null, true]);
});

test('what only looks like a survey is left to what its columns are', () => {
  // quarters of a year, cells of a shop, a form by which people sign up
  expect(sure(['Product', 'Q1', 'Q2', 'Q3', 'Q4'])).toEqual([null, false]);
  expect(sure(['id', 'billing[city]', 'billing[name]', 'items[0]', 'items[1]'])).toEqual([null, false]);
  expect(sure(['Submission Date', 'Submission ID', 'Full Name', 'E-mail'])).toEqual(['jotform', false]);
  expect(sure(['Email', 'Member?', 'Active?', 'VIP?'])).toEqual([null, false]);
});

test('options below a question are a second header line, a row of data is none', () => {
  const first = ['Respondent ID', 'End Date', 'Which drinks?', '', 'Why?'];
  const options = ['', '', 'Tea', 'Coffee', 'Open-Ended Response'];
  expect(sniffHeaderRows([first, options, ['1', '', 'Tea', '', 'good']])).toBe(2);
  expect(columnNames([first, options], 5)).toEqual([
    'Respondent ID',
    'End Date',
    'Which drinks? [Tea]',
    'Which drinks? [Coffee]',
    'Why?',
  ]);
  expect(
    sniffHeaderRows([
      ['Type', 'Campaign', 'Email'],
      ['Response', '', 'a@x.test'],
      ['Open', '', 'b@x.test'],
    ]),
  ).toBe(1);
  expect(
    sniffHeaderRows([
      ['Email', 'Name', '', ''],
      ['a@x.test', '', 'x', 'y'],
      ['b@x.test', '', 'x', 'z'],
    ]),
  ).toBe(1);
});
