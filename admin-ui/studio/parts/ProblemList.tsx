import { Icon } from '../../shared/Icon.tsx';
import { problemsNow, problemWords } from '../problems.ts';
import type { Studio } from '../studio.model.ts';

/** What keeps the draft from being published, of one part of it: `intents[3]`. */
export function ProblemList({ studio, under }: { studio: Studio; under: string }) {
  const here = problemsNow(studio).filter(({ path }) => path === under || path.startsWith(`${under}.`));
  if (here.length === 0) return null;
  return (
    <ul class="problem-list">
      {[...new Set(here.map(problemWords))].map((words) => (
        <li key={words} class="problem todo">
          <Icon name="warn" />
          <span class="grow">{words}</span>
        </li>
      ))}
    </ul>
  );
}
