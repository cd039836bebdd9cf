/** @jsxRuntime classic */
/** @jsx kit.h */
import type { VNode } from 'preact';
import type { ThreadItem } from '../../../client/index.ts';
import type { Form as FormOfBot } from '../../../protocol/entries.ts';
import type { Model } from '../model.ts';
import type { ExtraTexts } from '../texts/extra.ts';
import { answerTo, inWords } from './filled.ts';
import type { Values } from './filled.ts';
import * as kit from './kit.ts';

type Field = FormOfBot['fields'][number];

/** As long as the protocol lets a field be. */
const LONGEST = 500;
const ADDRESS = /^[^\s@"<>(),:;\\[\]]+@[^\s@"<>(),:;\\[\]]+\.[^\s@"<>(),:;\\[\].]+$/;
const PHONE = /^[+(]?(?:[\s().\-/]*\p{Nd}){5,20}[\s.]*$/u;
const DAY = /^\d{4}-\d\d-\d\d$/;

const rules = `.fill{margin-block-start:.5em}
.fill fieldset{min-inline-size:0;margin:0;padding:.75em;display:grid;gap:.75em;border:1px solid var(--border);border-radius:1em}
.fill legend{float:inline-start;padding:0;font-weight:600;overflow-wrap:anywhere}
.fill legend.vh{float:none}
.fill label{display:block;font-size:.875em;font-weight:500;margin-block-end:.25em;overflow-wrap:anywhere}
.fill input{box-sizing:border-box;inline-size:100%;min-inline-size:0;min-block-size:2.75em;padding:0 .75em;font:inherit;color:inherit;background:var(--surface);border:1px solid var(--field-line);border-radius:.625em;color-scheme:inherit}
.fill input:focus{outline:2px solid var(--accent);outline-offset:-1px}
.fill input[aria-invalid]{border-color:var(--bad)}
.fill :disabled input{background:var(--surface-2);border-color:var(--border);color:var(--ink);opacity:1;-webkit-text-fill-color:currentColor}
.fill .wrong,.fill i{color:var(--bad)}
.fill .wrong:not(:empty){margin-block-start:.25em}
.fill i{font-style:normal}
.fill button{min-block-size:2.933em;padding:.3em 1.1em;border-radius:.667em;background:var(--accent);color:var(--accent-ink);font-size:.9375em;font-weight:500;text-align:center}
.fill button:hover{filter:brightness(1.06)}
@media (forced-colors:active){.fill button{border:1px solid}}
@media (max-width:30em){.fill input{font-size:1em}}`;

/** What the browser should offer for a kind of field. */
interface Offered {
  autocomplete?: 'email' | 'tel' | 'postal-code';
  inputMode?: 'numeric' | 'decimal';
  autocapitalize?: 'none';
  spellcheck?: boolean;
}
const INPUTS: Record<string, Offered | undefined> = {
  email: { autocomplete: 'email' },
  phone: { autocomplete: 'tel' },
  quantity: { inputMode: 'numeric' },
  money: { inputMode: 'decimal' },
  post_code: { autocomplete: 'postal-code' },
  order_number: { autocapitalize: 'none', spellcheck: false },
};

const TYPES: Record<string, string | undefined> = { email: 'email', phone: 'tel' };

/** What is wrong, by the id of the field. */
const wrong = kit.state<Values>({});

/** A day is chosen in the browser's own calendar, unless something else than a day stands there already. */
const isDay = ({ kind, value = '' }: Field): boolean => kind === 'date' && (!value || DAY.test(value));

/** Says in words what the field needs; the shop judges the rest. */
function problem({ kind, required }: Field, input: HTMLInputElement, texts: ExtraTexts): string | undefined {
  const value = input.value.trim();
  if (input.validity.badInput) return texts.wrongDate;
  if (!value) return required ? texts.missing : undefined;
  if (kind === 'email' && (!ADDRESS.test(value) || value.length > kit.LIMITS.emailLength)) return texts.wrongEmail;
  if (kind === 'phone' && !PHONE.test(value)) return texts.wrongPhone;
  if ((kind === 'quantity' || kind === 'money') && !/\p{Nd}/u.test(value)) return texts.wrongNumber;
  return undefined;
}

/**
 * A form of the bot: open while it is the newest one, the bot speaks and nothing was sent; then it shows what was filled
 * in. What was typed is in the fields alone, so that nothing that is drawn anew takes it away.
 */
export function Form({ model, item, form }: { model: Model; item: ThreadItem; form: FormOfBot }): VNode {
  const { thread, shell } = model;
  const { items, state } = thread.value;
  const { speaker = 'bot' } = state.value ?? {};
  const answer = answerTo(form, item.key, items.value);
  const newest = items.value.findLast((other) => other.form)?.key === item.key;
  const isOpen = !answer && newest && speaker === 'bot';
  const texts = kit.extraTexts(model);
  const idOf = ({ name }: Field): string => `f${item.seq}-${name}`;
  kit.dress(model, rules);

  const submit = (element: HTMLFormElement): void => {
    // Pressed again before it was drawn as sent.
    if (answerTo(form, item.key, thread.peek().items.peek())) return;
    const inputs = [...element.querySelectorAll('input')];
    const problems = form.fields.flatMap((field, index) => {
      const input = inputs[index];
      const words = input && problem(field, input, texts);
      return words ? [[idOf(field), words] as const] : [];
    });
    wrong().value = Object.fromEntries(problems);
    const first = problems[0]?.[0];
    if (first) return inputs.find(({ id }) => id === first)?.focus();
    const values = Object.fromEntries(
      form.fields
        .map(({ name }, index) => [name, inputs[index]?.value.trim() ?? ''] as const)
        .filter(([, value]) => value),
    );
    thread.peek().send(inWords(form, values), { form: values });
    model.goToEnd();
    shell.textarea.focus();
  };

  return (
    <form
      class="fill"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      <fieldset disabled={!isOpen}>
        <legend class={form.title === item.text ? 'vh' : 't'} dir="auto">
          {form.title}
        </legend>
        {form.fields.map((field) => {
          const id = idOf(field);
          const words = wrong().value[id];
          return (
            <div key={id}>
              <label for={id} dir="auto">
                {field.label}
                {field.required && <i title={texts.needed}> *</i>}
              </label>
              <input
                id={id}
                dir="auto"
                {...INPUTS[field.kind]}
                // The types of JSX know elements of one type each.
                type={(isDay(field) ? 'date' : (TYPES[field.kind] ?? 'text')) as 'text'}
                maxLength={LONGEST}
                required={field.required}
                // Not `value`, which would be put back whenever the list is drawn.
                defaultValue={answer?.[field.name] ?? field.value ?? ''}
                aria-invalid={!!words || undefined}
                aria-describedby={words && `${id}-hint`}
                onInput={() => {
                  if (words) wrong().value = { ...wrong().peek(), [id]: '' };
                }}
                // An Enter here is not one of the composer.
                onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
              />
              <p id={`${id}-hint`} class="xs wrong" role="alert">
                {words}
              </p>
            </div>
          );
        })}
        {isOpen && form.fields.some(({ required }) => required) && (
          <p class="xs" aria-hidden="true">
            <i>*</i> {texts.needed}
          </p>
        )}
        {isOpen && <button dir="auto">{form.submit}</button>}
      </fieldset>
    </form>
  );
}
