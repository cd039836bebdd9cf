import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';

/** Counters of what the wire promises, in Prometheus' form. */
export interface Metrics {
  registry: Registry;
  acknowledged: Counter;
  deduplicated: Counter;
  resumed: Counter;
  reset: Counter;
  slowClosed: Counter;
  sockets: Gauge;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counter = (name: string, help: string) => new Counter({ name, help, registers: [registry] });
  return {
    registry,
    acknowledged: counter('shopbell_acknowledged_total', 'Commands acknowledged after their commit'),
    deduplicated: counter('shopbell_deduplicated_total', 'Commands that had been done before'),
    resumed: counter('shopbell_resumed_total', 'Conversations resumed by cursor'),
    reset: counter('shopbell_reset_total', 'Cursors answered with reset'),
    slowClosed: counter('shopbell_slow_closed_total', 'Sockets closed because the client did not read'),
    sockets: new Gauge({ name: 'shopbell_sockets', help: 'Sockets open now', registers: [registry] }),
  };
}
