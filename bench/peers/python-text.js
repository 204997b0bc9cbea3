// scikit-learn's TfidfVectorizer over the same comments, where python3 and the package are installed.
import { spawnSync } from 'node:child_process';
import { reportTimes } from './report.js';

const script = `
import json, time
from sklearn.feature_extraction.text import TfidfVectorizer
lines = open(${JSON.stringify(process.argv[2])}, encoding='utf-8').read().split('\\n')[:-1]
times = []
for at in range(6):
    start = time.perf_counter()
    TfidfVectorizer().fit_transform(lines)
    times.append((time.perf_counter() - start) * 1000)
print(json.dumps(times[1:]))
`;
const runWith = (python) => spawnSync(python, ['-c', script], { encoding: 'utf8' });
// the one on the path may lack what that of the system has
let outcome = runWith('python3');
if (outcome.error || outcome.status !== 0) {
  const ofSystem = runWith('/usr/bin/python3');
  if (ofSystem.status === 0) outcome = ofSystem;
}
const { error, status, stdout, stderr } = outcome;
if (error || status !== 0) {
  const missing = /No module named '([^']+)'/u.exec(stderr)?.[1];
  // the one line that the table shows
  process.stderr.write(
    `Error: ${missing === undefined ? (error?.message ?? stderr) : `python3 has no ${missing} here`}\n`,
  );
  process.exit(1);
}
reportTimes(JSON.parse(stdout), 'memory is that of another process');
