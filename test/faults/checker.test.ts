// The checker must see what it is there for: a made-up run in which all is well, and each violation planted in it.

import { describe, expect, it } from 'vitest';
import { check } from './checker.ts';
import type { Dump, DumpedEntry } from './dump.ts';
import { History, type Recorded, type SeenEntry } from './history.ts';

const C = 'c0000000-0000-4000-8000-000000000001';
const ANNA = 'a0000000-0000-4000-8000-00000000000a';

interface Story {
  history: History;
  dump: Dump;
}

const stored = (seq: number, sender: string, more: Partial<DumpedEntry> = {}): DumpedEntry => ({
  conversation: C,
  seq,
  id: `id-${seq}`,
  kind: more.event === undefined ? 'message' : 'event',
  sender,
  ...(sender === 'staff' && { senderId: ANNA }),
  ...(sender === 'visitor' && { senderId: 'lena' }),
  ...more,
});

/** Lena asks the bot, is handed over, Anna takes it and answers; Lena's connection is cut once and resumed. */
function goodStory(): Story {
  const history = new History();
  history.people.set('lena', { kind: 'visitor', id: 'lena' });
  history.people.set('anna', { kind: 'staff', id: ANNA });
  const entries = [
    stored(1, 'visitor', { clientId: 'hello', text: 'Hello' }),
    stored(2, 'bot', { text: 'Good day' }),
    stored(3, 'visitor', { clientId: 'over', event: 'handed_over' }),
    stored(4, 'staff', { clientId: 'take', event: 'taken' }),
    stored(5, 'staff', { clientId: 'answer', text: 'I am here' }),
    stored(6, 'staff', { clientId: 'urgent', event: 'priority' }),
    stored(7, 'visitor', { clientId: 'thanks', text: 'Thanks' }),
  ];
  const told = (client: string, after: number, through: number) => ({
    what: 'range' as const,
    connection: client === 'lena' ? 1 : 2,
    conversation: C,
    after,
    through,
    entries: entries
      .filter(({ seq, event }) => seq > after && seq <= through && !(client === 'lena' && event === 'priority'))
      .map(({ conversation: _conversation, ...entry }): SeenEntry => ({ ...entry })),
  });
  const say = (client: string, command: string, clientId: string, text: string | undefined, seq: number): void => {
    const attempt = history.nextAttempt();
    const conversation = command.startsWith('ticket') ? undefined : C;
    const invoke = { command, clientId, conversation, text, read: undefined, via: 'socket' as const, server: 'one' };
    history.record(client, { what: 'invoke', attempt, ...invoke });
    history.record(client, { what: 'ok', attempt, result: { id: `id-${seq}`, seq, at: '2030-01-01' } });
  };

  history.record('lena', { what: 'welcome', connection: 1, server: 'one', serverId: 'first' });
  history.record('anna', { what: 'welcome', connection: 2, server: 'one', serverId: 'first' });
  say('lena', 'message.send', 'hello', 'Hello', 1);
  history.record('lena', told('lena', 0, 2));
  history.record('lena', { what: 'live', connection: 1, conversation: C, head: 2 });
  say('lena', 'conversation.handOver', 'over', undefined, 3);
  history.record('lena', told('lena', 2, 3));
  say('anna', 'ticket.take', 'take', undefined, 4);
  history.record('anna', { what: 'resume', connection: 2, conversation: C, cursor: null });
  history.record('anna', told('anna', 0, 4));
  history.record('anna', { what: 'live', connection: 2, conversation: C, head: 4 });
  history.record('lena', { what: 'closed', connection: 1, code: 1006 });
  say('anna', 'message.send', 'answer', 'I am here', 5);
  history.record('anna', told('anna', 4, 5));
  history.record('lena', { what: 'welcome', connection: 3, server: 'one', serverId: 'first' });
  history.record('lena', { what: 'resume', connection: 3, conversation: C, cursor: { seq: 3, id: 'id-3' } });
  history.record('lena', { ...told('lena', 3, 5), connection: 3 });
  history.record('lena', { what: 'live', connection: 3, conversation: C, head: 5 });
  say('anna', 'ticket.setPriority', 'urgent', undefined, 6);
  say('lena', 'message.send', 'thanks', 'Thanks', 7);
  history.record('anna', told('anna', 5, 7));
  history.record('lena', { ...told('lena', 5, 7), connection: 3 });
  history.record('lena', { what: 'ping', connection: 3 });
  history.record('lena', { what: 'pong', connection: 3, heads: { [C]: 7 } });
  const attempt = history.nextAttempt();
  const mark = { command: 'conversation.mark', clientId: 'seen', conversation: C, text: undefined, read: 7 };
  history.record('anna', { what: 'invoke', attempt, ...mark, via: 'http', server: 'one' });
  history.record('anna', { what: 'ok', attempt, result: undefined });
  history.record('lena', { what: 'settled', conversation: C });
  history.record('anna', { what: 'settled', conversation: C });
  const { entries: all } = told('lena', 0, 7);
  history.record('lena', { what: 'fetched', conversation: C, begun: history.events.length, entries: all });
  history.record('anna', { what: 'waiting', conversations: [] });

  return {
    history,
    dump: {
      serverId: 'first',
      conversations: [{ id: C, speaker: 'agent', lastSeq: 7 }],
      entries,
      tickets: [{ conversation: C, status: 'open', assignee: ANNA, inboxSeq: 3 }],
      marks: [{ conversation: C, participant: ANNA, kind: 'staff', read: 7 }],
    },
  };
}

