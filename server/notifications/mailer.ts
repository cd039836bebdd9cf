import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { emailAddress } from '../../protocol/index.ts';
import { errorCode, type Mail, type Services } from '../platform/index.ts';
import { openMailFiles, type KeptMail } from './mailFiles.ts';
import { htmlOf } from './mailHtml.ts';

/** Milliseconds that a mail server may be silent before the attempt counts as failed. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };

export interface Mailer {
  /**
   * Hands a mail over.
   *
   * @returns false when its address will never be taken, so that there is no use in trying again
   * @throws Error when the mail server is away or says "later"
   */
  deliver(mail: Mail): Promise<boolean>;
  /** Are mails sent by SMTP? */
  readonly smtp: boolean;
  /** The newest mails that are kept as files; none when they are sent. */
  kept(): Promise<KeptMail[]>;
}

/** Mails by SMTP, or as files below the data directory without a mail server. */
export function createMailer({ config, clock }: Pick<Services, 'config' | 'clock'>): Mailer {
  const { smtpUrl } = config;
  const files = openMailFiles(join(config.dataDirectory, 'mails'));
  // Neither may a mail that we write name files or addresses whose content would be sent along.
  const fixed = { disableFileAccess: true, disableUrlAccess: true };

  if (smtpUrl === undefined) {
    const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...fixed });
    return {
      smtp: false,
      async deliver(mail) {
        if (!emailAddress.safeParse(mail.to).success) return false;
        const composed = await composer.sendMail(toMessage(mail, config, clock.now()));
        const raw = Buffer.isBuffer(composed.message) ? composed.message : Buffer.alloc(0);
        const { to, text } = mail;
        await files.keep(raw, {
          to,
          subject: oneLine(mail.subject),
          at: clock.now().toISOString(),
          text,
          kind: kindOf(mail.key),
        });
        return true;
      },
      kept: () => files.newest(),
    };
  }
  const transport = createTransport({ url: smtpUrl, ...PATIENCE, ...fixed });
  return {
    smtp: true,
    async deliver(mail) {
      if (!emailAddress.safeParse(mail.to).success) return false;
      try {
        await transport.sendMail(toMessage(mail, config, clock.now()));
        return true;
      } catch (error) {
        if (isForEver(error)) return false;
        throw error;
      }
    },
    kept: async () => [],
  };
}

/**
 * Addresses are given apart, never as text to be parsed, and the envelope is our own: what reaches the mail server is the
 * one address of the outbox, whatever the headers look like.
 */
function toMessage(mail: Mail, config: Services['config'], date: Date): SendMailOptions {
  const from = parseSender(config.mailFrom);
  return {
    from,
    to: { name: '', address: mail.to },
    envelope: { from: from.address, to: [mail.to] },
    subject: oneLine(mail.subject),
    text: mail.text,
    html: htmlOf(mail.text),
    date,
    messageId: messageIdOf(mail.key, config.publicUrl),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
}

/** The same for every attempt at the same mail: a mailbox that gets it twice can tell. */
export function messageIdOf(key: string, publicUrl: string): string {
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${new URL(publicUrl).hostname}>`;
}

/** What a mail is about: an invitation, a code, an answer. @param key of the mail, for instance `invite:ID` */
export function kindOf(key: string): string {
  return key.split(':', 1)[0] ?? '';
}

/** @param mailFrom `Name <address>` or an address, as the configuration has checked it */
export function parseSender(mailFrom: string): { name: string; address: string } {
  const [, name = '', address = mailFrom] = /^([^<]*)<([^>]*)>$/.exec(mailFrom) ?? [];
  return { name: name.trim().replaceAll(/^"|"$/g, ''), address: address.trim() };
}

/** Nothing in a header may begin another one. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** The server said that it will never take this address: codes 550 to 553 in answer to it. */
function isForEver(error: unknown): boolean {
  if (errorCode(error) !== 'EENVELOPE' || typeof error !== 'object' || error === null) return false;
  const { responseCode, command } = error as { responseCode?: number; command?: string };
  return command === 'RCPT TO' && responseCode !== undefined && responseCode >= 550 && responseCode <= 553;
}
