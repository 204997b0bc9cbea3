// The npm package vader-sentiment over the first 10,000 of the comments: it takes seconds for them, so not over all. Each comment is
// judged by itself, so its time for all of them is ten times as long.
import { readFileSync } from 'node:fs';
import vader from 'vader-sentiment';
import { reportTimes, timed } from './report.js';

const lines = readFileSync(process.argv[2], 'utf8').split('\n').slice(0, 10_000);
const scale = 10;
const times = [];
for (let run = 0; run < 3; run += 1)
  times.push(
    scale *
      (await timed(() => {
        for (const line of lines) vader.SentimentIntensityAnalyzer.polarity_scores(line);
      })),
  );
reportTimes(times, 'a tenth of the comments, times ten');
