import { setTimeout as delay } from 'node:timers/promises';
import { percentile } from '../figures.ts';
import type { Connect, Talk } from './line.ts';

/** What one measurement saw. Times in milliseconds from the sending (in steady load: from when it was due) to the arrival. */
export interface Measured {
  sent: number;
  acknowledged: number;
  arrived: number;
  /** Messages that arrived in the measured seconds, per second. */
  perSecond: number;
  p50: number;
  p99: number;
  /** Broken promises, at most some of them. */
  broken: string[];
}

/** Milliseconds that the last messages of a measurement may take to come home. */
const COME_HOME_WITHIN = 15_000;
/** Connections that are made at the same time. */
const AT_ONCE = 25;
const MOST_BROKEN = 10;

/** Talks that are kept open, and the two ways to load them. */
export class Load {
  private readonly talks: Talk[] = [];
  private readonly isAcknowledged: boolean;
  /** When each message under way was sent, per talk and sending side, oldest first: order per sender is promised. */
  private underWay: number[][] = [];
  private sent = 0;
  private acknowledged = 0;
  private arrived = 0;
  private broken: string[] = [];
  private times: number[] | undefined;
  private goesOn = false;

  /** @param isAcknowledged false where the server gives no answers */
  constructor(isAcknowledged: boolean) {
    this.isAcknowledged = isAcknowledged;
  }

  async connect(connect: Connect, count: number): Promise<void> {
    for (let first = 0; first < count; first += AT_ONCE) {
      const indexes = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, offset) => first + offset);
      const talks = await Promise.all(
        indexes.map((index) =>
          connect(index, (side) => ({
            acknowledged: () => (this.acknowledged += 1),
            arrived: () => this.noteArrival(index, side),
            broken: (what) => this.broken.length < MOST_BROKEN && this.broken.push(what),
          })),
        ),
      );
      this.talks.push(...talks);
    }
  }

  /** Every talk answers as soon as it is spoken to: as much as the server can take with one message per talk under way. */
  saturate(warmUp: number, seconds: number): Promise<Measured> {
    return this.measure(warmUp, seconds, () => {
      this.goesOn = true;
      for (const index of this.talks.keys()) this.send(index, 0, performance.now());
      return () => (this.goesOn = false);
    });
  }

  /** So many messages a second, whatever the server makes of them. */
  steady(rate: number, warmUp: number, seconds: number): Promise<Measured> {
    return this.measure(warmUp, seconds, () => {
      const start = performance.now();
      let count = 0;
      const timer = setInterval(() => {
        const due = ((performance.now() - start) / 1_000) * rate;
        for (; count < due; count += 1) {
          const index = count % this.talks.length;
          const sides = this.talks[index]?.lines.length ?? 1;
          this.send(index, Math.floor(count / this.talks.length) % sides, start + (count / rate) * 1_000);
        }
      }, 1);
      return () => clearInterval(timer);
    });
  }

  /** Keeps idle connections open. */
  beat(): void {
    for (const { lines } of this.talks) for (const line of lines) line.beat();
  }

  close(): void {
    for (const { lines } of this.talks) for (const line of lines) line.close();
  }

  private async measure(warmUp: number, seconds: number, begin: () => () => void): Promise<Measured> {
    this.sent = this.acknowledged = this.arrived = 0;
    this.underWay = [];
    const end = begin();
    await delay(warmUp * 1_000);
    const times: number[] = (this.times = []);
    const start = performance.now();
    await delay(seconds * 1_000);
    const lasted = (performance.now() - start) / 1_000;
    this.times = undefined;
    const inTime = times.length;
    end();
    await this.comeHome();
    times.sort((a, b) => a - b);
    // What broke while nothing was measured belongs to this measurement, too.
    const broken = this.broken;
    this.broken = [];
    return {
      sent: this.sent,
      acknowledged: this.acknowledged,
      arrived: this.arrived,
      perSecond: inTime / lasted,
      p50: percentile(times, 0.5),
      p99: percentile(times, 0.99),
      broken,
    };
  }

  private async comeHome(): Promise<void> {
    const deadline = performance.now() + COME_HOME_WITHIN;
    const isHome = (): boolean => this.arrived >= this.sent && (!this.isAcknowledged || this.acknowledged >= this.sent);
    while (!isHome() && performance.now() < deadline) await delay(5);
    if (!isHome()) this.broken.push(`${this.sent} sent, ${this.acknowledged} acknowledged, ${this.arrived} arrived`);
  }

  private send(index: number, side: number, at: number): void {
    const talk = this.talks[index];
    (this.underWay[index * 2 + side] ??= []).push(at);
    talk?.lines[side]?.send();
    this.sent += 1;
  }

  private noteArrival(index: number, side: number): void {
    this.arrived += 1;
    const isWithItself = this.talks[index]?.lines.length === 1;
    const at = this.underWay[index * 2 + (isWithItself ? side : 1 - side)]?.shift();
    const now = performance.now();
    if (at === undefined) this.broken.push('something arrived that nobody sent');
    else this.times?.push(now - at);
    if (this.goesOn) this.send(index, side, now);
  }
}
