// Flows and the addresses they call. Where the steps lead is judged by checkFlow.ts.
import { ALTERNATES, alternates, ANSWER, SHORT } from './bounds.ts';
import type { Condition, EndpointDefinition, FlowDefinition, FlowStep } from './flows.ts';
import { readAnswerText, readExtras, readPage } from './parseAnswers.ts';
import { entriesOf, type Fields, type Place, readName, readObject, readText } from './read.ts';

const STEP_FIELDS = {
  say: ['text', 'quickReplies', 'cards', 'links', 'next'],
  choice: ['ask', 'options', 'otherwise'],
  collect: ['slot', 'next', 'declined'],
  form: ['title', 'fields', 'submit', 'next'],
  article: ['title', 'text', 'url', 'next'],
  condition: ['if', 'then', 'else'],
  call: ['endpoint', 'send', 'save', 'next', 'failed'],
  hand_over: ['team'],
  ticket: ['subject', 'priority', 'team'],
} as const;
const STEP_KINDS = ['say', 'choice', 'collect', 'form', 'article', 'condition', 'call', 'hand_over', 'ticket'] as const;
const MOST_STEPS = 200;
const MOST_SAVED = 20;

/** A flow with its steps. */
export function readFlow(value: unknown, place: Place): FlowDefinition {
  const given = readObject(value, place, ['name', 'title', 'start', 'steps']);
  return {
    name: given.read('name', readName),
    title: given.text('title', SHORT),
    start: given.read('start', readName),
    steps: given.read('steps', readSteps),
  };
}

function readSteps(value: unknown, place: Place): Record<string, FlowStep> {
  const entries = entriesOf(value, place) ?? [];
  if (entries.length > MOST_STEPS) place.refuse(`must have at most ${MOST_STEPS} steps`);
  return Object.fromEntries(
    entries
      .slice(0, MOST_STEPS)
      .map(([name, step]) => [readName(name, place.field(name)), readStep(step, place.field(name))]),
  );
}

/** The name of the next step; null ends the flow. */
function readTarget(value: unknown, place: Place): string | null {
  return value === null ? null : readName(value, place);
}

function readStep(value: unknown, place: Place): FlowStep {
  const kind = kindOf(value, place);
  if (kind === null) return { kind: 'hand_over' };
  const given = readObject(value, place, ['kind', ...STEP_FIELDS[kind]]);
  const next = (field: string): string | null => given.read(field, readTarget);
  const team = given.has('team') ? { team: given.text('team', SHORT) } : {};
  switch (kind) {
    case 'say':
      return { kind, text: given.read('text', readAnswerText), ...readExtras(given), next: next('next') };
    case 'choice':
      return {
        kind,
        ask: given.read('ask', alternates(ALTERNATES)),
        options: given.list('options', { least: 1, most: 6 }, readOption),
        ...(given.has('otherwise') && { otherwise: next('otherwise') }),
      };
    case 'collect':
      return {
        kind,
        slot: given.read('slot', readName),
        next: next('next'),
        ...(given.has('declined') && { declined: next('declined') }),
      };
    case 'form':
      return {
        kind,
        title: given.text('title', { least: 1, most: 200 }),
        fields: given.list('fields', { least: 1, most: 8 }, readField),
        submit: given.text('submit', SHORT),
        next: next('next'),
      };
    case 'article':
      return {
        kind,
        title: given.text('title', { least: 1, most: 200 }),
        text: given.text('text', ANSWER),
        ...(given.has('url') && { url: given.read('url', readPage) }),
        next: next('next'),
      };
    case 'condition':
      // oxlint-disable-next-line unicorn/no-thenable -- a name in the JSON of bots; nobody awaits a step
      return { kind, if: given.read('if', readCondition), then: next('then'), else: next('else') };
    case 'call':
      return {
        kind,
        endpoint: given.read('endpoint', readName),
        send: given.list('send', { least: 0, most: 20 }, readName),
        save: given.read('save', readSave),
        next: next('next'),
        failed: next('failed'),
      };
    case 'hand_over':
      return { kind, ...team };
    case 'ticket':
      return {
        kind,
        subject: given.text('subject', { least: 1, most: 200 }),
        ...(given.has('priority') && {
          priority: given.choice('priority', ['low', 'normal', 'high', 'urgent'] as const),
        }),
        ...team,
      };
  }
}

function kindOf(value: unknown, place: Place): FlowStep['kind'] | null {
  const entries = entriesOf(value, place);
  if (entries === null) return null;
  const kind = new Map(entries).get('kind');
  const found = STEP_KINDS.find((known) => known === kind);
  if (found === undefined) place.field('kind').refuse(`must be one of ${STEP_KINDS.join(', ')}`);
  return found ?? null;
}

function readOption(value: unknown, place: Place): { title: string; next: string | null } {
  const given = readObject(value, place, ['title', 'next']);
  return { title: given.text('title', SHORT), next: given.read('next', readTarget) };
}

function readField(value: unknown, place: Place): { slot: string; label: string; required?: boolean } {
  const given = readObject(value, place, ['slot', 'label', 'required']);
  return {
    slot: given.read('slot', readName),
    label: given.text('label', SHORT),
    ...(given.has('required') && { required: given.boolean('required') }),
  };
}

function readCondition(value: unknown, place: Place): Condition {
  const given = readObject(value, place, ['open', 'online', 'slot', 'attribute', 'is']);
  const kinds = ['open', 'online', 'slot', 'attribute'].filter((kind) => given.has(kind));
  if (kinds.length !== 1) given.place.refuse('must have exactly one of open, online, slot and attribute');
  const is = readIs(given);
  if (given.has('slot')) return { slot: given.read('slot', readName), ...is };
  if (given.has('attribute')) return { attribute: given.text('attribute', SHORT), ...is };
  if (given.has('is')) given.place.field('is').refuse('means nothing beside open or online');
  return given.has('online') ? { online: given.boolean('online') } : { open: given.boolean('open') };
}

function readIs(given: Fields): { is?: string } {
  return given.has('is') ? { is: given.text('is', { least: 1, most: 120 }) } : {};
}

function readSave(value: unknown, place: Place): Record<string, string> {
  const entries = entriesOf(value, place) ?? [];
  if (entries.length > MOST_SAVED) place.refuse(`must have at most ${MOST_SAVED} fields`);
  return Object.fromEntries(
    entries.slice(0, MOST_SAVED).map(([field, slot]) => {
      const at = place.field(field);
      if (!/^[^.]{1,60}(?:\.[^.]{1,60}){0,9}$/.test(field))
        at.refuse('must be the name of a field, dots leading inwards');
      return [field, readName(slot, at)];
    }),
  );
}

/** An address of the shop: https, or http on this machine. */
export function readEndpoint(value: unknown, place: Place): EndpointDefinition {
  const given = readObject(value, place, ['name', 'url', 'timeout']);
  return {
    name: given.read('name', readName),
    url: given.read('url', readAddress),
    ...(given.has('timeout') && { timeout: given.number('timeout', { least: 500, most: 10_000 }) }),
  };
}

function readAddress(value: unknown, place: Place): string {
  const text = readText(value, place, { least: 1, most: 2000 });
  if (text === '') return '';
  const url = URL.canParse(text) ? new URL(text) : null;
  const isLoopback = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback))) {
    place.refuse('must be an https address');
  } else if (url.username !== '' || url.password !== '') place.refuse('must not hold a name or password');
  return text;
}
