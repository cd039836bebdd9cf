// The offline checker: a recorded history of every client and a dump of the database, held against the invariants.
//
//   I1 durable            what was acknowledged is stored, and in every later full fetch
//   I2 none invented      what is stored was sent by somebody
//   I3 exactly once       one entry and one answer per client id, however often it was sent
//   I4 one order          seq is 1..n, everybody sees the same entry there, and later means further on
//   I5 whole ranges       a range holds every entry that the reader may see in it
//   I6 resumption         whoever is live, or answered a heartbeat, has missed nothing; no reset without a reason
//   I7 foreign cursors    a cursor of another history is answered with a reset
//   I8 marks              an acknowledged mark is stored
//   I9 hand-over          queue, ticket, inbox and thread say the same; the bot is silent from then on
//   I10 assignment        nobody takes what somebody has

import type { Dump } from './dump.ts';
import type { History } from './history.ts';
import { resumption } from './resumption.ts';
import { arrange, isVisible, short, type Run, type Violation } from './run.ts';

export type { Violation } from './run.ts';

/**
 * Holds a run against the invariants.
 *
 * @returns one sentence per violation; empty when all hold
 */
export function check(history: Pick<History, 'events' | 'people'>, dump: Dump): Violation[] {
  const run = arrange(history, dump);
  const rules = [
    durable,
    noneInvented,
    exactlyOnce,
    oneOrder,
    clocklessOrder,
    wholeRanges,
    resumption,
    marks,
    handOver,
    inboxes,
  ];
  return rules.flatMap((rule) => [...rule(run)]);
}

function* durable(run: Run): Generator<Violation> {
  for (const { conversation, seq, id, attempt } of run.acknowledged) {
    const entry = run.byId.get(id);
    const name = `${attempt.command} of ${attempt.client}, acknowledged as ${short(conversation)}#${seq},`;
    if (entry === undefined) yield { invariant: 'I1', what: `${name} is not in the database` };
    else if (entry.seq !== seq) yield { invariant: 'I1', what: `${name} is stored as #${entry.seq}` };
    else if (attempt.command === 'message.send' && (entry.text ?? '') !== (attempt.text ?? '')) {
      yield { invariant: 'I1', what: `${name} is stored with another text` };
    }
  }
  for (const event of run.events) {
    if (event.what !== 'fetched') continue;
    const fetched = new Set(event.entries.map(({ id }) => id));
    for (const { conversation, seq, id, at } of run.acknowledgedIn.get(event.conversation) ?? []) {
      if (at >= event.begun || fetched.has(id)) continue;
      const entry = run.byId.get(id);
      if (entry !== undefined && !isVisible(run, event.client, entry)) continue;
      yield {
        invariant: 'I1',
        what: `${event.client} fetched ${short(conversation)} without the acknowledged #${seq}`,
      };
    }
  }
}

function* noneInvented(run: Run): Generator<Violation> {
  const byClientId = Map.groupBy(run.commands, ({ clientId }) => clientId);
  for (const entry of run.dump.entries) {
    const name = `${short(entry.conversation)}#${entry.seq} (${entry.sender})`;
    if (entry.clientId === undefined) {
      const isOfPeople = entry.sender === 'visitor' || entry.sender === 'staff';
      if (isOfPeople && entry.kind === 'message') yield { invariant: 'I2', what: `${name} has no client id` };
      continue;
    }
    const attempts = (byClientId.get(entry.clientId) ?? [])
      .filter(
        ({ person }) => person.kind === entry.sender && (person.kind === 'visitor' || person.id === entry.senderId),
      )
      .flatMap((command) => command.attempts)
      .filter((attempt) => attempt.conversation === undefined || attempt.conversation === entry.conversation)
      .filter((attempt) => entry.kind === 'event' || (attempt.text ?? '') === (entry.text ?? ''));
    if (attempts.length === 0) yield { invariant: 'I2', what: `${name} was sent by nobody` };
    else if (attempts.every(({ outcome }) => outcome === 'fail')) {
      yield { invariant: 'I2', what: `${name} was refused and is stored` };
    }
  }
}

