// Python over the same comments, where the package is installed: scikit-learn's TfidfVectorizer, or nltk's VADER.
import { spawnSync } from 'node:child_process';
import { reportTimes } from './report.js';

const [file, work] = process.argv.slice(2);
const tfidf = `
from sklearn.feature_extraction.text import TfidfVectorizer
run = lambda: TfidfVectorizer().fit_transform(lines)
`;
const vader = `
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
analyzer = SentimentIntensityAnalyzer()
run = lambda: [analyzer.polarity_scores(line) for line in lines[:10000]]
`;
const script = `
import json, time, sys
lines = open(${JSON.stringify(file)}, encoding='utf-8').read().split('\\n')[:-1]
${work === 'tfidf' ? tfidf : vader}
times = []
for at in range(6):
    start = time.perf_counter()
    run()
    times.append((time.perf_counter() - start) * 1000)
print(json.dumps(times[1:]))
`;
const { error, status, stdout, stderr } = spawnSync('python3', ['-c', script], { encoding: 'utf8' });
if (error) throw error;
if (status !== 0) {
  const missing = /No module named '([^']+)'/u.exec(stderr)?.[1];
  throw new Error(missing === undefined ? stderr : `Error: python3 has no ${missing} here`);
}
reportTimes(JSON.parse(stdout), 'memory is that of another process');
