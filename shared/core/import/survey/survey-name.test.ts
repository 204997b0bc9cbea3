import { expect, test } from 'vitest';
import { surveyNameOf } from './survey-name.ts';

test.each([
  ['NPS May.csv.gz', 'NPS'],
  ['NPS_May_2024.csv', 'NPS'],
  ['nps 2024-05-31.csv', 'nps'],
  ['nps-2024-05.csv', 'nps'],
  ['nps_20240531_1015.csv', 'nps'],
  ['Shop survey (Responses) - Form Responses 1.csv', 'Shop survey'],
  ['Shop survey (Responses) (2).csv', 'Shop survey'],
  ['Feedback(1-30).xlsx', 'Feedback'],
  ['NPS - Copy.csv', 'NPS'],
  ['NPS Q1 2024.csv', 'NPS'],
  ['Drinks_June 3, 2024_10.15.csv', 'Drinks'],
  ['استبيان مايو.csv', 'استبيان'],
])('%s is of the survey %s', (file, name) => {
  expect(surveyNameOf(file)).toBe(name);
});

test.each([
  ['NPS 2024.csv', 'NPS 2024'],
  ['results-survey123456.csv', 'results-survey123456'],
  ['March Madness survey.csv', 'March Madness survey'],
  ['survey.v2.csv', 'survey.v2'],
  ['2024-05-01.csv', '2024-05-01'],
  ['May.csv', 'May'],
])('%s keeps what may be its name: %s', (file, name) => {
  expect(surveyNameOf(file)).toBe(name);
});
