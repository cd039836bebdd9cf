import { z } from 'zod';
import { emailAddress, personName } from './commands.ts';
import { LIMITS, ROLES } from './constants.ts';
import { uuid } from './entries.ts';
import type { PresenceStatus } from './inbox.ts';

/** HTTP bodies of staff, sites and sign-in. Answers are the interfaces; docs/protocol.md lists the routes. */

export const roleSchema = z.enum(ROLES);
/** At least 8 characters, no rules of composition; long ones are cut off before they reach the hash. */
export const passwordSchema = z.string().min(8).max(256);
const token = z.string().min(20).max(200);

/** `POST /api/setup`: the one-time owner link. */
export const setupSchema = z.strictObject({ token, name: personName, email: emailAddress, password: passwordSchema });
/** `POST /api/setup/check` and `POST /api/invites/check`: is the link still good. */
export const tokenCheckSchema = z.strictObject({ token });
/** `POST /api/session` */
export const signInSchema = z.strictObject({
  email: z.string().max(LIMITS.emailLength),
  password: z.string().max(1_024),
});
/** `POST /api/password/forgot` always answers 202. */
export const forgotPasswordSchema = z.strictObject({ email: z.string().max(LIMITS.emailLength) });
/** `POST /api/password/reset` */
export const resetPasswordSchema = z.strictObject({
  email: z.string().max(LIMITS.emailLength),
  code: z.string().regex(/^\d{6}$/, 'must be the six figures of the mail'),
  password: passwordSchema,
});
/** `POST /api/staff/invites` */
export const inviteSchema = z.strictObject({ email: emailAddress, role: z.enum(['agent', 'admin']) });
/** `POST /api/invites/accept` */
export const acceptInviteSchema = z.strictObject({ token, name: personName, password: passwordSchema });
/** `PATCH /api/staff/:staff` */
export const staffChangeSchema = z.strictObject({ role: roleSchema.optional(), active: z.boolean().optional() });

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time such as 09:00');
/** Opening hours of one day in the site's time zone; an empty list is a closed day. */
const day = z.array(z.strictObject({ from: time, to: time })).max(4);
export const hoursSchema = z.strictObject({
  monday: day,
  tuesday: day,
  wednesday: day,
  thursday: day,
  friday: day,
  saturday: day,
  sunday: day,
});
export const originSchema = z
  .string()
  .max(253)
  .regex(/^https?:\/\/[^\s/?#@]+$/, 'must be an origin such as https://shop.example');
/** `PATCH /api/sites/:site` */
export const siteChangeSchema = z.strictObject({
  name: personName.optional(),
  allowedOrigins: z.array(originSchema).max(50).optional(),
  hours: hoursSchema.optional(),
  timeZone: z.string().max(60).optional(),
  greeting: z.string().trim().min(1).max(300).optional(),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'must be a colour such as #0d7366')
    .optional(),
});
/** `POST /api/continue`: exchange the signed link of a mail for access from this device. */
export const continueSchema = z.strictObject({ token: z.string().max(1_000), secret: z.string().min(40).max(60) });

export type Role = z.infer<typeof roleSchema>;
export type Hours = z.infer<typeof hoursSchema>;
export type SiteChange = z.infer<typeof siteChangeSchema>;

/** Answer of `GET /api/session` (204 when nobody is signed in) and of every way of signing in. */
export interface Me {
  id: string;
  name: string;
  email: string;
  role: Role;
  away: boolean;
}
/** Answer of `POST /api/session/ticket`: valid once, for 30 seconds. */
export interface SocketTicket {
  ticket: string;
}
/** Answer of `POST /api/setup/check`. */
export interface LinkCheck {
  email?: string;
  role: Role;
}
export interface StaffMember {
  id: string;
  name: string;
  email: string;
  role: Role;
  active: boolean;
  status: PresenceStatus;
  /** Open tickets assigned. */
  load: number;
  lastSeenAt: string | null;
}
export interface Invite {
  id: string;
  email: string;
  role: Role;
  createdAt: string;
  expiresAt: string;
}
/** Answer of `POST /api/staff/invites`: the link is shown this once and mailed. */
export interface CreatedInvite extends Invite {
  link: string;
}
/** Answer of `GET /api/staff`. */
export interface StaffList {
  staff: StaffMember[];
  invites: Invite[];
}
export interface Site {
  id: string;
  key: string;
  name: string;
  allowedOrigins: string[];
  hours: Hours;
  timeZone: string;
  greeting: string;
  accent: string;
  language: string;
  /** The tag to paste. */
  snippet: string;
  /** Address of the example shop where one is served. */
  exampleShop?: string;
}
/** Answer of `GET /api/sites`. */
export interface SiteList {
  sites: Site[];
}
/** Answer of `POST /api/continue`. */
export interface Continued {
  siteKey: string;
  conversation: string;
}
/** Answer of `GET /api/sites/:site/calls-secret`, and of `POST`, which makes another one. */
export interface CallSecretAnswer {
  /** Signs what the bot asks the shop's own server. */
  secret: string;
  changedAt: string;
  /** Hosts that the operator allows; calls of any other fail. */
  hosts: string[];
}

/** Answer of `GET /api/mails`: mails kept as files because no SMTP server is set. */
export interface MailList {
  /** True when mails are sent by SMTP; then the list is empty. */
  smtp: boolean;
  mails: {
    id: string;
    to: string;
    subject: string;
    at: string;
    /** Empty when `hidden`. */
    text: string;
    /** It opens an account: only the owner may read it. */
    hidden?: boolean;
  }[];
  /** Mails that failed and are not tried any more, newest first; of addresses nothing is kept. */
  givenUp: {
    /** What the mail was about, for instance `invite`. */
    kind: string;
    failure: 'refused' | 'unreachable' | 'unreadable';
    queuedAt: string;
    givenUpAt: string;
  }[];
}

export const idParameter = uuid;
