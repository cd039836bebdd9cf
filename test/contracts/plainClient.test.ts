// A whole conversation, held by clients that were written from docs/protocol.md alone.

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ServerProcess } from '../faults/serverProcess.ts';
import { makeTeam, PASSWORD, type Team } from '../faults/team.ts';
import { createTestDatabase } from '../setup/database.ts';
import { newToken, PlainClient, Refused, signIn } from './plainClient.ts';

let server: ServerProcess;
let team: Team;
let dropDatabase: () => Promise<void>;
let dataDirectory: string;

beforeAll(async () => {
  const { url, drop } = await createTestDatabase();
  dropDatabase = drop;
  dataDirectory = mkdtempSync(join(tmpdir(), 'shopbell-plain-'));
  server = await ServerProcess.start('one', { dataDirectory, databaseUrl: url, shop: true });
  team = await makeTeam(server, ['agent']);
});

afterAll(async () => {
  await server?.stop();
  await dropDatabase?.();
  rmSync(dataDirectory, { recursive: true, force: true });
});

const newShopper = (token = newToken(team.site.key)): PlainClient =>
  new PlainClient({ url: server.url, origin: server.shopUrl ?? '', token });

async function newAgent(): Promise<PlainClient> {
  const [agent] = team.members;
  const cookie = await signIn(server.url, server.url, agent?.email ?? '', PASSWORD);
  return new PlainClient({ url: server.url, origin: server.url, cookie });
}

/** Seqs in order, to be compared with 1..n. */
const seqsOf = (client: PlainClient, conversation: string): number[] =>
  [...client.thread(conversation).entries.keys()].toSorted((a, b) => a - b);

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

