import { toAppError, type Services } from '../platform/index.ts';

const EVERY = 10 * 60_000;

/** What has served its purpose, and for how long it is kept after that. */
const DELETIONS: Record<string, string> = {
  guesses: `delete from guesses where since < $1::timestamptz - interval '1 day'`,
  tickets: 'delete from socket_tickets where expires_at < $1::timestamptz',
  codes: `delete from password_codes where expires_at < $1::timestamptz - interval '1 day'`,
  sessions: `delete from staff_sessions s using (
      select id, row_number() over (partition by staff_id order by last_seen_at desc) as place from staff_sessions
    ) r where r.id = s.id and r.place > 1 and s.created_at < $1::timestamptz - interval '30 days'`,
};

/** Deletes expired secrets and old sessions; each person's latest session stays, for when they were last seen. */
export async function tidyUp(services: Services): Promise<void> {
  for (const [name, text] of Object.entries(DELETIONS)) {
    await services.database.pool.query({ name: `tidy.${name}`, text, values: [services.clock.now()] });
  }
}

/** @returns a function that ends it */
export function startHousekeeping(services: Services): () => void {
  const timer = setInterval(() => {
    tidyUp(services).catch((error: unknown) => {
      services.log.warn({ event: 'staff.tidy_failed', code: toAppError(error).code });
    });
  }, EVERY);
  timer.unref();
  return () => clearInterval(timer);
}
