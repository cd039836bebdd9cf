// Readers that turn unknown JSON into typed values. What is wrong is noted with its place, and reading goes on.

/** A bot definition that cannot be used; `path` is the place (`intents[3].answer.text`), the message the sentence. */
export class BotDefinitionError extends Error {
  readonly path: string;

  constructor(path: string, problem: string) {
    super(`${path === '' ? 'The bot' : path} ${problem}.`);
    this.name = 'BotDefinitionError';
    this.path = path;
  }
}

/** What is wrong at a place: the rest of a sentence that begins with it. */
export interface Problem {
  path: string;
  problem: string;
  /** What people call the place, where it has a name. */
  subject?: string;
}

/** Bounds of a text or list, both inclusive. */
export interface Bounds {
  least: number;
  most: number;
}

const CONTROL = /[^\P{Cc}\t\n]/u;
const NAME = /^[a-z][a-z0-9_]{0,59}$/;

/** A place in a definition; what is wrong there goes to one list for the whole of it. */
export class Place {
  readonly path: string;
  private readonly problems: Problem[];

  constructor(path: string, problems: Problem[]) {
    this.path = path;
    this.problems = problems;
  }

  /** A field of this place. */
  field(name: string): Place {
    return new Place(this.path === '' ? name : `${this.path}.${name}`, this.problems);
  }

  /** An entry of this place, which is a list. */
  item(index: number): Place {
    return new Place(`${this.path}[${index}]`, this.problems);
  }

  /**
   * Notes what is wrong, as the rest of a sentence that begins with the place.
   * @param subject What people call the place.
   */
  refuse(problem: string, subject?: string): void {
    this.problems.push({ path: this.path, problem, ...(subject !== undefined && { subject }) });
  }
}

/** Turns the value at a place into what it is to be, or notes what is wrong and gives something of the same type. */
export type Read<Value> = (value: unknown, place: Place) => Value;

/** An object whose fields are read one by one. */
export class Fields {
  readonly place: Place;
  private readonly given: ReadonlyMap<string, unknown>;

  constructor(given: ReadonlyMap<string, unknown>, place: Place) {
    this.given = given;
    this.place = place;
  }

  has(name: string): boolean {
    return this.given.has(name);
  }

  read<Value>(name: string, read: Read<Value>): Value {
    return read(this.given.get(name), this.place.field(name));
  }

  text(name: string, bounds: Bounds): string {
    return this.read(name, (value, place) => readText(value, place, bounds));
  }

  texts(name: string, bounds: Bounds, length: Bounds): string[] {
    return this.list(name, bounds, (value, place) => readText(value, place, length));
  }

  list<Item>(name: string, bounds: Bounds, item: Read<Item>): Item[] {
    return this.read(name, (value, place) => readList(value, place, bounds, item));
  }

  number(name: string, bounds: Bounds): number {
    return this.read(name, (value, place) => {
      if (typeof value === 'number' && value >= bounds.least && value <= bounds.most) return value;
      place.refuse(`must be a number from ${bounds.least} to ${bounds.most}`);
      return bounds.least;
    });
  }

  boolean(name: string): boolean {
    return this.read(name, (value, place) => {
      if (typeof value !== 'boolean') place.refuse('must be true or false');
      return value === true;
    });
  }

  choice<Choice extends string | number>(name: string, choices: readonly [Choice, ...Choice[]]): Choice {
    return this.read(name, (value, place) => {
      const found = choices.find((choice) => choice === value);
      if (found === undefined) place.refuse(`must be one of ${choices.join(', ')}`);
      return found ?? choices[0];
    });
  }
}

/** An object with no other fields than those named. */
export function readObject(value: unknown, place: Place, fields: readonly string[]): Fields {
  const entries = entriesOf(value, place);
  // What is no object is said once: its missing fields go nowhere.
  if (entries === null) return new Fields(new Map(), new Place(place.path, []));
  for (const [field] of entries) if (!fields.includes(field)) place.refuse(`has an unknown field "${field}"`);
  return new Fields(new Map(entries), place);
}

/** An object of any fields, as a list of them; null when it is none. */
export function entriesOf(value: unknown, place: Place): [string, unknown][] | null {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value);
  place.refuse('must be an object');
  return null;
}

/** A text without control characters, not blank unless `least` is 0. */
export function readText(value: unknown, place: Place, bounds: Bounds): string {
  if (typeof value !== 'string') place.refuse('must be a text');
  else if (value.trim().length < bounds.least) place.refuse('must not be empty');
  else if (value.length > bounds.most)
    place.refuse(`must have at most ${counted(bounds.most, 'character', 'characters')}`);
  else if (CONTROL.test(value)) place.refuse('must not contain control characters');
  else return value;
  return '';
}

/** A key: lower-case letter, then letters, digits, underscores. */
export function readName(value: unknown, place: Place): string {
  if (typeof value === 'string' && NAME.test(value)) return value;
  place.refuse('must be a lower-case letter followed by letters, digits or underscores');
  return '';
}

/** A list; each item is read by `item`. */
export function readList<Item>(value: unknown, place: Place, bounds: Bounds, item: Read<Item>): Item[] {
  if (!Array.isArray(value)) place.refuse('must be a list');
  else if (value.length < bounds.least) place.refuse(`must have at least ${counted(bounds.least, 'entry', 'entries')}`);
  else if (value.length > bounds.most) place.refuse(`must have at most ${counted(bounds.most, 'entry', 'entries')}`);
  else return value.map((entry: unknown, index) => item(entry, place.item(index)));
  return [];
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Refuses a second entry of the same name. */
export function refuseDuplicates(names: readonly string[], place: Place, field: string): void {
  const seen = new Set<string>();
  names.forEach((name, index) => {
    if (seen.has(name)) place.item(index).field(field).refuse(`"${name}" is used twice`);
    seen.add(name);
  });
}
