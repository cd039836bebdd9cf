import { useSignal } from '@preact/signals';
import type { KeywordRule, RuleTest } from '../../../bot/index.ts';
import { Icon } from '../../shared/Icon.tsx';
import { t } from '../../shared/texts.ts';
import { optional, removeAt, replaceAt } from '../edits.ts';
import type { Studio } from '../studio.model.ts';

interface Props {
  studio: Studio;
  rule: KeywordRule;
  change(what: string, next: (rule: KeywordRule) => KeywordRule, merge?: string): void;
}

/** Messages that a rule must take or leave, tried at every edit. */
export function RuleTests({ studio, rule, change }: Props) {
  const draft = useSignal('');
  const tests = rule.tests ?? [];
  const results = studio.trainer.trained.value?.ruleTests ?? [];
  const passed = (test: RuleTest): boolean | undefined =>
    results.find((one) => one.rule === rule.name && one.text === test.text && one.matches === test.matches)?.passed;
  const set = (next: RuleTest[], merge?: string): void =>
    change(t('rule.changed'), (one) => optional(one, 'tests', next), merge);
  const add = (matches: boolean): void => {
    const text = draft.peek().trim();
    if (text === '') return;
    draft.value = '';
    set([...tests, { text, matches }]);
  };
  return (
    <section class="editor-section" aria-labelledby="rule-tests">
      <header class="section-head">
        <h2 id="rule-tests">{t('tests.title')}</h2>
        <span class="third">{tests.length}</span>
        <span class="lesser second cut grow">{t('tests.hint')}</span>
      </header>
      <ul class="rule-tests">
        {tests.map((test, index) => {
          const result = passed(test);
          return (
            <li key={index} class="row">
              <span class={result === false ? 'bad' : result ? 'good' : 'third'}>
                <Icon name={result === false ? 'close' : result ? 'check' : 'clock'} size="small" />
                <span class="only-heard">
                  {result === false ? t('tests.failed') : result ? t('tests.passed') : t('tests.waiting')}
                </span>
              </span>
              <span class="grow">
                {test.text}
                {result === false ? (
                  <span class="tiny bad test-why"> {test.matches ? t('tests.leaves') : t('tests.takes')}</span>
                ) : null}
              </span>
              <button
                type="button"
                class="chip line"
                aria-pressed={test.matches ? 'true' : 'false'}
                title={t('tests.turn')}
                onClick={() => set(replaceAt(tests, index, { ...test, matches: !test.matches }))}
              >
                {test.matches ? t('tests.must') : t('tests.mustNot')}
              </button>
              <button
                type="button"
                class="button quiet small square"
                aria-label={t('tests.remove', { text: test.text })}
                title={t('tests.remove', { text: test.text })}
                onClick={() => set(removeAt(tests, index))}
              >
                <Icon name="close" />
              </button>
            </li>
          );
        })}
      </ul>
      <form
        class="row test-add"
        onSubmit={(event) => {
          event.preventDefault();
          add(true);
        }}
      >
        <label class="field-input grow">
          <span class="only-heard">{t('tests.message')}</span>
          <input
            placeholder={t('tests.message')}
            maxLength={500}
            value={draft.value}
            onInput={(event) => {
              draft.value = event.currentTarget.value;
            }}
          />
        </label>
        <button type="submit" class="button">
          {t('tests.must')}
        </button>
        <button type="button" class="button" onClick={() => add(false)}>
          {t('tests.mustNot')}
        </button>
      </form>
    </section>
  );
}
