import type { ReadonlySignal } from '@preact/signals';
import { computed, effect, signal } from '@preact/signals';
import type { Http } from '../../client/index.ts';
import type { CreatedInvite, Invite, Me, Role, StaffList, StaffMember } from '../../protocol/administration.ts';
import type { InboxRow, PresenceStatus, StaffPresence } from '../../protocol/inbox.ts';
import type { Form } from '../shared/form.model.ts';
import { createForm } from '../shared/form.model.ts';
import { asRefusal, sentence } from '../shared/refusals.ts';
import { t } from '../shared/texts.ts';

export type Segment = 'everyone' | 'online' | 'invited';

export interface People {
  /** Everybody who works here; presence and load as they are now. null before the first load. */
  readonly staff: ReadonlySignal<readonly StaffMember[] | null>;
  readonly invites: ReadonlySignal<readonly Invite[]>;
  readonly problem: ReadonlySignal<string | null>;
  readonly query: ReadonlySignal<string>;
  readonly segment: ReadonlySignal<Segment>;
  /** The active ones by presence, then the deactivated; only groups with somebody in them. */
  readonly groups: ReadonlySignal<readonly { key: PresenceStatus | 'inactive'; members: readonly StaffMember[] }[]>;
  readonly shownInvites: ReadonlySignal<readonly Invite[]>;
  /** Who may be given a chat: active people, online first, least load first. */
  readonly assignable: ReadonlySignal<readonly StaffMember[]>;
  load(): Promise<void>;
  find(text: string): void;
  show(segment: Segment): void;
  /** @throws Refusal */
  revoke(invite: Invite): Promise<void>;
  /** @throws Refusal */
  change(member: StaffMember, change: { role?: Role; active?: boolean }): Promise<void>;
  dispose(): void;
  /** The invitation form; `created` holds its link once it is made. */
  createInvitation(): Invitation;
}

export interface Invitation {
  readonly form: Form<{ email: string; role: string }>;
  readonly created: ReadonlySignal<CreatedInvite | null>;
}

interface Sources {
  http: Http;
  presence: ReadonlySignal<readonly StaffPresence[]>;
  rows: ReadonlySignal<ReadonlyMap<string, InboxRow>>;
  /** The rows are complete, so that they may be counted. */
  live: ReadonlySignal<boolean>;
  me: ReadonlySignal<Me>;
}

/** Tickets in these states are work that somebody carries. */
const CARRIED = new Set(['open', 'pending', 'on_hold']);
const ORDER: Record<PresenceStatus, number> = { online: 0, away: 1, offline: 2 };

/** What `actor` may do to `member`; the server has the last word. */
export function staffRights(actor: Me, member: StaffMember): { role: boolean; active: boolean } {
  const other = member.id !== actor.id;
  return {
    role: actor.role === 'owner' && other && member.active,
    active: other && (actor.role === 'owner' || (actor.role === 'admin' && member.role !== 'owner')),
  };
}

export function createPeople({ http, presence, rows, live, me }: Sources): People {
  const list = signal<StaffList | null>(null);
  const problem = signal<string | null>(null);
  const query = signal('');
  const segment = signal<Segment>('everyone');

  const staff = computed(() => {
    if (!list.value) return null;
    const status = new Map(presence.value.map((one) => [one.id, one.status]));
    // Nobody needs to be told of herself, and the news of her own coming takes a moment.
    if (live.value) status.set(me.value.id, me.value.away ? 'away' : 'online');
    const load = new Map<string, number>();
    for (const row of rows.value.values()) {
      if (row.assignee && CARRIED.has(row.status)) load.set(row.assignee.id, (load.get(row.assignee.id) ?? 0) + 1);
    }
    return list.value.staff.map((member) => ({
      ...member,
      status: status.get(member.id) ?? member.status,
      load: live.value ? (load.get(member.id) ?? 0) : member.load,
    }));
  });
  const invites = computed(() => list.value?.invites ?? []);
  const matches = (...texts: string[]): boolean =>
    texts.some((text) => text.toLowerCase().includes(query.value.trim().toLowerCase()));

  const load = async (): Promise<void> => {
    try {
      list.value = await http.call<StaffList>('GET', '/api/staff');
      problem.value = null;
    } catch (error) {
      problem.value = sentence(asRefusal(error));
    }
  };

  // Somebody of whom this page has not heard: an invitation was accepted.
  const follow = effect(() => {
    const known = new Set(list.value?.staff.map((member) => member.id));
    if (list.value && presence.value.some((one) => !known.has(one.id) && one.status === 'online')) void load();
  });

  return {
    dispose: follow,
    staff,
    invites,
    problem,
    query,
    segment,
    groups: computed(() => {
      const shown = (staff.value ?? []).filter(
        (member) =>
          matches(member.name, member.email) &&
          segment.value !== 'invited' &&
          (segment.value !== 'online' || (member.active && member.status !== 'offline')),
      );
      const byName = shown.toSorted((one, other) => one.name.localeCompare(other.name));
      const groups = (['online', 'away', 'offline'] as const).map((key) => ({
        key,
        members: byName.filter((member) => member.active && member.status === key),
      }));
      const inactive = { key: 'inactive' as const, members: byName.filter((member) => !member.active) };
      return [...groups, inactive].filter((group) => group.members.length > 0);
    }),
    shownInvites: computed(() =>
      segment.value === 'online' ? [] : invites.value.filter((invite) => matches(invite.email)),
    ),
    assignable: computed(() =>
      (staff.value ?? [])
        .filter((member) => member.active)
        .toSorted(
          (one, other) =>
            ORDER[one.status] - ORDER[other.status] || one.load - other.load || one.name.localeCompare(other.name),
        ),
    ),
    load,
    find(text) {
      query.value = text;
    },
    show(next) {
      segment.value = next;
    },
    async revoke(invite) {
      await http.call('DELETE', `/api/staff/invites/${invite.id}`, {});
      await load();
    },
    async change(member, change) {
      await http.call('PATCH', `/api/staff/${member.id}`, change);
      await load();
    },
    createInvitation() {
      const created = signal<CreatedInvite | null>(null);
      const form = createForm({
        initial: { email: '', role: 'agent' },
        check: ({ email }): { email?: string } =>
          /^\S+@\S+\.\S+$/.test(email.trim()) ? {} : { email: t('form.emailWrong') },
        send: async ({ email, role }) => {
          created.value = await http.call<CreatedInvite>('POST', '/api/staff/invites', { email: email.trim(), role });
          await load();
        },
      });
      return { form, created };
    },
  };
}
