// `npm run check`: prints every import that goes past a door or upwards and every lint exception without a reason,
// and fails when there is one.

import { join } from 'node:path';
import { readHouse, wrongImports } from './houseRules.ts';

const files = readHouse(join(import.meta.dirname, '..'));
const problems = files.flatMap((file) => [
  ...wrongImports(file),
  ...file.unargued.map((line) => `${file.path}:${line} switches a lint rule off: say why, after two dashes.`),
]);
for (const problem of problems) console.error(problem);
console.log(`house: ${files.length} files, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
