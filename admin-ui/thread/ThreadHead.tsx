import type { RefObject } from 'preact';
import type { Action } from '../shared/actions.ts';
import { asEntry, shownKeys } from '../shared/actions.ts';
import { Icon } from '../shared/Icon.tsx';
import { MenuButton } from '../shared/Menu.tsx';
import { shopperName } from '../shared/shopper.ts';
import { t } from '../shared/texts.ts';
import type { Talk } from './talk.model.ts';

interface Props {
  talk: Talk;
  /** Actions on the ticket that can be done now. */
  actions: readonly Action[];
  /** Address of the list, for the way back on a phone. */
  backTo: string;
  /** Name of the storefront. */
  site: string | undefined;
  detailsShown: boolean;
  onDetails(): void;
  /** The control that the choice of a person belongs to. */
  giveButton: RefObject<HTMLButtonElement | null>;
}

const find = (actions: readonly Action[], name: string): Action | undefined =>
  actions.find((action) => action.name === name);

function titleOf(action: Action): string {
  const keys = shownKeys(action);
  return keys ? `${action.label()} (${keys.join(' ')})` : action.label();
}

/** Name of the talk and what can be done with it. */
export function ThreadHead({ talk, actions, backTo, site, detailsShown, onDetails, giveButton }: Props) {
  const subject = talk.subject.value;
  const primary = find(actions, 'ticket.take') ?? find(actions, 'ticket.resolve') ?? find(actions, 'ticket.reopen');
  const give = find(actions, 'ticket.give');
  const inMenu = actions.filter((action) => action.group === 'ticket' && !action.name.startsWith('ticket.priority.'));
  const name = subject ? shopperName(subject.visitor) : '';
  return (
    <header class="pane-head thread-head">
      <a class="button quiet small square back" href={backTo} aria-label={t('thread.back')} title={t('thread.back')}>
        <Icon name="left" />
      </a>
      <div class="grow">
        <h2 class="cut thread-title" dir="auto">
          {subject?.subject || name}
        </h2>
        <p class="tiny third cut">
          {[subject?.number, subject?.subject ? name : null, site].filter(Boolean).join(' · ')}
        </p>
      </div>
      {give ? (
        <button
          ref={giveButton}
          type="button"
          class="button quiet small square wide-only"
          aria-label={give.label()}
          title={titleOf(give)}
          onClick={give.run}
        >
          <Icon name={give.icon} />
        </button>
      ) : null}
      <MenuButton
        label={t('thread.more')}
        align="end"
        iconOnly
        entries={inMenu.map((action) =>
          asEntry(action, {
            danger: action.name === 'visitor.block',
            apart: action.name === 'visitor.block' || action.name === 'ticket.close',
          }),
        )}
      >
        <Icon name="dots" />
      </MenuButton>
      <button
        type="button"
        class={`button quiet small square details-toggle ${detailsShown ? 'shown' : ''}`}
        aria-label={t('details.title')}
        aria-pressed={detailsShown ? 'true' : 'false'}
        title={`${t('details.title')} (I)`}
        onClick={onDetails}
      >
        <Icon name="panel" />
      </button>
      {primary ? (
        <button
          type="button"
          class={`button small ${primary.name === 'ticket.take' ? 'primary' : ''}`}
          title={titleOf(primary)}
          aria-disabled={talk.ticket.busy.value ? 'true' : undefined}
          onClick={() => {
            if (!talk.ticket.busy.value) primary.run();
          }}
        >
          <Icon name={primary.icon} /> {primary.label()}
        </button>
      ) : null}
    </header>
  );
}
