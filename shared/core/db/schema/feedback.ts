/** Surveys, reviews and what is found in their words. */
export const feedback = [
  `CREATE TABLE survey (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source (id),
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('survey', 'reviews', 'testimonials')),
    UNIQUE (source_id, name)
  ) STRICT`,
  `CREATE TABLE question (
    id INTEGER PRIMARY KEY,
    survey_id INTEGER NOT NULL REFERENCES survey (id),
    question_key TEXT NOT NULL,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('nps', 'csat', 'ces', 'rating', 'likert', 'choice', 'multi-choice', 'matrix', 'number', 'text')),
    scale TEXT,
    group_key TEXT,
    group_label TEXT,
    UNIQUE (survey_id, question_key)
  ) STRICT`,
  `CREATE TABLE response (
    id INTEGER PRIMARY KEY,
    survey_id INTEGER NOT NULL REFERENCES survey (id),
    response_key TEXT NOT NULL,
    customer_id INTEGER REFERENCES customer (id),
    answered_on TEXT,
    answered_at TEXT,
    is_finished INTEGER NOT NULL DEFAULT 1 CHECK (is_finished IN (0, 1)),
    is_preview INTEGER NOT NULL DEFAULT 0 CHECK (is_preview IN (0, 1)),
    custom TEXT,
    import_id INTEGER NOT NULL REFERENCES import (id),
    row INTEGER NOT NULL,
    UNIQUE (survey_id, response_key)
  ) STRICT`,
  'CREATE INDEX response_by_customer ON response (customer_id)',
  `CREATE TABLE answer (
    response_id INTEGER NOT NULL REFERENCES response (id),
    question_id INTEGER NOT NULL REFERENCES question (id),
    number REAL,
    text TEXT,
    choices TEXT,
    PRIMARY KEY (response_id, question_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX answer_by_question ON answer (question_id)',
  `CREATE TABLE theme (
    id INTEGER PRIMARY KEY,
    name_en TEXT NOT NULL,
    name_ar TEXT NOT NULL,
    parent_id INTEGER REFERENCES theme (id),
    origin TEXT NOT NULL CHECK (origin IN ('taxonomy', 'found', 'user')),
    theme_key TEXT,
    merged_into INTEGER REFERENCES theme (id),
    is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1))
  ) STRICT`,
  // a theme of the taxonomy has a row only once somebody here changed it
  'CREATE UNIQUE INDEX theme_by_key ON theme (theme_key) WHERE theme_key IS NOT NULL',
  `CREATE TABLE theme_rule (
    id INTEGER PRIMARY KEY,
    theme_id INTEGER NOT NULL REFERENCES theme (id),
    language TEXT NOT NULL,
    pattern TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('taxonomy', 'correction', 'user')),
    made_at TEXT NOT NULL,
    effect TEXT NOT NULL DEFAULT 'is' CHECK (effect IN ('is', 'not')),
    is_off INTEGER NOT NULL DEFAULT 0 CHECK (is_off IN (0, 1))
  ) STRICT`,
  'CREATE INDEX theme_rule_by_theme ON theme_rule (theme_id)',
  `CREATE TABLE answer_theme (
    response_id INTEGER NOT NULL REFERENCES response (id),
    question_id INTEGER NOT NULL REFERENCES question (id),
    theme_id INTEGER NOT NULL REFERENCES theme (id),
    origin TEXT NOT NULL CHECK (origin IN ('rule', 'model', 'user')),
    is_about INTEGER NOT NULL DEFAULT 1 CHECK (is_about IN (0, 1)),
    PRIMARY KEY (response_id, question_id, theme_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE request_group (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('new', 'planned', 'done', 'declined')),
    note TEXT,
    changed_at TEXT NOT NULL,
    group_key TEXT,
    kind TEXT NOT NULL DEFAULT 'request' CHECK (kind IN ('request', 'problem')),
    merged_into INTEGER REFERENCES request_group (id)
  ) STRICT`,
  'CREATE UNIQUE INDEX request_group_by_key ON request_group (group_key) WHERE group_key IS NOT NULL',
  // which comments ask for it: a request is counted by people, so its answers must be known
  `CREATE TABLE request_group_answer (
    group_id INTEGER NOT NULL REFERENCES request_group (id),
    response_id INTEGER NOT NULL REFERENCES response (id),
    question_id INTEGER NOT NULL REFERENCES question (id),
    origin TEXT NOT NULL CHECK (origin IN ('found', 'user')),
    PRIMARY KEY (group_id, response_id, question_id)
  ) STRICT, WITHOUT ROWID`,
] as const;