function* exactlyOnce(run: Run): Generator<Violation> {
  const stored = Map.groupBy(
    run.dump.entries.filter(({ clientId }) => clientId !== undefined),
    (entry) => `${entry.conversation} ${entry.senderId} ${entry.clientId}`,
  );
  for (const [entry, ...more] of stored.values()) {
    if (entry === undefined || more.length === 0) continue;
    const places = [entry, ...more].map(({ seq }) => `#${seq}`).join(', ');
    yield {
      invariant: 'I3',
      what: `one client id is stored ${more.length + 1} times: ${short(entry.conversation)} ${places}`,
    };
  }
  for (const { clientId, attempts } of run.commands) {
    const good = attempts.filter(({ outcome, result }) => outcome === 'ok' && result?.id !== undefined);
    const answers = new Set(good.map(({ result }) => JSON.stringify([result?.id, result?.seq, result?.at])));
    if (answers.size > 1) {
      yield {
        invariant: 'I3',
        what: `client id ${clientId} was answered in ${answers.size} ways: ${[...answers].join(' ')}`,
      };
    }
    if (new Set(good.map(({ command, text }) => `${command} ${text}`)).size > 1) {
      yield { invariant: 'I3', what: `client id ${clientId} was acknowledged with different bodies` };
    }
  }
}

function* oneOrder(run: Run): Generator<Violation> {
  for (const { id, lastSeq } of run.dump.conversations) {
    const entries = run.byConversation.get(id) ?? [];
    const wrong = entries.findIndex((entry, index) => entry.seq !== index + 1);
    if (wrong >= 0) yield { invariant: 'I4', what: `${short(id)} has #${entries[wrong]?.seq} at place ${wrong + 1}` };
    if (lastSeq !== entries.length) {
      yield { invariant: 'I4', what: `${short(id)} counts ${lastSeq} entries and has ${entries.length}` };
    }
  }
  if (run.byId.size !== run.dump.entries.length) yield { invariant: 'I4', what: 'two entries share an id' };
  for (const event of run.events) {
    if (event.what !== 'range' && event.what !== 'fetched') continue;
    for (const seen of event.entries) {
      const entry = run.bySeq.get(`${event.conversation} ${seen.seq}`);
      if (entry?.id === seen.id && entry.text === seen.text && entry.event === seen.event) continue;
      const stored = entry === undefined ? 'nothing is stored' : `another entry is stored (${entry.id})`;
      yield {
        invariant: 'I4',
        what: `${event.client} saw ${seen.id} at ${short(event.conversation)}#${seen.seq}, where ${stored}`,
      };
    }
  }
}

/** Whatever was acknowledged before another command was first sent stands before it. */
function* clocklessOrder(run: Run): Generator<Violation> {
  for (const [conversation, all] of run.acknowledgedIn) {
    const first = new Map<string, { seq: number; at: number; firstTriedAt: number }>();
    for (const { id, seq, at, firstTriedAt, attempt } of all) {
      // Whoever takes what she has is told of an entry that was there before.
      if (attempt.command === 'ticket.take' && run.byId.get(id)?.clientId !== attempt.clientId) continue;
      first.set(id, { seq, at: Math.min(at, first.get(id)?.at ?? at), firstTriedAt });
    }
    // From the newest place downwards: nothing further on may have been over before this one began.
    let earliest = { seq: 0, at: Number.POSITIVE_INFINITY };
    for (const one of [...first.values()].toSorted((a, b) => b.seq - a.seq)) {
      if (earliest.at < one.firstTriedAt) {
        const what = `${short(conversation)}#${one.seq} was sent after #${earliest.seq} was acknowledged`;
        yield { invariant: 'I4', what };
      }
      if (one.at < earliest.at) earliest = one;
    }
  }
}

