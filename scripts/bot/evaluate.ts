// `npm run --silent bot:evaluate -- --train FILE [--validation FILE] --test FILE [--names] [--noise typo1|typo8|chat]
// [--json]`: how well the engine does on labelled messages. The last line is one JSON object (docs/bot.md).
import { parseArgs } from 'node:util';
import { CommandError, run } from './command.ts';
import { readExamples } from './examples.ts';
import { type AtThreshold, type Figures, measure } from './measure.ts';
import { addNoise, NOISES } from './noise.ts';

const USAGE =
  'Usage: npm run --silent bot:evaluate -- --train FILE [--validation FILE] --test FILE [--names] ' +
  '[--noise typo1|typo8|chat] [--json]';

await run(() => {
  const { values } = parseArgs({
    options: {
      train: { type: 'string' },
      validation: { type: 'string' },
      test: { type: 'string' },
      names: { type: 'boolean', default: false },
      noise: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.train === undefined || values.test === undefined) throw new CommandError(USAGE);
  const noise = NOISES.find((name) => name === values.noise);
  if (values.noise !== undefined && noise === undefined) {
    throw new CommandError(`--noise ${values.noise}: must be one of ${NOISES.join(', ')}.`);
  }
  const train = readExamples(values.train);
  if (train.every(({ intent }) => intent === null)) throw new CommandError(`${values.train}: names no intent.`);
  const validation = values.validation === undefined ? undefined : readExamples(values.validation);
  const test = readExamples(values.test);
  const texts = test.map(({ text }) => text);
  const typed = noise === undefined ? texts : addNoise(texts, noise);
  const figures = measure({
    train,
    validation,
    test: test.map(({ intent }, index) => ({ text: typed[index] ?? '', intent })),
    names: values.names,
  });
  if (!values.json) console.error(toTable(figures));
  console.log(JSON.stringify(figures));
});

function toTable(figures: Figures): string {
  const point = ({ accuracy, outOfScopeRecall, threshold }: AtThreshold): string =>
    `${show(accuracy)} / ${show(outOfScopeRecall)}  (from ${threshold} on)`;
  const rows = [
    ['accuracy in scope, %', show(figures.accuracy)],
    ['with threshold, in scope / refused out of scope, %', point(figures.thresholded)],
    ['three points given up', point(figures.atThreePoints)],
    ['without out-of-scope examples', point(figures.withoutExamples)],
    ['area under the curve, %', show(figures.auroc)],
    ['training, s', String(figures.trainSeconds)],
    ['a message, p50 / p99, µs', `${figures.p50Micros} / ${figures.p99Micros}`],
    ['model, bytes', figures.modelBytes.toLocaleString('en')],
    ['peak memory, bytes', figures.peakMemoryBytes.toLocaleString('en')],
  ];
  return rows.map(([name = '', value = '']) => `${name.padEnd(52)}${value}`).join('\n');
}

function show(value: number | null): string {
  return value === null ? '-' : value.toFixed(1);
}