/** The events of one kind, to be changed in place. */
function all<What extends Recorded['what']>({ history }: Story, what: What): Extract<Recorded, { what: What }>[] {
  return history.events.filter((event): event is Extract<Recorded, { what: What }> => event.what === what);
}

function entry(story: Story, seq: number): DumpedEntry {
  const found = story.dump.entries.find((one) => one.seq === seq);
  if (found === undefined) throw new Error(`The story has no ${seq}`);
  return found;
}

/** Takes an entry out of the database, as if it had never been committed; those behind it move up. */
function lose(story: Story, seq: number): void {
  story.dump.entries = story.dump.entries.filter((one) => one.seq !== seq);
  for (const conversation of story.dump.conversations) conversation.lastSeq = story.dump.entries.length;
}

const first = <Item>(items: readonly Item[]): Item => {
  const [item] = items;
  if (item === undefined) throw new Error('The story has none of these');
  return item;
};

const PLANTED: [invariant: string, what: string, plant: (story: Story) => void][] = [
  ['I1', 'an acknowledged message that is not stored', (story) => lose(story, 7)],
  ['I1', 'an acknowledged message that is stored with another text', (story) => (entry(story, 5).text = 'I am not')],
  [
    'I1',
    'an acknowledged place that is another one in the database',
    (story) => {
      for (const { result } of all(story, 'ok')) if (result?.seq === 5) result.seq = 6;
    },
  ],
  [
    'I1',
    'a full fetch without an acknowledged message',
    (story) => void first(all(story, 'fetched')).entries.splice(0, 1),
  ],
  [
    'I2',
    'a message that nobody sent',
    (story) => {
      story.dump.entries.push(stored(8, 'visitor', { clientId: 'ghost', text: 'Boo' }));
    },
  ],
  ['I2', 'a message of a person without a client id', (story) => delete entry(story, 7).clientId],
  ['I2', 'a message under the name of somebody else', (story) => (entry(story, 5).senderId = 'another-agent')],
  [
    'I2',
    'a refused message that is stored',
    (story) => {
      const { history } = story;
      const index = history.events.findIndex((event) => event.what === 'ok' && event.result?.seq === 7);
      const event = history.events[index];
      if (event?.what !== 'ok') throw new Error('The story has no acknowledgement of 7');
      history.events[index] = { what: 'fail', attempt: event.attempt, code: 'blocked', client: 'lena', time: 0 };
    },
  ],
  [
    'I3',
    'a client id that is stored twice',
    (story) => {
      story.dump.entries.push(stored(8, 'visitor', { clientId: 'thanks', text: 'Thanks' }));
      first(story.dump.conversations).lastSeq = 8;
    },
  ],
  [
    'I3',
    'a repetition with another answer',
    ({ history }) => {
      const attempt = history.nextAttempt();
      const again = { command: 'message.send', clientId: 'thanks', conversation: C, text: 'Thanks', read: undefined };
      history.record('lena', { what: 'invoke', attempt, ...again, via: 'http', server: 'one' });
      history.record('lena', { what: 'ok', attempt, result: { id: 'id-7', seq: 7, at: '2031-01-01' } });
    },
  ],
  [
    'I3',
    'another body acknowledged under the same client id',
    ({ history }) => {
      const attempt = history.nextAttempt();
      const other = { command: 'message.send', clientId: 'thanks', conversation: C, text: 'Else', read: undefined };
      history.record('lena', { what: 'invoke', attempt, ...other, via: 'http', server: 'one' });
      history.record('lena', { what: 'ok', attempt, result: { id: 'id-7', seq: 7, at: '2030-01-01' } });
    },
  ],
  ['I4', 'a hole in the order', (story) => lose(story, 2)],
  ['I4', 'a counter that runs ahead', (story) => (first(story.dump.conversations).lastSeq = 8)],
  ['I4', 'two entries of one id', (story) => (entry(story, 2).id = 'id-1')],
  [
    'I4',
    'a reader who saw another entry at a place',
    (story) => {
      for (const { entries } of all(story, 'range')) for (const seen of entries) if (seen.seq === 5) seen.id = 'other';
    },
  ],
  [
    'I4',
    'a message in front of one that was acknowledged before it was sent',
    (story) => {
      const [before, after] = [entry(story, 5), entry(story, 7)];
      [before.seq, after.seq] = [7, 5];
      for (const { result } of all(story, 'ok')) {
        if (result?.seq === 5) result.seq = 7;
        else if (result?.seq === 7) result.seq = 5;
      }
    },
  ],
  [
    'I5',
    'a range that leaves out what was committed later under a lower seq',
    (story) => {
      for (const range of all(story, 'range')) {
        if (range.through === 5) range.entries = range.entries.filter(({ seq }) => seq !== 4);
      }
    },
  ],
  ['I5', 'a range with entries outside of it', (story) => (first(all(story, 'range')).through = 1)],
  [
    'I6',
    'a client that is live without what came in between',
    ({ history }) => {
      const index = history.events.findIndex((event) => event.what === 'range' && event.connection === 3);
      history.events.splice(index, 1);
    },
  ],
  [
    'I6',
    'a client that is live at a place that was passed before it asked',
    (story) => {
      const resumed = all(story, 'range').filter(({ connection }) => connection === 3);
      first(resumed).through = 4;
      first(resumed).entries = first(resumed).entries.filter(({ seq }) => seq <= 4);
      for (const live of all(story, 'live')) if (live.connection === 3) live.head = 4;
    },
  ],
  ['I6', 'a heartbeat that tells an old head', (story) => (first(all(story, 'pong')).heads[C] = 5)],
  [
    'I6',
    'a heartbeat that knows nothing of a followed conversation',
    (story) => (first(all(story, 'pong')).heads = {}),
  ],
  [
    'I6',
    'a client that never gets the newest entry',
    (story) => {
      for (const range of all(story, 'range')) {
        if (range.connection !== 3 || range.through !== 7) continue;
        range.through = 6;
        range.entries = [];
      }
    },
  ],
  [
    'I6',
    'a resume that is answered by silence',
    (story) => {
      const { history } = story;
      const at = history.events.findIndex((event) => event.what === 'settled');
      const resume = { what: 'resume', connection: 3, conversation: C, cursor: { seq: 7, id: 'id-7' } } as const;
      history.events.splice(at, 0, { ...resume, client: 'lena', time: 0 });
    },
  ],
  [
    'I6',
    'a reset of a good cursor',
    ({ history }) => {
      history.record('lena', { what: 'resume', connection: 3, conversation: C, cursor: { seq: 7, id: 'id-7' } });
      history.record('lena', { what: 'reset', connection: 3, conversation: C, reason: 'cursor_unknown' });
    },
  ],
  [
    'I7',
    'a cursor of another history that is served',
    (story) => {
      for (const resume of all(story, 'resume')) if (resume.connection === 3) resume.cursor = { seq: 3, id: 'alien' };
    },
  ],
  ['I8', 'an acknowledged mark that is not stored', (story) => (first(story.dump.marks).read = 6)],
  ['I9', 'a bot that speaks after the hand-over', (story) => (entry(story, 5).sender = 'bot')],
  ['I9', 'a second hand-over', (story) => (entry(story, 6).event = 'handed_over')],
  [
    'I9',
    'a row that says another speaker than the thread',
    (story) => (first(story.dump.conversations).speaker = 'queued'),
  ],
  [
    'I9',
    'a waiting chat that an inbox does not show',
    (story) => {
      lose(story, 4);
      first(story.dump.conversations).speaker = 'queued';
    },
  ],
  [
    'I9',
    'a waiting chat without a ticket',
    (story) => {
      first(story.dump.conversations).speaker = 'queued';
      story.dump.tickets = [];
    },
  ],
  ['I10', 'a chat that is taken twice', (story) => (entry(story, 6).event = 'taken')],
  ['I10', 'a chat with an agent that is assigned to nobody', (story) => (first(story.dump.tickets).assignee = null)],
];