function* wholeRanges(run: Run): Generator<Violation> {
  for (const event of run.events) {
    if (event.what !== 'range') continue;
    const { conversation, after, through } = event;
    const name = `${event.client} got ${short(conversation)} after ${after} through ${through}`;
    const seqs = event.entries.map(({ seq }) => seq);
    const isInside = seqs.every((seq, index) => seq > (seqs[index - 1] ?? after) && seq <= through);
    if (!isInside) yield { invariant: 'I5', what: `${name} with ${seqs.join(', ')}` };
    const missing = (run.byConversation.get(conversation) ?? [])
      .filter(({ seq }) => seq > after && seq <= through)
      .filter((entry) => !seqs.includes(entry.seq) && isVisible(run, event.client, entry));
    if (missing.length > 0)
      yield { invariant: 'I5', what: `${name} without ${missing.map(({ seq }) => seq).join(', ')}` };
  }
}

function* marks(run: Run): Generator<Violation> {
  for (const { person, attempts } of run.commands) {
    for (const { command, outcome, conversation, read, client } of attempts) {
      if (command !== 'conversation.mark' || outcome !== 'ok' || read === undefined) continue;
      const stored = run.dump.marks.find(
        (mark) =>
          mark.conversation === conversation &&
          mark.kind === person.kind &&
          (person.kind === 'visitor' || mark.participant === person.id),
      );
      if ((stored?.read ?? 0) >= read) continue;
      const what = `${client} marked ${short(conversation ?? '')} as read up to ${read}, stored is ${stored?.read ?? 0}`;
      yield { invariant: 'I8', what };
    }
  }
}

const SPEAKER_AFTER: Record<string, string> = {
  handed_over: 'queued',
  left_queue: 'bot',
  taken: 'agent',
  assigned: 'agent',
  returned: 'queued',
  closed: 'closed',
};

function* handOver(run: Run): Generator<Violation> {
  for (const { id, speaker } of run.dump.conversations) {
    let said = 'bot';
    for (const { seq, event, kind, sender } of run.byConversation.get(id) ?? []) {
      const name = `${short(id)}#${seq}`;
      if (kind === 'message' && sender === 'bot' && said !== 'bot') {
        yield { invariant: 'I9', what: `${name}: the bot spoke after the hand-over` };
      }
      if (event === 'handed_over' && said !== 'bot') yield { invariant: 'I9', what: `${name}: handed over twice` };
      if (event === 'taken' && said !== 'queued') yield { invariant: 'I10', what: `${name}: taken while nobody waits` };
      said = SPEAKER_AFTER[event ?? ''] ?? said;
    }
    if (said !== speaker) yield { invariant: 'I9', what: `${short(id)}: the thread says ${said}, its row ${speaker}` };
    const tickets = run.dump.tickets.filter(({ conversation }) => conversation === id);
    const [ticket] = tickets;
    if (tickets.length > 1) yield { invariant: 'I9', what: `${short(id)} has ${tickets.length} tickets` };
    const isWaiting = ticket?.status === 'open' && ticket.assignee === null && ticket.inboxSeq > 0;
    if (speaker === 'queued' && !isWaiting)
      yield { invariant: 'I9', what: `${short(id)} waits without a waiting ticket` };
    if (speaker === 'agent' && (ticket?.assignee ?? null) === null) {
      yield { invariant: 'I10', what: `${short(id)} is with an agent and assigned to nobody` };
    }
  }
}

function* inboxes(run: Run): Generator<Violation> {
  const waiting = run.dump.conversations.filter(({ speaker }) => speaker === 'queued');
  for (const event of run.events) {
    if (event.what !== 'waiting') continue;
    for (const { id } of waiting) {
      if (event.conversations.includes(id)) continue;
      yield { invariant: 'I9', what: `${short(id)} waits and is not in the inbox of ${event.client}` };
    }
  }
}
