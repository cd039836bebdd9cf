import type { LearningCluster } from '../../protocol/index.ts';
import { AppError, type StaffActor } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';

/**
 * Notes what became of a cluster, so that it and its like do not come up again. Doing it twice is doing it once.
 *
 * @throws AppError `not_found`
 */
export async function settleCluster(
  house: House,
  actor: StaffActor,
  site: string,
  cluster: LearningCluster['id'],
  outcome: 'taught' | 'dismissed',
): Promise<void> {
  const { rowCount } = await house.database.byKey.query({
    name: 'learning.settle',
    text: `update learning_clusters set outcome = $3, settled_at = $4, settled_by = $5 where id = $1 and site_id = $2`,
    values: [cluster, site, outcome, house.clock.now(), actor.staffId],
  });
  if (rowCount !== 1) throw new AppError('not_found');
}
