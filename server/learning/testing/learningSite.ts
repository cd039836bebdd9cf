// The product with shoppers who ask and somebody who looks at what can be learnt, for the tests of learning.

import { randomBytes, randomUUID } from 'node:crypto';
import { expect, vi } from 'vitest';
import { startTestProduct, type StaffMember, type TestProduct, type WireClient } from '../../../test/setup/product.ts';
import { firstSite, publishBot } from '../../../test/setup/publish.ts';
import type { BotDefinition } from '../../../bot/index.ts';
import { smallBot } from '../../../bot/testing/smallBot.ts';
import type { LearningCluster, LearningReport } from '../../../protocol/index.ts';
import type { Clock } from '../../platform/index.ts';

export interface Talk {
  shopper: WireClient;
  conversation: string;
  say(text: string): Promise<void>;
}

export interface LearningSite {
  product: TestProduct;
  site: string;
  /** The owner; another one once her session has ended. */
  ada: StaffMember;
  publish(definition: BotDefinition): Promise<void>;
  /** A new shopper who asks something. */
  asks(text: string): Promise<Talk>;
  learning(): Promise<LearningReport>;
  /** The cluster about something, once the newest questions have been looked at. */
  clusterOf(word: string, count: number): Promise<LearningCluster>;
  /** The report after a look that saw everything until now: another question that was asked last is in it. */
  lookedAt(): Promise<LearningReport>;
}

/** The cluster in which a word was said. */
export const about = (report: LearningReport, word: string): LearningCluster | undefined =>
  report.clusters.find(({ phrases }) => phrases.some(({ text }) => text.includes(word)));

/** Starts it with the small bot live. */
export async function startLearning(clock?: Clock): Promise<LearningSite> {
  const product = await startTestProduct({}, clock);
  const shop: LearningSite = {
    product,
    site: await firstSite(product),
    ada: await product.owner(),
    publish: (definition) => publishBot(product, definition),
    async asks(text) {
      const shopper = await product.shopper().connect();
      const conversation = randomUUID();
      const say = async (words: string): Promise<void> => {
        await shopper.done('message.send', { conversation, text: words });
      };
      await say(text);
      return { shopper, conversation, say };
    },
    async learning() {
      const answer = await shop.ada.request('GET', `/api/sites/${shop.site}/bot/learning`);
      expect(answer.status).toBe(200);
      return (await answer.json()) as LearningReport;
    },
    clusterOf: (word, count) =>
      vi.waitFor(
        async () => {
          const cluster = about(await shop.learning(), word);
          if (cluster?.count !== count) throw new Error(`${cluster?.count} about ${word}`);
          return cluster;
        },
        { timeout: 60_000, interval: 250 },
      ),
    async lookedAt() {
      const mark = String.fromCharCode(...randomBytes(12).map((byte) => 97 + (byte % 26)));
      await shop.asks(mark);
      await shop.clusterOf(mark, 1);
      return shop.learning();
    },
  };
  await shop.publish(smallBot);
  return shop;
}