/** An 8-bit grey picture of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

describe('A client written from the page alone', () => {
  it('holds a whole conversation: bot, person, files, a cut, and the end', async () => {
    const conversation = randomUUID();
    const lena = newShopper();
    const welcome = await lena.open();
    expect(welcome['site']).toMatchObject({ greeting: expect.any(String), open: expect.any(Boolean) });
    expect(welcome['conversations']).toEqual([]);

    // The bot answers, and offers quick replies somewhere on the way.
    const asked = await lena.command('message.send', { conversation, text: 'Where is my order?' });
    expect(asked.seq).toBe(1);
    const answer = await lena.entry(conversation, 'the answer of the bot', ({ sender }) => sender.kind === 'bot');
    expect(answer.text).toMatch(/\S/);
    expect(lena.thread(conversation).state?.speaker).toBe('bot');
    await lena.command('message.send', { conversation, text: 'qwrtz plmokn?' });
    const offer = await lena.entry(conversation, 'quick replies', ({ quickReplies }) => quickReplies !== undefined);
    const [pressed] = offer.quickReplies ?? [];
    await lena.command('message.send', { conversation, text: pressed?.text ?? pressed?.title ?? '' });

    // A person is asked for; the agent sees the chat waiting, takes it and reads the whole talk.
    const over = await lena.command('conversation.handOver', { conversation });
    expect(over).toMatchObject({ ticket: expect.stringMatching(/^[A-Z]+-\d+$/) });
    await lena.entry(conversation, 'the hand-over', ({ event }) => event?.type === 'handed_over');
    await lena.until('the queue', () => lena.thread(conversation).state?.speaker === 'queued');

    const anna = await newAgent();
    expect((await anna.open())['me']).toMatchObject({ name: team.members[0]?.name });
    anna.send({ type: 'inbox.resume' });
    const row = await anna.until('the waiting row', () =>
      [...anna.inbox.values()].find((one) => one['conversation'] === conversation),
    );
    expect(row).toMatchObject({
      speaker: 'queued',
      assignee: null,
      number: (over as unknown as { ticket: string }).ticket,
    });
    await anna.command('ticket.take', { ticket: row['ticket'] });
    anna.resume(conversation);
    await anna.until('the whole talk', () => anna.thread(conversation).live);
    expect(seqsOf(anna, conversation)).toEqual(upTo(over.seq + 1));
    expect([...anna.thread(conversation).entries.values()].some(({ trace }) => trace !== undefined)).toBe(true);
    await lena.until('an agent', () => lena.thread(conversation).state?.agent?.name === team.members[0]?.name);

    // Both talk. Typing is shown, marks arrive.
    await anna.command('conversation.typing', { conversation, on: true });
    await lena.until('typing', () => lena.thread(conversation).typing.has('staff'));
    const hello = await anna.command('message.send', { conversation, text: 'Anna here. Which order?' });
    await lena.entry(conversation, 'the words of Anna', ({ seq }) => seq === hello.seq);
    await lena.command('conversation.mark', { conversation, delivered: hello.seq, read: hello.seq });
    await anna.until('read', () => anna.thread(conversation).state?.theirs.read === hello.seq);
    const reply = await lena.command('message.send', { conversation, text: 'Number 4711', replyTo: hello.seq });
    const quoted = await anna.entry(conversation, 'the answer of Lena', ({ seq }) => seq === reply.seq);
    expect(quoted).toMatchObject({ replyTo: hello.seq, text: 'Number 4711' });
    await anna.post('conversation.mark', { conversation, read: reply.seq });
    await lena.until('read by Anna', () => lena.thread(conversation).state?.theirs.read === reply.seq);

    // A file up and down.
    const file = await lena.upload(conversation, 'parcel photo.png', PNG);
    expect(file).toMatchObject({ name: 'parcel photo.png', mediaType: 'image/png', width: 1, height: 1 });
    const withFile = await lena.command('message.send', { conversation, attachments: [file.id] });
    const shown = await anna.entry(conversation, 'the file', ({ seq }) => seq === withFile.seq);
    expect(shown.attachments).toEqual([file]);
    const download = await anna.fetch(`/api/conversations/${conversation}/attachments/${file.id}`);
    expect(download.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(Buffer.from(await download.arrayBuffer())).toEqual(PNG);

    // The socket breaks; what was said meanwhile comes by the cursor, without a hole and without a duplicate.
    lena.cut();
    await lena.until('the cut', () => lena.closeCode !== undefined);
    const missed = await anna.command('message.send', { conversation, text: 'It left us this morning.' });
    await anna.command('ticket.setPriority', { ticket: row['ticket'], priority: 'high' });
    await anna.command('message.send', { conversation, text: 'Are you there?' });
    const before = seqsOf(lena, conversation);
    await lena.open();
    await lena.until('all of it', () => lena.thread(conversation).live);
    const priority = missed.seq + 1;
    expect(seqsOf(lena, conversation)).toEqual(upTo(missed.seq + 2).filter((seq) => seq !== priority));
    expect(seqsOf(lena, conversation).slice(0, before.length)).toEqual(before);
    expect(lena.thread(conversation).through).toBe(missed.seq + 2);

    // The second way: the same command over HTTP, with the same memory for client ids.
    const clientId = randomUUID();
    const words = { conversation, text: 'Yes, thank you!' };
    const sent = await lena.post('message.send', words, clientId);
    expect(await lena.command('message.send', words, clientId)).toEqual(sent);
    expect(await lena.post('message.send', words, clientId)).toEqual(sent);
    await expect(lena.command('message.send', { ...words, text: 'No!' }, clientId)).rejects.toMatchObject({
      code: 'client_id_reused',
      retryable: false,
    });
    await lena.entry(conversation, 'her own words', (entry) => entry.clientId === clientId);

    // The end.
    const closed = await anna.command('conversation.close', { conversation });
    await lena.until('the end', () => lena.thread(conversation).state?.speaker === 'closed');
    await expect(lena.command('message.send', { conversation, text: 'One more thing' })).rejects.toMatchObject({
      code: 'conversation_closed',
    });
    await expect(lena.post('message.send', { conversation, text: 'One more thing' })).rejects.toMatchObject({
      code: 'conversation_closed',
    });
    const fetched = (await lena.fetchAll(conversation)).map(({ seq }) => seq);
    expect(fetched).toEqual(upTo(closed.seq).filter((seq) => seq !== priority));
    expect(await (await lena.fetch(`/api/conversations/${conversation}/transcript`)).text()).toContain('Number 4711');

    // A new question follows the old one.
    const next = randomUUID();
    await lena.command('message.send', { conversation: next, text: 'Do you ship to Norway?', previous: conversation });
    await lena.entry(next, 'an answer', ({ sender }) => sender.kind === 'bot');
    lena.close();
    anna.close();
  });

  it('loads the newest entries first and pages back through the rest', async () => {
    const conversation = randomUUID();
    const lena = newShopper();
    await lena.open();
    await lena.command('message.send', { conversation, text: 'I want to talk to a person' });
    if (lena.thread(conversation).state?.speaker !== 'queued') {
      await lena.command('conversation.handOver', { conversation }).catch((error: unknown) => {
        if (!(error instanceof Refused) || error.code !== 'conflict') throw error;
      });
    }
    for (let index = 1; index <= 70; index += 1) {
      await lena.command('message.send', { conversation, text: `Line ${index}` });
    }
    const other = newShopper(lena.settings.token);
    const { conversations } = (await other.open()) as unknown as { conversations: { id: string; head: number }[] };
    expect(conversations.map(({ id }) => id)).toEqual([conversation]);
    const head = conversations[0]?.head ?? 0;
    other.resume(conversation);
    await other.until('the newest', () => other.thread(conversation).live);
    expect(seqsOf(other, conversation)).toEqual(upTo(head).slice(-50));
    while (other.thread(conversation).from > 0) await other.older(conversation, 15);
    expect(seqsOf(other, conversation)).toEqual(upTo(head));
    expect(other.thread(conversation).through).toBe(head);
    expect((await other.fetchAll(conversation)).map(({ seq }) => seq)).toEqual(upTo(head));
    lena.close();
    other.close();
  });

  it('is told to forget what it has when its cursor is of another history, over both ways', async () => {
    const conversation = randomUUID();
    const lena = newShopper();
    await lena.open();
    await lena.command('message.send', { conversation, text: 'Hello' });
    await lena.entry(conversation, 'an answer', ({ sender }) => sender.kind === 'bot');
    const [newest] = [...lena.thread(conversation).entries.values()].toReversed();
    for (const cursor of [
      { seq: newest?.seq ?? 0, id: randomUUID() },
      { seq: 1_000_000, id: newest?.id ?? '' },
    ]) {
      lena.newest.delete('reset');
      lena.send({ type: 'resume', conversation, cursor });
      const reset = await lena.until('reset', () => lena.newest.get('reset'));
      expect(reset).toMatchObject({ conversation, reason: 'cursor_unknown' });
      await lena.until('a fresh load', () => lena.thread(conversation).live);
      expect(seqsOf(lena, conversation)).toEqual(upTo(newest?.seq ?? 0));
      const page = `/api/conversations/${conversation}/entries?after=${cursor.seq}&id=${cursor.id}`;
      expect((await lena.fetch(page)).status).toBe(409);
    }
    lena.close();
  });

  it('sends the first message over HTTP and follows on the socket by itself', async () => {
    const conversation = randomUUID();
    const lena = newShopper();
    await lena.open();
    expect((await lena.post('message.send', { conversation, text: 'Hi' })).seq).toBe(1);
    lena.resume(conversation);
    await lena.until('the talk', () => lena.thread(conversation).live);
    expect(seqsOf(lena, conversation)[0]).toBe(1);
    lena.send({ type: 'ping' });
    const pong = await lena.until('pong', () => lena.newest.get('pong'));
    expect(pong['heads']).toEqual({ [conversation]: lena.thread(conversation).through });
    lena.close();
  });
});
