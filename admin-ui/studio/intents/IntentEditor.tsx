import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { IntentDefinition } from '../../../bot/index.ts';
import { TextField } from '../../shared/Field.tsx';
import { Icon } from '../../shared/Icon.tsx';
import { MenuButton } from '../../shared/Menu.tsx';
import { t } from '../../shared/texts.ts';
import { optional, renameIntent, withIntent } from '../edits.ts';
import { AnswerEditor } from '../parts/AnswerEditor.tsx';
import { KeyDialog } from '../parts/KeyDialog.tsx';
import { ProblemList } from '../parts/ProblemList.tsx';
import { Toggle } from '../parts/Toggle.tsx';
import { goTo } from '../place.ts';
import { AdviceList } from '../quality/AdviceList.tsx';
import type { TabProps } from '../tabs.tsx';
import { PhraseEditor } from './PhraseEditor.tsx';
import { untitled } from './wanted.ts';

/** One intent: what people say, what the bot answers. */
export function IntentEditor({ studio, definition, intent }: TabProps & { intent: IntentDefinition }) {
  const renaming = useSignal(false);
  const about = useRef<HTMLElement>(null);
  const { name } = intent;
  const place = `intents[${definition.intents.indexOf(intent)}]`;
  const change = (what: string, next: (one: IntentDefinition) => IntentDefinition, merge?: string): void =>
    studio.draft.edit(what, (one) => withIntent(one, name, next), merge && `${merge} ${name}`);
  const remove = (): void => {
    goTo('intents', null, true);
    studio.removed(t('intent.removed', { name }), (one) => ({
      ...one,
      intents: one.intents.filter((other) => other.name !== name),
    }));
  };
  const off = intent.off === true;
  useEffect(() => {
    if (untitled.peek() !== name) return;
    untitled.value = null;
    const title = about.current?.querySelector('input');
    title?.focus();
    title?.select();
  }, [name]);
  return (
    <>
      <header class="editor-head">
        <div class="grow">
          <h2 class="mono editor-name cut">{name}</h2>
          <p class="second lesser cut">{intent.description || intent.title}</p>
        </div>
        {off ? <span class="chip">{t('intent.isOff')}</span> : null}
        <MenuButton
          label={t('intent.menu', { name })}
          iconOnly
          align="end"
          entries={[
            { key: 'rename', label: t('intent.rename'), icon: 'reply', run: () => (renaming.value = true) },
            {
              key: 'off',
              label: off ? t('intent.turnOn') : t('intent.turnOff'),
              icon: 'block',
              run: () =>
                change(off ? t('intent.turnedOn') : t('intent.turnedOff'), (one) => optional(one, 'off', !off)),
            },
            { key: 'remove', label: t('intent.remove'), icon: 'close', danger: true, apart: true, run: remove },
          ]}
        >
          <Icon name="dots" />
        </MenuButton>
      </header>
      <div class="editor-scroll" tabIndex={-1}>
        <ProblemList studio={studio} under={place} />
        <AdviceList studio={studio} intent={name} />
        <PhraseEditor studio={studio} definition={definition} intent={intent} />
        <section class="editor-section" aria-labelledby="answer-title">
          <header class="section-head">
            <h2 id="answer-title">{t('answer.title')}</h2>
            <span class="lesser second cut grow">{t('answer.hint')}</span>
          </header>
          <AnswerEditor
            definition={definition}
            answer={intent.answer}
            onChange={(answer, merge) => change(t('answer.changed'), (one) => ({ ...one, answer }), merge)}
          />
        </section>
        <section ref={about} class="editor-section" aria-labelledby="about-title">
          <header class="section-head">
            <h2 id="about-title">{t('intent.about')}</h2>
          </header>
          <TextField
            label={t('intent.title')}
            hint={t('intent.titleHint')}
            maxLength={60}
            value={intent.title}
            error={intent.title.trim() === '' ? t('intent.titleMissing') : undefined}
            onInput={(title) => change(t('intent.titleChanged'), (one) => ({ ...one, title }), 'title')}
          />
          <TextField
            label={t('intent.description')}
            maxLength={300}
            value={intent.description ?? ''}
            onInput={(description) =>
              change(t('intent.descriptionChanged'), (one) => optional(one, 'description', description), 'description')
            }
          />
          <Toggle
            label={t('intent.smallTalk')}
            hint={t('intent.smallTalkHint')}
            on={intent.smallTalk === true}
            onChange={(on) => change(t('intent.smallTalkChanged'), (one) => optional(one, 'smallTalk', on))}
          />
        </section>
      </div>
      {renaming.value ? (
        <KeyDialog
          title={t('intent.renameTitle', { name })}
          value={name}
          taken={definition.intents.map((one) => one.name)}
          onDone={(next) => {
            studio.draft.edit(t('intent.renamed', { name, next }), (one) => renameIntent(one, name, next));
            goTo('intents', next, true);
          }}
          onClose={() => {
            renaming.value = false;
          }}
        />
      ) : null}
    </>
  );
}
