import { mailJob, route, toAppError, type Room } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { listMails } from './listMails.ts';
import { createMailer } from './mailer.ts';
import { deliverMail, tidyOutbox, watchOutbox } from './outbox.ts';
import { sweepUnread } from './unreadSweep.ts';

/** Milliseconds between two looks for answers that are due to be mailed. */
const SWEEP_EVERY = 5_000;
/** Milliseconds between two looks for mails that nobody tries any more. */
const TIDY_EVERY = 60 * 60_000;

/** Delivers the outbox and mails answers that stay unread. Nothing here causes anything but mails. */
export function notificationsRoom(house: House): Room {
  const mailer = createMailer(house);
  house.jobs.handle(mailJob, (job) => deliverMail(house, mailer, job));
  watchOutbox(house);
  const timers: NodeJS.Timeout[] = [];
  let sweeping: Promise<void> | undefined;
  let tidying: Promise<void> | undefined;

  async function sweep(): Promise<void> {
    try {
      await sweepUnread(house);
    } catch (error) {
      house.log.warn({ event: 'mail.sweep_failed', code: toAppError(error).code });
    } finally {
      sweeping = undefined;
    }
  }

  async function tidy(): Promise<void> {
    try {
      await tidyOutbox(house);
    } catch (error) {
      house.log.warn({ event: 'mail.tidy_failed', code: toAppError(error).code });
    } finally {
      tidying = undefined;
    }
  }

  return {
    name: 'notifications',
    async start() {
      timers.push(
        setInterval(() => {
          sweeping ??= sweep();
        }, SWEEP_EVERY),
        setInterval(() => {
          tidying ??= tidy();
        }, TIDY_EVERY),
      );
      for (const timer of timers) timer.unref();
    },
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all([sweeping, tidying]);
    },
    routes: [
      route({
        method: 'GET',
        path: '/api/mails',
        audiences: ['admin'],
        limit: { times: 120, seconds: 60 },
        run: ({ actor }) => listMails(house, mailer, actor),
      }),
    ],
  };
}
