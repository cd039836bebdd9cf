import type { Invite, Me, Role, StaffMember } from '../../protocol/administration.ts';
import { now } from '../shared/clock.ts';
import { confirm } from '../shared/confirm.model.ts';
import { briefly, onDay } from '../shared/durations.ts';
import { Face } from '../shared/Face.tsx';
import { Icon } from '../shared/Icon.tsx';
import type { MenuEntry } from '../shared/Menu.tsx';
import { MenuButton } from '../shared/Menu.tsx';
import { asRefusal, sentence } from '../shared/refusals.ts';
import { t } from '../shared/texts.ts';
import { toasts } from '../shared/toasts.model.ts';
import type { People } from './people.model.ts';
import { staffRights } from './people.model.ts';

/** Columns of the table; group rows span them. */
const COLUMNS = 5;
/** A load that fills the bar. */
const FULL_LOAD = 8;

const attempt = async (what: Promise<void>, done: string): Promise<void> => {
  try {
    await what;
    toasts.show(done);
  } catch (error) {
    toasts.show(sentence(asRefusal(error)));
  }
};

function memberMenu(people: People, me: Me, member: StaffMember): MenuEntry[] {
  const rights = staffRights(me, member);
  const { name } = member;
  const roles: Role[] = ['agent', 'admin', 'owner'];
  const entries: MenuEntry[] = rights.role
    ? roles.map((role) => ({
        key: role,
        label: t(`role.${role}`),
        checked: member.role === role,
        run: () => {
          if (role !== member.role) {
            void attempt(people.change(member, { role }), t('people.roleChanged', { name, role: t(`role.${role}`) }));
          }
        },
      }))
    : [];
  if (!rights.active) return entries;
  const deactivate = async (): Promise<void> => {
    const question = {
      title: t('people.deactivateTitle', { name }),
      text: t('people.deactivateText', { name }),
      confirm: t('people.deactivate'),
      danger: true,
    };
    if (await confirm.ask(question)) {
      await attempt(people.change(member, { active: false }), t('people.deactivated', { name }));
    }
  };
  const toggle: MenuEntry = member.active
    ? {
        key: 'deactivate',
        label: t('people.deactivate'),
        icon: 'block',
        danger: true,
        apart: rights.role,
        run: () => void deactivate(),
      }
    : {
        key: 'activate',
        label: t('people.activate'),
        icon: 'check',
        run: () => void attempt(people.change(member, { active: true }), t('people.activated', { name })),
      };
  return [...entries, toggle];
}

function MemberRow({ people, me, member }: { people: People; me: Me; member: StaffMember }) {
  const entries = memberMenu(people, me, member);
  const seen = member.lastSeenAt ? briefly(member.lastSeenAt, now.value) : t('people.never');
  return (
    <tr>
      <td>
        <span class="row person">
          <Face id={member.id} name={member.name} size="wide" presence={member.active ? member.status : undefined} />
          <span class="person-name">
            <span class="cut">
              <b class="strong">{member.name}</b>{' '}
              {member.id === me.id ? <span class="tiny third">{t('people.you')}</span> : null}
            </span>
            <span class="tiny third cut">{member.email}</span>
          </span>
        </span>
      </td>
      <td class="role-cell">
        <span class={`chip ${member.role === 'owner' ? 'accent' : member.role === 'admin' ? '' : 'line'}`}>
          {t(`role.${member.role}`)}
        </span>
      </td>
      <td class="load-cell">
        <span class="load">
          <span>{member.load}</span>
          <span class="load-bar" aria-hidden="true">
            <i style={{ inlineSize: `${Math.min(100, (member.load / FULL_LOAD) * 100)}%` }} />
          </span>
        </span>
      </td>
      <td class="seen-cell second">{member.status === 'online' && member.active ? t('time.now') : seen}</td>
      <td class="menu-cell">
        {entries.length > 0 ? (
          <MenuButton label={t('people.menu', { name: member.name })} entries={entries} align="end" iconOnly>
            <Icon name="dots" />
          </MenuButton>
        ) : null}
      </td>
    </tr>
  );
}

function InviteRow({ people, me, invite }: { people: People; me: Me; invite: Invite }) {
  const expired = Date.parse(invite.expiresAt) < now.value;
  const revoke = async (): Promise<void> => {
    const question = {
      title: t('invite.revokeTitle'),
      text: t('invite.revokeText', { email: invite.email }),
      confirm: t('invite.revoke'),
      danger: true,
    };
    if (await confirm.ask(question)) await attempt(people.revoke(invite), t('invite.revoked'));
  };
  return (
    <tr>
      <td>
        <span class="row person">
          <span class="face wide nobody" aria-hidden="true">
            <Icon name="mail" size="small" />
          </span>
          <span class="person-name">
            <span class="cut second">{invite.email}</span>
            <span class="tiny third cut">
              {expired
                ? t('invite.expired', { date: onDay(invite.expiresAt) })
                : t('invite.open', { from: onDay(invite.createdAt), until: onDay(invite.expiresAt) })}
            </span>
          </span>
        </span>
      </td>
      <td class="role-cell">
        <span class="chip line">{t(`role.${invite.role}`)}</span>
      </td>
      <td colSpan={3} class="menu-cell">
        {me.role === 'agent' ? null : (
          <button type="button" class="button quiet small" onClick={() => void revoke()}>
            {t('invite.revoke')}
          </button>
        )}
      </td>
    </tr>
  );
}

function GroupRow({ label, count }: { label: string; count: number }) {
  return (
    <tr class="people-group">
      <th colSpan={COLUMNS} scope="rowgroup">
        {label} <span class="third">{count}</span>
      </th>
    </tr>
  );
}

function BoneRows() {
  return (
    <tbody aria-hidden="true">
      {[11, 9, 12, 8].map((width) => (
        <tr key={width}>
          <td colSpan={COLUMNS}>
            <span class="row person">
              <span class="bone face wide" />
              <span class="bone" style={{ width: `${width}rem` }} />
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** Everybody by presence, then who was deactivated, then who is invited. */
export function PeopleTable({ people, me }: { people: People; me: Me }) {
  const groups = people.groups.value;
  const invites = people.shownInvites.value;
  const loading = people.staff.value === null;
  if (!loading && groups.length === 0 && invites.length === 0) {
    return <p class="page-inset third">{t('people.none')}</p>;
  }
  return (
    <div class="page-scroll" tabIndex={0} role="region" aria-label={t('people.title')}>
      <table class="people-table">
        <thead>
          <tr>
            <th scope="col">{t('people.name')}</th>
            <th scope="col">{t('people.role')}</th>
            <th scope="col" class="load-cell">
              {t('people.load')}
            </th>
            <th scope="col" class="seen-cell">
              {t('people.seen')}
            </th>
            <td />
          </tr>
        </thead>
        {loading ? <BoneRows /> : null}
        {groups.map((group) => (
          <tbody key={group.key}>
            <GroupRow label={t(`presence.${group.key}`)} count={group.members.length} />
            {group.members.map((member) => (
              <MemberRow key={member.id} people={people} me={me} member={member} />
            ))}
          </tbody>
        ))}
        {invites.length > 0 ? (
          <tbody>
            <GroupRow label={t('people.invited')} count={invites.length} />
            {invites.map((invite) => (
              <InviteRow key={invite.id} people={people} me={me} invite={invite} />
            ))}
          </tbody>
        ) : null}
      </table>
    </div>
  );
}
