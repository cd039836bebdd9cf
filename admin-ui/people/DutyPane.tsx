import type { ReadonlySignal } from '@preact/signals';
import { now } from '../shared/clock.ts';
import { lasting } from '../shared/durations.ts';
import { Face } from '../shared/Face.tsx';
import { t } from '../shared/texts.ts';
import type { People } from './people.model.ts';

interface Props {
  people: People;
  /** Whom nobody has taken: how many, and since when the first of them waits. */
  queue: ReadonlySignal<{ count: number; since: string | null }>;
}

/** Is there enough of us now: who is here, and who waits. */
export function DutyPane({ people, queue }: Props) {
  const here = people.assignable.value.filter((member) => member.status === 'online');
  const { count, since } = queue.value;
  return (
    <>
      <header class="pane-head">
        <h2>{t('duty.title')}</h2>
      </header>
      <div class="duty">
        <p class={since ? 'rings strong' : 'second'}>
          {since ? t('duty.waiting', { count, time: lasting(now.value - Date.parse(since)) }) : t('duty.nobodyWaits')}
        </p>
        {here.length === 0 ? <p class="second">{t('duty.nobody')}</p> : null}
        <ul class="duty-list">
          {here.map((member) => (
            <li key={member.id} class="row">
              <Face id={member.id} name={member.name} size="small" presence="online" />
              <span class="grow cut">{member.name}</span>
              <span class="lesser second">{t('people.chats', { count: member.load })}</span>
            </li>
          ))}
        </ul>
        <p class="lesser third">{t('duty.rule')}</p>
      </div>
    </>
  );
}
