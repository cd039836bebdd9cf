import { AppError, type Transaction } from '../platform/index.ts';

/**
 * Blocks a shopper or lets her write again. She is not told who did it; her next message is refused with `blocked`.
 *
 * @throws AppError `not_found`
 */
export async function blockVisitor(transaction: Transaction, visitorId: string, blocked: boolean): Promise<void> {
  const rows = await transaction.query(
    'visitor.block',
    `update visitors set blocked_at = case when $2 then coalesce(blocked_at, now()) end where id = $1 returning id`,
    [visitorId, blocked],
  );
  if (rows.length === 0) throw new AppError('not_found');
}
