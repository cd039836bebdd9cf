// A site's bot, made over HTTP as the studio makes it: for screens that show what came of it.

import type { BotDefinition } from '../../../bot/index.ts';
import type { BotDraft, BotOverview, BotRun, DraftState, ShadowReport, SiteList } from '../../../protocol/index.ts';
import { call, type Caller } from './wire.ts';

export class BotOverWire {
  private readonly caller: Caller;
  private readonly path: string;

  private constructor(caller: Caller, path: string) {
    this.caller = caller;
    this.path = path;
  }

  /** The bot of the caller's first site. */
  static async of(caller: Caller): Promise<BotOverWire> {
    const { sites } = await call<SiteList>(caller, 'GET', '/api/sites');
    return new BotOverWire(caller, `/api/sites/${sites[0]?.id}/bot`);
  }

  async draft(): Promise<{ revision: number; definition: BotDefinition }> {
    const { revision, definition } = await call<BotDraft>(this.caller, 'GET', `${this.path}/draft`);
    return { revision, definition: definition as unknown as BotDefinition };
  }

  /**
   * Puts a draft in the place of the one that is there.
   *
   * @param options.faulty lets it have problems, which otherwise are an error
   */
  async write(definition: BotDefinition, { faulty = false } = {}): Promise<void> {
    const { revision } = await this.draft();
    const { problems } = await call<DraftState>(this.caller, 'PUT', `${this.path}/draft`, { revision, definition });
    if (problems.length > 0 !== faulty) throw new Error(`The bot has these problems: ${JSON.stringify(problems)}`);
  }

  /** Checks the draft. @returns the run when it has ended */
  check(): Promise<BotRun> {
    return this.run('check', {});
  }

  /** Answers the newest conversations again. @returns the run when it has ended */
  replay(): Promise<BotRun> {
    return this.run('replay', { conversations: 1_000 });
  }

  private async run(kind: 'check' | 'replay', body: object): Promise<BotRun> {
    const { revision } = await this.draft();
    const { id } = await call<BotRun>(this.caller, 'POST', `${this.path}/${kind}`, { revision, ...body });
    let run: BotRun;
    do run = await call<BotRun>(this.caller, 'GET', `${this.path}/runs/${id}`);
    while (run.state === 'waiting' || run.state === 'running');
    if (run.state !== 'done') throw new Error(`The ${kind} has ${run.state}: ${run.failure}`);
    return run;
  }

  /** Checks the draft, which must pass. */
  async pass(): Promise<void> {
    const run = await this.check();
    if (run.check?.passed !== true) throw new Error(`The bot did not pass: ${JSON.stringify(run).slice(0, 2_000)}`);
  }

  /** Makes the draft live, which has passed. */
  async publish(note: string): Promise<void> {
    const { revision } = await this.draft();
    await call(this.caller, 'POST', `${this.path}/publish`, { revision, note });
  }

  /** Goes back to a version that was live before. */
  async restore(number: number): Promise<void> {
    const { versions } = await call<BotOverview>(this.caller, 'GET', this.path);
    const version = versions.find((one) => one.number === number);
    await call(this.caller, 'POST', `${this.path}/versions/${version?.id}/restore`);
  }

  /** Keeps a conversation as a test. */
  async pin(conversation: string, name: string): Promise<void> {
    await call(this.caller, 'POST', `${this.path}/pins`, { conversation, name });
  }

  /** Lets the draft listen; resolves when it has heard what is said meanwhile. */
  async shadow(talk: () => Promise<number>): Promise<void> {
    await call<ShadowReport>(this.caller, 'PUT', `${this.path}/shadow`, { on: true });
    const said = await talk();
    let report: ShadowReport;
    do report = await call<ShadowReport>(this.caller, 'GET', `${this.path}/shadow`);
    while (report.messages < said);
  }
}