describe('The checker', () => {
  it('finds nothing where all is well', () => {
    const { history, dump } = goodStory();
    expect(check(history, dump)).toEqual([]);
  });

  it.each(PLANTED)('names %s for %s', (invariant, _what, plant) => {
    const story = goodStory();
    plant(story);
    expect(check(story.history, story.dump).map((violation) => violation.invariant)).toContain(invariant);
  });

  it('takes a command without an answer for one that happened once or never', () => {
    for (const happened of [true, false]) {
      const { history, dump } = goodStory();
      const attempt = history.nextAttempt();
      const sent = { command: 'message.send', clientId: 'maybe', conversation: C, text: 'Maybe', read: undefined };
      history.events.unshift({
        what: 'invoke',
        attempt,
        ...sent,
        via: 'socket',
        server: 'one',
        client: 'lena',
        time: 0,
      });
      history.record('lena', { what: 'info', attempt, why: 'cut' });
      if (happened) {
        dump.entries.push(stored(8, 'visitor', { clientId: 'maybe', text: 'Maybe' }));
        first(dump.conversations).lastSeq = 8;
      }
      const late = check(history, dump).filter(({ what }) => !what.includes('without 8'));
      expect(late).toEqual([]);
    }
  });

  it('lets a message stand where its first try went, whichever try was answered', () => {
    const { history, dump } = goodStory();
    const sent = { command: 'message.send', clientId: 'thanks', conversation: C, text: 'Thanks', read: undefined };
    const attempt = history.nextAttempt();
    history.events.unshift(
      { what: 'invoke', attempt, ...sent, via: 'socket', server: 'one', client: 'lena', time: 0 },
      { what: 'info', attempt, why: 'cut', client: 'lena', time: 0 },
    );
    const moved = new Map([
      [5, 6],
      [6, 7],
      [7, 5],
    ]);
    for (const one of dump.entries) one.seq = moved.get(one.seq) ?? one.seq;
    for (const event of history.events) {
      if (event.what === 'ok' && event.result !== undefined) {
        event.result.seq = moved.get(event.result.seq) ?? event.result.seq;
      }
    }
    expect(check(history, dump).filter(({ what }) => what.includes('was sent after'))).toEqual([]);
  });

  it('does not take the answer to one resume for the answer to the next', () => {
    const { history, dump } = goodStory();
    const at = history.events.findIndex((event) => event.what === 'ping');
    const own = { connection: 3, conversation: C, client: 'lena', time: 0 };
    const again = { ...own, what: 'resume', cursor: { seq: 7, id: 'id-7' } } as const;
    const live = { ...own, what: 'live', head: 7 } as const;
    // The second resume starts over on the server just when the heartbeat is answered.
    history.events.splice(at, 0, again, again, live);
    const pong = history.events.find((event) => event.what === 'pong');
    if (pong?.what === 'pong') pong.heads[C] = 0;
    history.events.splice(at + 5, 0, live);
    expect(check(history, dump)).toEqual([]);
  });

  it('lets two people use the same client id', () => {
    const { history, dump } = goodStory();
    const attempt = history.nextAttempt();
    const sent = { command: 'message.send', clientId: 'thanks', conversation: C, text: 'Welcome', read: undefined };
    history.record('anna', { what: 'invoke', attempt, ...sent, via: 'socket', server: 'one' });
    history.record('anna', { what: 'info', attempt, why: 'cut' });
    dump.entries.push(stored(8, 'staff', { clientId: 'thanks', text: 'Welcome' }));
    first(dump.conversations).lastSeq = 8;
    const late = check(history, dump).filter(({ what }) => !what.includes('without 8'));
    expect(late).toEqual([]);
  });

  it('judges a heartbeat only by what its own process acknowledged', () => {
    const story = goodStory();
    first(all(story, 'pong')).heads[C] = 5;
    for (const invoke of all(story, 'invoke')) if (invoke.clientId === 'thanks') invoke.server = 'two';
    for (const invoke of all(story, 'invoke')) if (invoke.clientId === 'urgent') invoke.server = 'two';
    expect(check(story.history, story.dump)).toEqual([]);
  });
});
