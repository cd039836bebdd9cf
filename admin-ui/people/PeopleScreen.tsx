import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ReadonlySignal } from '@preact/signals';
import type { Me } from '../../protocol/administration.ts';
import { Icon } from '../shared/Icon.tsx';
import { Page } from '../shared/Page.tsx';
import { Problem } from '../shared/Problem.tsx';
import { t } from '../shared/texts.ts';
import { DutyPane } from './DutyPane.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import type { People, Segment } from './people.model.ts';
import { PeopleTable } from './PeopleTable.tsx';

interface Props {
  people: People;
  me: Me;
  smtp: ReadonlySignal<boolean | null>;
  /** Whom nobody has taken: how many, and since when the first of them waits. */
  queue: ReadonlySignal<{ count: number; since: string | null }>;
  /** Opens with the invitation, when the palette asked for it. */
  inviting?: boolean;
}

function Toolbar({ people }: { people: People }) {
  const online = (people.staff.value ?? []).filter((member) => member.active && member.status !== 'offline').length;
  const segments: { key: Segment; label: string; count?: number }[] = [
    { key: 'everyone', label: t('people.everyone') },
    { key: 'online', label: t('people.here'), count: online },
    { key: 'invited', label: t('people.invited'), count: people.invites.value.length },
  ];
  return (
    <div class="people-tools">
      <label class="field-input people-find">
        <Icon name="search" />
        <span class="only-heard">{t('people.find')}</span>
        <input
          type="search"
          placeholder={t('people.find')}
          value={people.query.value}
          onInput={(event) => people.find(event.currentTarget.value)}
        />
      </label>
      <div class="segments" role="group" aria-label={t('people.show')}>
        {segments.map((segment) => (
          <button
            key={segment.key}
            type="button"
            aria-pressed={people.segment.value === segment.key ? 'true' : 'false'}
            onClick={() => people.show(segment.key)}
          >
            {segment.label} {segment.count === undefined ? null : <span class="third">{segment.count}</span>}
          </button>
        ))}
      </div>
    </div>
  );
}

/** Who works here. */
export function PeopleScreen({ people, me, smtp, queue, inviting: opensInviting = false }: Props) {
  const inviting = useSignal(opensInviting);
  const manages = me.role !== 'agent';
  useEffect(() => {
    void people.load();
  }, [people]);

  return (
    <Page
      title={t('people.title')}
      actions={
        manages ? (
          <button
            type="button"
            class="button primary"
            onClick={() => {
              inviting.value = true;
            }}
          >
            <Icon name="take" /> {t('people.invite')}
          </button>
        ) : null
      }
      aside={<DutyPane people={people} queue={queue} />}
    >
      <Toolbar people={people} />
      {people.problem.value ? (
        <div class="page-inset">
          <Problem text={people.problem.value} onRetry={() => void people.load()} />
        </div>
      ) : null}
      <PeopleTable people={people} me={me} />
      {inviting.value ? (
        <InviteDialog
          people={people}
          smtp={smtp}
          onClose={() => {
            inviting.value = false;
          }}
        />
      ) : null}
    </Page>
  );
}
