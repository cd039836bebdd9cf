import type { Page } from '../../protocol/index.ts';
import type { Transaction, VisitorActor } from '../platform/index.ts';

const VISITOR = `
  insert into visitors (id, site_id, page, user_agent) values ($1, $2, $3, $4)
  on conflict (id) do nothing`;

const VISIT = `
  update visitors v set page = coalesce($2, v.page), user_agent = coalesce($3, v.user_agent), last_seen_at = now()
  where id = $1`;

const SECRET = `
  insert into visitor_secrets (site_id, hash, visitor_id) values ($1, $2, $3) on conflict do nothing`;

/**
 * Writes the shopper and her device's secret, if they are not there yet; part of her first message's transaction, whose
 * failure tells of theirs. The row of somebody who is known is not touched: the conversation's lock comes first.
 */
export function ensureVisitor(transaction: Transaction, actor: VisitorActor, page?: Page): void {
  void transaction.query('visitor.ensure', VISITOR, [
    actor.visitorId,
    actor.siteId,
    page === undefined ? null : JSON.stringify(page),
    actor.userAgent ?? null,
  ]);
  void transaction.query('visitor.secret', SECRET, [actor.siteId, actor.secretHash, actor.visitorId]);
}

/** Notes where a shopper is who begins a conversation; under that conversation's lock. */
export function noteVisit(transaction: Transaction, actor: VisitorActor, page?: Page): void {
  void transaction.query('visitor.visit', VISIT, [
    actor.visitorId,
    page === undefined ? null : JSON.stringify(page),
    actor.userAgent ?? null,
  ]);
}
