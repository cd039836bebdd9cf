// Responses of Rasa as answers, where rules or stories make plain which intent they answer.
import { type Findings, type FoundAnswer, type FoundReply, quoted } from '../findings.ts';
import { fieldsOf, isFilled, itemsOf, type LocatedFields, optionalText } from '../located.ts';

interface Response {
  name: string;
  answer: FoundAnswer;
}

/** Gives each intent the response that follows it, and lists the rest. */
export function readAnswers(files: readonly LocatedFields[], findings: Findings): void {
  const responses = new Map<string, Response>();
  const followers = new Map<string, Set<string>>();
  for (const fields of files) {
    for (const [name, value] of responsesOf(fields)) {
      responses.set(name, { name, answer: readResponse(name, itemsOf(value, quoted(name)), findings) });
    }
    for (const [kind, title] of [
      ['rules', 'rule'],
      ['stories', 'story'],
    ] as const) {
      for (const item of itemsOf(fields.get(kind), kind)) {
        const told = fieldsOf(item, `An entry of ${kind}`);
        const name = optionalText(told.get(title), title) ?? '';
        if (!follow(told, followers)) {
          findings.note(`The ${title} ${quoted(name)}`, 'It is more than one intent and the texts that answer it.');
        }
      }
    }
  }
  const used = new Set<string>();
  for (const [intent, actions] of followers) {
    const [action = ''] = actions;
    const response = responses.get(action);
    if (actions.size > 1) {
      findings.note(`The answer of ${quoted(intent)}`, 'Rules or stories answer it in different ways.');
    } else if (response === undefined) {
      findings.note(
        `The action ${quoted(action)} for ${quoted(intent)}`,
        'It is a program, or its text is in another file.',
      );
    } else if (findings.intents.has(intent)) {
      findings.intent(intent).answer = response.answer;
      used.add(action);
    }
  }
  for (const { name, answer } of responses.values()) {
    const intent = name.replace(/^utter_/, '');
    // Retrieval intents ("faq/shipping") are answered by the response of their own name.
    if (intent.includes('/') && findings.intents.has(intent)) findings.intent(intent).answer ??= answer;
    else if (!used.has(name))
      findings.note(`The response ${quoted(name)}`, 'No rule says which intent alone it answers.');
  }
}

function responsesOf(fields: LocatedFields): LocatedFields {
  const node = fields.get('responses');
  return node === undefined || !isFilled(node) ? new Map() : fieldsOf(node, 'responses');
}

/** Takes a rule or story of one intent and one text; false for anything longer. */
function follow(told: LocatedFields, followers: Map<string, Set<string>>): boolean {
  const steps = itemsOf(told.get('steps'), 'steps').map((step) => fieldsOf(step, 'A step'));
  const [first, second] = steps;
  const intent = optionalText(first?.get('intent'), 'An intent');
  const action = optionalText(second?.get('action'), 'An action');
  const isPlain = steps.length === 2 && first?.size === 1 && second?.size === 1 && !isFilled(told.get('condition'));
  if (!isPlain || intent === undefined || action === undefined) return false;
  followers.set(intent, (followers.get(intent) ?? new Set()).add(action));
  return true;
}

function readResponse(name: string, items: ReturnType<typeof itemsOf>, findings: Findings): FoundAnswer {
  const answer: FoundAnswer = { texts: [], quickReplies: [], handOver: false };
  for (const item of items) {
    const fields = fieldsOf(item, `An entry of ${quoted(name)}`);
    const text = optionalText(fields.get('text'), 'A text');
    const isSpecial = ['channel', 'condition', 'custom'].find((field) => isFilled(fields.get(field)));
    if (isSpecial !== undefined) {
      findings.note(`A variation of ${quoted(name)}`, `It has a field "${isSpecial}", which answers do not know.`);
      continue;
    }
    if (text !== undefined) answer.texts.push(text);
    const buttons = itemsOf(fields.get('buttons'), 'buttons').map((button) => readButton(fieldsOf(button, 'A button')));
    if (answer.quickReplies.length === 0) answer.quickReplies = buttons;
    for (const [field, value] of fields) {
      if (field !== 'text' && field !== 'buttons' && isFilled(value)) {
        findings.note(`The field ${quoted(field)} of ${quoted(name)}`, 'Answers do not know it.');
      }
    }
  }
  return answer;
}

/** `/intent` and `/intent{...}` mean an intent; anything else is what pressing it says. */
function readButton(fields: LocatedFields): FoundReply {
  const title = optionalText(fields.get('title'), 'A title') ?? '';
  const payload = optionalText(fields.get('payload'), 'A payload') ?? title;
  if (!payload.startsWith('/')) return { title, text: payload };
  return { title, intent: payload.slice(1).replace(/\{.*$/s, '').trim() };
}
