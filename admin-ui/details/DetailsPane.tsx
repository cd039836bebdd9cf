import { useSignal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useCallback, useRef } from 'preact/hooks';
import type { StaffMember } from '../../protocol/administration.ts';
import { PRIORITIES, TICKET_STATUSES } from '../../protocol/constants.ts';
import type { StaffConversation } from '../../protocol/entries.ts';
import { now } from '../shared/clock.ts';
import { briefly, onDay } from '../shared/durations.ts';
import { Face } from '../shared/Face.tsx';
import { Icon } from '../shared/Icon.tsx';
import { MenuButton } from '../shared/Menu.tsx';
import { Popover } from '../shared/Popover.tsx';
import { PriorityMark } from '../shared/PriorityMark.tsx';
import { shopperName } from '../shared/shopper.ts';
import { t, times } from '../shared/texts.ts';
import type { Talk } from '../thread/index.ts';
import { PersonPicker } from '../thread/index.ts';
import type { Details } from './details.model.ts';
import { browserWords, languageWords, localTimeWords, pageLink } from './details.model.ts';

interface Props {
  talk: Talk;
  details: Details;
  me: string;
  people: ReadonlySignal<readonly StaffMember[]>;
  onClose(): void;
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Shopper({ visitor }: { visitor: StaffConversation['visitor'] }) {
  const { page } = visitor;
  const link = page ? pageLink(page.url) : null;
  const clock = page?.timeZone ? localTimeWords(page.timeZone, now.value) : null;
  return (
    <section class="details-part" aria-label={t('details.shopper')}>
      <div class="row shopper">
        <Face
          id={visitor.id}
          name={visitor.name ?? visitor.email}
          size="large"
          presence={visitor.online ? 'online' : 'offline'}
        />
        <div class="grow">
          <p class="strong cut" dir="auto">
            {shopperName(visitor)}
          </p>
          <p class="tiny second">
            {visitor.online
              ? t('details.online')
              : t('details.lastSeen', { time: times.ago(visitor.lastSeenAt, now.value) })}
          </p>
        </div>
        {visitor.blocked ? <span class="chip bad">{t('details.blocked')}</span> : null}
      </div>
      <dl>
        {visitor.email ? (
          <Fact name={t('details.email')}>
            <a class="cut" href={`mailto:${visitor.email}`}>
              {visitor.email}
            </a>
            {visitor.emailVerified ? (
              <span class="good verified" title={t('details.verified')}>
                <Icon name="shield" size="small" />
                <span class="only-heard">{t('details.verified')}</span>
              </span>
            ) : null}
          </Fact>
        ) : null}
        {visitor.email && !visitor.emailVerified ? (
          <Fact name="">
            <span class="tiny third">{t('details.unverified')}</span>
          </Fact>
        ) : null}
        {page ? (
          <Fact name={t('details.page')}>
            {link ? (
              <a class="cut" href={link.href} target="_blank" rel="noopener noreferrer" title={link.href}>
                {page.title || link.text}
              </a>
            ) : (
              <span class="cut">{page.title}</span>
            )}
          </Fact>
        ) : null}
        {link && page?.title ? (
          <Fact name="">
            <span class="tiny third cut">{link.text}</span>
          </Fact>
        ) : null}
        {clock ? <Fact name={t('details.localTime')}>{clock}</Fact> : null}
        {page?.language ? <Fact name={t('details.language')}>{languageWords(page.language)}</Fact> : null}
        {visitor.userAgent ? (
          <Fact name={t('details.browser')}>
            <span class="cut" title={visitor.userAgent}>
              {browserWords(visitor.userAgent)}
            </span>
          </Fact>
        ) : null}
        <Fact name={t('details.firstSeen')}>{onDay(visitor.firstSeenAt)}</Fact>
      </dl>
    </section>
  );
}

function Assignee({ talk, me, people }: Pick<Props, 'talk' | 'me' | 'people'>) {
  const open = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => {
    open.value = false;
  }, [open]);
  const assignee = talk.subject.value?.assignee;
  const may = talk.ticket.rules.value?.give ?? false;
  return (
    <>
      <button
        ref={button}
        type="button"
        class="fact-button"
        aria-haspopup="listbox"
        aria-expanded={open.value ? 'true' : 'false'}
        disabled={!may}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {assignee ? (
          <>
            <Face id={assignee.id} name={assignee.name} size="small" />
            <span class="cut">{assignee.name}</span>
            {assignee.id === me ? <span class="third">{t('people.you')}</span> : null}
          </>
        ) : (
          <span class="rings">{t('details.nobody')}</span>
        )}
      </button>
      {open.value ? (
        <Popover anchor={button} onClose={close} align="end">
          <PersonPicker
            people={people}
            assignee={assignee?.id}
            me={me}
            onPick={(person) => {
              close();
              void talk.ticket.give(person);
            }}
          />
        </Popover>
      ) : null}
    </>
  );
}

