// Watson Assistant: the JSON of a workspace (dialog skill).
import type { SlotKind } from '../../definition/types.ts';
import { type Findings, type FoundAnswer, quoted } from '../findings.ts';
import { fieldsOf, isFilled, itemsOf, type Located, type LocatedFields, optionalText, textOf } from '../located.ts';

const SYSTEM: ReadonlyMap<string, SlotKind> = new Map([
  ['sys-date', 'date'],
  ['sys-number', 'quantity'],
  ['sys-currency', 'money'],
]);
/** Fields of a node that make it more than an intent and its answer. */
const DEEDS = ['context', 'actions', 'next_step', 'parent', 'event_name', 'variable'];
/** Context variables, expressions and entities in a text. */
const EXPRESSION = /<\?|\$[A-Za-z_(]|(?:^|\s)@[A-Za-z]/;

/** Whether JSON is a workspace; newer exports wrap it. */
export function workspaceOf(root: Located): LocatedFields | null {
  if (root.kind !== 'object') return null;
  const inner = root.fields.get('workspace');
  const fields = inner?.kind === 'object' ? inner.fields : root.fields;
  const isWorkspace = ['dialog_nodes', 'counterexamples', 'learning_opt_out'].some((field) => fields.has(field));
  const intents = fields.get('intents');
  const first = intents?.kind === 'list' ? intents.items[0] : undefined;
  return isWorkspace || (first?.kind === 'object' && first.fields.has('intent')) ? fields : null;
}

/** Reads intents, entities, counterexamples and the simple nodes of the dialog. */
export function readWatson(workspace: LocatedFields, findings: Findings): void {
  const entities = itemsOf(workspace.get('entities'), 'entities');
  for (const node of entities) readEntity(node, findings);
  const words = wordsOf(findings);
  for (const node of itemsOf(workspace.get('intents'), 'intents')) readIntent(node, words, findings);
  for (const node of itemsOf(workspace.get('counterexamples'), 'counterexamples')) {
    findings.outOfScope.push(textOf(fieldsOf(node, 'A counterexample').get('text'), 'A counterexample', node.line));
  }
  readDialog(itemsOf(workspace.get('dialog_nodes'), 'dialog_nodes'), findings);
  for (const [field, why] of [
    ['webhooks', 'A flow may call an address of the shop instead.'],
    ['actions', 'Actions have to be built anew as flows.'],
  ] as const) {
    if (isFilled(workspace.get(field))) findings.note(quoted(field), why);
  }
}

/** Values and synonyms by entity. */
type Words = ReadonlyMap<string, Set<string>>;

function wordsOf({ slots }: Findings): Words {
  return new Map(
    [...slots.values()].map(({ name, values }) => [
      name,
      new Set([...values].flatMap(([value, synonyms]) => [value, ...synonyms])),
    ]),
  );
}

function readIntent(node: Located, words: Words, findings: Findings): void {
  const fields = fieldsOf(node, 'An intent');
  const intent = findings.intent(textOf(fields.get('intent'), 'The name of an intent', node.line).trim());
  const description = optionalText(fields.get('description'), 'A description');
  if (description !== undefined) intent.description = description;
  for (const item of itemsOf(fields.get('examples'), `The examples of ${quoted(intent.name)}`)) {
    const example = fieldsOf(item, 'An example');
    const text = textOf(example.get('text'), `An example of ${quoted(intent.name)}`, item.line);
    intent.phrases.push(text);
    for (const mention of itemsOf(example.get('mentions'), 'mentions')) {
      readMention(fieldsOf(mention, 'A mention'), text, words, findings);
    }
  }
}

/** Words of an example that an annotation calls a value of an entity. */
function readMention(mention: LocatedFields, text: string, known: Words, findings: Findings): void {
  const entity = optionalText(mention.get('entity'), 'An entity') ?? '';
  const [from, through] = itemsOf(mention.get('location'), 'location').map((node) =>
    node.kind === 'plain' && typeof node.value === 'number' ? node.value : -1,
  );
  const words = from === undefined || through === undefined || from < 0 ? '' : text.slice(from, through);
  const slot = findings.slots.get(entity);
  if (words === '' || slot === undefined) {
    findings.note(`A mention of ${quoted(entity)} in ${quoted(text)}`, 'Its place or its entity is unknown.');
    return;
  }
  const isNew = known.get(entity)?.has(words) !== true;
  if (isNew && slot.patterns.length === 0 && slot.kind === undefined) findings.value(entity, words);
}

function readEntity(node: Located, findings: Findings): void {
  const fields = fieldsOf(node, 'An entity');
  const name = textOf(fields.get('entity'), 'The name of an entity', node.line).trim();
  if (name.startsWith('sys-')) {
    const kind = SYSTEM.get(name);
    if (kind === undefined) findings.note(`The entity ${quoted(name)}`, 'The bot does not recognise such values.');
    else findings.slot(name.slice(4)).kind = kind;
    return;
  }
  const slot = findings.slot(name);
  for (const item of itemsOf(fields.get('values'), `The values of ${quoted(name)}`)) {
    const value = fieldsOf(item, 'A value');
    const text = textOf(value.get('value'), `A value of ${quoted(name)}`, item.line);
    const patterns = itemsOf(value.get('patterns'), 'patterns');
    for (const pattern of patterns) slot.patterns.push(textOf(pattern, 'A pattern', item.line));
    if (patterns.length > 0) continue;
    findings.value(name, text);
    for (const synonym of itemsOf(value.get('synonyms'), 'synonyms')) {
      findings.value(name, text, textOf(synonym, 'A synonym', item.line));
    }
  }
}

function readDialog(nodes: readonly Located[], findings: Findings): void {
  const all = nodes.map((node) => fieldsOf(node, 'A dialog node'));
  const parents = new Set(all.flatMap((node) => optionalText(node.get('parent'), 'parent') ?? []));
  for (const node of all) {
    const id = optionalText(node.get('dialog_node'), 'dialog_node') ?? '';
    const title = optionalText(node.get('title'), 'title') ?? id;
    const condition = (optionalText(node.get('conditions'), 'conditions') ?? '').trim();
    const intent = /^#([\p{L}\p{N}_.-]+)$/u.exec(condition)?.[1];
    const what = `The dialog node ${quoted(title)}`;
    const deed = DEEDS.find((field) => isFilled(node.get(field)));
    const problem =
      deed !== undefined
        ? `It has ${quoted(deed)}: build it as a flow.`
        : intent === undefined || !findings.intents.has(intent)
          ? `Its condition ${quoted(condition)} is not one intent alone.`
          : parents.has(id)
            ? 'Other nodes lie below it: build it as a flow.'
            : findings.intent(intent).answer !== undefined
              ? 'An earlier node answers the same intent.'
              : null;
    if (problem !== null || intent === undefined) findings.note(what, problem ?? '');
    else {
      const answer = readOutput(node.get('output'), what, findings);
      if (answer.texts.length > 0 || answer.handOver) findings.intent(intent).answer = answer;
    }
  }
}

function readOutput(node: Located | undefined, what: string, findings: Findings): FoundAnswer {
  const answer: FoundAnswer = { texts: [], quickReplies: [], handOver: false };
  if (node === undefined || !isFilled(node)) return answer;
  const output = fieldsOf(node, 'An output');
  let texts = textsOf(output.get('text'));
  for (const item of itemsOf(output.get('generic'), 'generic')) {
    const generic = fieldsOf(item, 'A response');
    const type = optionalText(generic.get('response_type'), 'response_type') ?? '';
    if (type === 'text') texts = texts.concat(textsOf(item));
    else if (type === 'connect_to_agent') answer.handOver = true;
    else if (type === 'option') readOptions(generic, answer, texts);
    else findings.note(`A response of ${what}`, `Answers do not know the kind ${quoted(type)}.`);
  }
  for (const text of texts) {
    if (EXPRESSION.test(text)) findings.note(`The text ${quoted(text)} of ${what}`, 'It is made by an expression.');
    else answer.texts.push(text);
  }
  return answer;
}

/** Texts in all the shapes they have had: a text, a list, `values` of texts or of `{text}`. */
function textsOf(node: Located | undefined): string[] {
  if (node === undefined) return [];
  if (node.kind === 'text') return [node.text];
  if (node.kind === 'list') return node.items.flatMap(textsOf);
  if (node.kind === 'plain') return [];
  return [...textsOf(node.fields.get('values')), ...textsOf(node.fields.get('text'))];
}

function readOptions(generic: LocatedFields, answer: FoundAnswer, texts: string[]): void {
  const title = optionalText(generic.get('title'), 'A title');
  if (title !== undefined && title.trim() !== '') texts.push(title);
  for (const item of itemsOf(generic.get('options'), 'options')) {
    const option = fieldsOf(item, 'An option');
    const label = optionalText(option.get('label'), 'A label') ?? '';
    const value = option.get('value');
    const input = value?.kind === 'object' ? value.fields.get('input') : undefined;
    const text = input?.kind === 'object' ? optionalText(input.fields.get('text'), 'A text') : undefined;
    answer.quickReplies.push({ title: label, text: text ?? label });
  }
}
