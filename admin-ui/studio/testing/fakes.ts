import type { BotDefinition } from '../../../bot/index.ts';
import type { BotDraft, BotOverview, DraftState } from '../../../protocol/studio.ts';
import { fakeHttp, fakeStorage, refusal } from '../../testing/fakes.ts';

/** A small bot: two intents, a rule with tests, an entity, a flow. */
export const BOT: BotDefinition = {
  format: 1,
  name: 'Bell',
  language: 'en',
  intents: [
    {
      name: 'returns',
      title: 'Send something back',
      phrases: ['how do i return this', 'send it back', 'return policy', 'i want to return my shoes'],
      answer: { text: ['Use the form.', 'Order {order_number}: use the form.'], collect: ['order_number'] },
    },
    {
      name: 'hours',
      title: 'When are you open?',
      phrases: ['when are you open', 'opening hours', 'open on sunday', 'what time do you close'],
      answer: { text: 'From nine to five.' },
    },
  ],
  rules: [
    {
      name: 'person',
      any: ['human', 'agent'],
      action: { handOver: 'asked' },
      tests: [
        { text: 'a human please', matches: true },
        { text: 'humane shoes', matches: false },
      ],
    },
    { name: 'back', any: ['send back'], action: { intent: 'returns' } },
  ],
  slots: [
    {
      name: 'order_number',
      kind: 'order_number',
      ask: ['Which order?', 'Which order number, please?'],
      skip: ['skip'],
      skipTitle: 'skip',
    },
  ],
  flows: [
    {
      name: 'broken',
      title: 'Something is broken',
      start: 'ask',
      steps: {
        ask: {
          kind: 'choice',
          ask: ['What is broken?', 'What happened?'],
          options: [
            { title: 'The box', next: 'sorry' },
            { title: 'All of it', next: 'number' },
          ],
        },
        number: { kind: 'collect', slot: 'order_number', next: 'sorry' },
        sorry: { kind: 'say', text: ['Sorry about {order_number}.', 'Sorry about that.'], next: null },
      },
    },
  ],
  settings: { threshold: 0.5, askBack: 0.2, missesBeforeHandOver: 2 },
  texts: {
    askBack: ['Do you mean:', 'Is it one of these?'],
    fallback: ['I did not understand.', 'Sorry, what do you mean?'],
    repeated: ['Did that help?', 'Was that what you needed?'],
    noted: ['Noted.', 'Got it.'],
    no: ['no', 'nope'],
    away: 'Nobody is here.',
    person: 'Talk to a person',
  },
};

export const draftOf = (definition: BotDefinition, change: Partial<BotDraft> = {}): BotDraft => ({
  revision: 1,
  definition: definition as unknown as Record<string, unknown>,
  basedOn: { id: 'v1', number: 1 },
  changedAt: '2026-06-15T10:00:00.000Z',
  changedBy: 'Ines Okafor',
  problems: [],
  ...change,
});

/** The server's side of one draft: keeps what is put on the right revision, refuses the rest, can be away or slow. */
export function fakeServer(definition: BotDefinition = BOT) {
  const server = { draft: draftOf(definition), away: false, slow: 0, refuses: null as Error | null };
  const put = async (body: unknown): Promise<DraftState> => {
    if (server.slow > 0) await new Promise((resolve) => setTimeout(resolve, server.slow));
    if (server.away) throw refusal('offline');
    if (server.refuses) throw server.refuses;
    const { revision, definition: next } = body as { revision: number; definition: Record<string, unknown> };
    if (revision !== server.draft.revision) throw refusal('conflict');
    server.draft = { ...server.draft, revision: revision + 1, definition: next };
    return server.draft;
  };
  const overview = { versions: [], learning: 0 } as unknown as BotOverview;
  const { http, calls } = fakeHttp({
    'GET /api/sites/s1/bot': () => overview,
    'GET /api/sites/s1/bot/draft': () => {
      if (server.away) throw refusal('offline');
      return server.draft;
    },
    'PUT /api/sites/s1/bot/draft': put,
  });
  return {
    server,
    http,
    storage: fakeStorage(),
    /** What was put, in order. */
    puts: () => calls.filter(({ name }) => name.startsWith('PUT')).map(({ body }) => body as { revision: number }),
    /** Somebody else saves first. */
    overtake(next: BotDefinition) {
      server.draft = { ...draftOf(next), revision: server.draft.revision + 1, changedBy: 'Tom Okafor' };
    },
  };
}