function Ticket({ talk, me, people }: Pick<Props, 'talk' | 'me' | 'people'>) {
  const subject = talk.subject.value;
  const rules = talk.ticket.rules.value;
  const ticket = talk.thread.state.value?.ticket;
  const created = ticket?.createdAt;
  if (!subject || !rules) return null;
  return (
    <section class="details-part" aria-label={t('details.ticket', { number: subject.number })}>
      <h3 class="tiny third">{t('details.ticket', { number: subject.number })}</h3>
      <dl>
        <Fact name={t('details.status')}>
          <MenuButton
            label={t('details.status')}
            class="fact-button"
            entries={TICKET_STATUSES.map((status) => ({
              key: status,
              label: t(`status.${status}`),
              checked: status === subject.status,
              run: () => void talk.ticket.setStatus(status),
            }))}
          >
            <span class={`status-dot ${subject.status}`} /> {t(`status.${subject.status}`)}
          </MenuButton>
        </Fact>
        <Fact name={t('details.priority')}>
          <MenuButton
            label={t('details.priority')}
            class="fact-button"
            disabled={!rules.priority}
            entries={PRIORITIES.map((priority) => ({
              key: priority,
              label: t(`priority.${priority}`),
              mark: <PriorityMark priority={priority} />,
              checked: priority === subject.priority,
              run: () => void talk.ticket.setPriority(priority),
            }))}
          >
            <PriorityMark priority={subject.priority} /> {t(`priority.${subject.priority}`)}
          </MenuButton>
        </Fact>
        <Fact name={t('details.assignee')}>
          <Assignee talk={talk} me={me} people={people} />
        </Fact>
        {ticket?.team ? (
          <Fact name={t('details.team')}>
            <span class="cut" dir="auto">
              {ticket.team}
            </span>
          </Fact>
        ) : null}
        {created ? (
          <Fact name={t('details.created')}>
            <time dateTime={created} title={times.full(created)}>
              {times.ago(created, now.value)}
            </time>
          </Fact>
        ) : null}
      </dl>
    </section>
  );
}

function Earlier({ details }: { details: Details }) {
  const rows = details.earlier.value;
  if (!rows || rows.length === 0) return null;
  return (
    <section class="details-part" aria-label={t('details.earlier')}>
      <h3 class="tiny third">{t('details.earlier')}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.ticket}>
            <a class="earlier" href={`/admin/inbox/${encodeURIComponent(row.number)}?view=all`}>
              <span class="cut">{row.subject || row.head.preview}</span>
              <span class="tiny third">
                {row.number} · {t(`status.${row.status}`)} · {briefly(row.createdAt, now.value)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What stands beside the thread: the shopper, her ticket, her earlier ones. */
export function DetailsPane({ talk, details, me, people, onClose }: Props) {
  const visitor = details.visitor.value;
  return (
    <section class="details-pane" aria-label={t('details.title')}>
      <header class="pane-head">
        <h2 class="grow">{t('details.title')}</h2>
        <button
          type="button"
          class="button quiet small square"
          aria-label={t('details.close')}
          title={t('details.close')}
          onClick={onClose}
        >
          <Icon name="right" />
        </button>
      </header>
      {visitor ? (
        <div class="details-scroll" tabIndex={0} role="group" aria-label={t('details.title')}>
          <Shopper visitor={visitor} />
          <Ticket talk={talk} me={me} people={people} />
          <Earlier details={details} />
        </div>
      ) : (
        <div class="details-bones" aria-hidden="true">
          {[60, 80, 72, 50, 84, 66, 78].map((width) => (
            <span key={width} class="bone" style={{ width: `${width}%` }} />
          ))}
        </div>
      )}
    </section>
  );
}
