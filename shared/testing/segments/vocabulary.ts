// Few words and days, which random workspaces and random definitions share, so that conditions hold of somebody.

/** Days that lie awkwardly: ends of months and years, a leap day, a day and the next. */
export const days = [
  '2023-02-28', '2023-12-31', '2024-01-01', '2024-01-31', '2024-02-28', '2024-02-29', '2024-03-01', '2024-03-30',
  '2024-03-31', '2024-04-30', '2024-05-15', '2024-06-30', '2024-12-31',
] as const; // prettier-ignore
export const times = ['00:00:00', '09:30:00', '23:59:59'] as const;

/** Ways to write what is the same and what is not; one folds to nothing. */
export const words = [
  'Cairo',
  'CAIRO',
  'القاهرة',
  'القاهره',
  'Zürich',
  'zurich',
  'New  York',
  'new-york',
  '!!',
] as const;
export const partsOfWords = ['cai', 'RICH', 'york', 'قاهر', 'x'] as const;
export const birthDates = [
  '1990-02-28', '1990-03-01', '1992-02-29', '2000-12-31', '2004-05-15', '2024-05-15', '1990-02-30', 'spring',
] as const; // prettier-ignore
export const ownFields = ['Tier', '__proto__'] as const;

export const categories = ['Coffee', 'coffee', 'Tea', '!!'] as const;
export const productIds = [1, 2, 3, 4, 5] as const;
export const currencies = ['EUR', 'USD', 'KWD', 'JPY', 'SEK'] as const;

export const eventKinds = ['open', 'click', 'Open'] as const;
export const channels = ['email', 'web', 'sms'] as const;
export const campaignIds = [1, 2, 3] as const;

/** Questions by id: a number, a choice, several choices, and a text, in two surveys. */
export const questionIds = [1, 2, 3, 4] as const;
export const surveyIds = [1, 2] as const;
export const choices = ['Yes', 'yes', 'No', 'Très bien'] as const;

export const topics = ['Interest', 'interest', 'Size'] as const;
export const likes = ['Hiking', 'hiking', 'XL', 'تنزه'] as const;

export const purposes = ['marketing', 'newsletter'] as const;
export const consentChannels = ['email', 'sms', 'phone', 'post', 'ads'] as const;
export const parties = ['zero', 'first', 'second', 'third'] as const;
/** Sources by id, one of each party. */
export const sourceIds = [1, 2, 3, 4] as const;
export const segmentIds = [1, 2] as const;
/** Days for which segments are asked; mostly late, when something has happened. */
export const askedDays = [...days, ...days.slice(5), '2024-07-15', '2024-12-31', '2025-01-31'] as const;
