import type { BotDefinition } from '../../../bot/index.ts';
import { Field, SelectField, TextField } from '../../shared/Field.tsx';
import { t } from '../../shared/texts.ts';
import { optional } from '../edits.ts';
import { confidence } from '../figures.ts';
import { ExchangeSection } from '../exchange/ExchangeSection.tsx';
import { LinesField } from '../parts/LinesField.tsx';
import { ProblemList } from '../parts/ProblemList.tsx';
import { TextArea } from '../parts/TextArea.tsx';
import type { TabProps } from '../tabs.tsx';
import { EndpointList } from './EndpointList.tsx';
import { languageOptions } from './languages.ts';
import { StarterSection } from './StarterSection.tsx';

interface Editing {
  definition: BotDefinition;
  edit(change: (definition: BotDefinition) => BotDefinition, merge?: string): void;
}

interface SliderProps {
  label: string;
  hint: string;
  value: number;
  most?: number;
  onChange(value: number): void;
}

/** A share or confidence, 0 to 1. */
function Slider({ label, hint, value, most = 1, onChange }: SliderProps) {
  return (
    <Field label={label} hint={hint} beside={<span class="mono strong">{confidence(value)}</span>}>
      {(tied) => (
        <input
          {...tied}
          type="range"
          min={0}
          max={Math.round(most * 100)}
          value={Math.round(value * 100)}
          aria-valuetext={confidence(value)}
          onInput={(event) => onChange(Number(event.currentTarget.value) / 100)}
        />
      )}
    </Field>
  );
}

function Who({ definition, edit }: Editing) {
  return (
    <section class="site-section" aria-labelledby="bot-who">
      <h2 id="bot-who" tabIndex={-1}>
        {t('botSettings.who')}
      </h2>
      <TextField
        label={t('botSettings.name')}
        hint={t('botSettings.nameHint')}
        maxLength={60}
        value={definition.name}
        error={definition.name.trim() === '' ? t('botSettings.nameMissing') : undefined}
        onInput={(name) => edit((one) => ({ ...one, name }), 'name')}
      />
      <SelectField
        label={t('botSettings.language')}
        hint={t('botSettings.languageHint')}
        value={definition.language}
        options={languageOptions(definition.language)}
        onChange={(language) => edit((one) => ({ ...one, language }))}
      />
    </section>
  );
}

function Decision({ definition, edit }: Editing) {
  const { threshold, askBack, missesBeforeHandOver } = definition.settings;
  const set = (change: Partial<BotDefinition['settings']>): void =>
    edit((one) => ({ ...one, settings: { ...one.settings, ...change } }), Object.keys(change).join());
  return (
    <section class="site-section" aria-labelledby="bot-decision">
      <h2 id="bot-decision" tabIndex={-1}>
        {t('botSettings.decision')}
      </h2>
      <Slider
        label={t('botSettings.threshold')}
        hint={t('botSettings.thresholdHint')}
        value={threshold}
        onChange={(value) => set({ threshold: value, askBack: Math.min(askBack, value) })}
      />
      <Slider
        label={t('botSettings.askBack')}
        hint={t('botSettings.askBackHint')}
        value={askBack}
        onChange={(value) => set({ askBack: value, threshold: Math.max(threshold, value) })}
      />
      <SelectField
        label={t('botSettings.misses')}
        hint={t('botSettings.missesHint')}
        value={String(missesBeforeHandOver)}
        options={Array.from({ length: 10 }, (_, index) => ({ value: String(index + 1), label: String(index + 1) }))}
        onChange={(misses) => set({ missesBeforeHandOver: Number(misses) })}
      />
    </section>
  );
}

const ALTERNATES = ['askBack', 'fallback', 'repeated', 'noted'] as const;

function Texts({ definition, edit }: Editing) {
  const { texts } = definition;
  const set = (change: Partial<BotDefinition['texts']>): void =>
    edit((one) => ({ ...one, texts: { ...one.texts, ...change } }), Object.keys(change).join());
  return (
    <section class="site-section" aria-labelledby="bot-texts">
      <div>
        <h2 id="bot-texts" tabIndex={-1}>
          {t('botSettings.texts')}
        </h2>
        <p class="lesser second">{t('botSettings.textsText')}</p>
      </div>
      {ALTERNATES.map((field) => (
        <LinesField
          key={field}
          label={t(`botSettings.text.${field}`)}
          error={texts[field].length < 2 ? t('botSettings.textFew') : undefined}
          values={texts[field]}
          onChange={(lines) => set({ [field]: lines })}
          rows={2}
        />
      ))}
      <LinesField
        label={t('botSettings.text.waiting')}
        hint={t('botSettings.text.waitingHint')}
        error={texts.waiting?.length === 1 ? t('botSettings.textFew') : undefined}
        values={texts.waiting ?? []}
        onChange={(lines) => edit((one) => ({ ...one, texts: optional(one.texts, 'waiting', lines) }), 'waiting')}
        rows={2}
      />
      <LinesField
        label={t('botSettings.text.no')}
        hint={t('botSettings.text.noHint')}
        values={texts.no}
        onChange={(no) => set({ no })}
        rows={2}
      />
      <TextArea
        label={t('botSettings.text.away')}
        maxLength={500}
        value={texts.away}
        onInput={(away) => set({ away })}
      />
      <TextField
        label={t('botSettings.text.person')}
        hint={t('botSettings.text.personHint')}
        maxLength={60}
        value={texts.person}
        onInput={(person) => set({ person })}
      />
    </section>
  );
}

function Gate({ definition, edit }: Editing) {
  const gate = definition.gate ?? {};
  const set = (change: NonNullable<BotDefinition['gate']>): void =>
    edit((one) => ({ ...one, gate: { ...one.gate, ...change } }), Object.keys(change).join());
  return (
    <section class="site-section" aria-labelledby="bot-gate">
      <div>
        <h2 id="bot-gate" tabIndex={-1}>
          {t('botSettings.gate')}
        </h2>
        <p class="lesser second">{t('botSettings.gateText')}</p>
      </div>
      <Slider
        label={t('botSettings.accuracy')}
        hint={t('botSettings.accuracyHint')}
        value={gate.accuracy ?? 0}
        onChange={(accuracy) => set({ accuracy })}
      />
      <Slider
        label={t('botSettings.loss')}
        hint={t('botSettings.lossHint')}
        value={gate.accuracyLoss ?? 0.02}
        most={0.2}
        onChange={(accuracyLoss) => set({ accuracyLoss })}
      />
    </section>
  );
}

/** The parts of the page, by the id of their heading. */
const PARTS = [
  ['bot-who', 'botSettings.who'],
  ['bot-decision', 'botSettings.decision'],
  ['bot-texts', 'botSettings.texts'],
  ['bot-outside', 'botSettings.outside'],
  ['bot-gate', 'botSettings.gate'],
  ['bot-endpoints', 'endpoints.title'],
  ['bot-exchange', 'exchange.title'],
  ['bot-starter', 'starter.title'],
] as const;

/** The way to each part; the page is long. */
function Contents() {
  return (
    <nav class="settings-parts" aria-label={t('botSettings.contents')}>
      {PARTS.map(([id, label]) => (
        <a
          key={id}
          href={`#${id}`}
          onClick={(event) => {
            event.preventDefault();
            const heading = document.getElementById(id);
            heading?.scrollIntoView({ block: 'start' });
            heading?.focus({ preventScroll: true });
          }}
        >
          {t(label)}
        </a>
      ))}
    </nav>
  );
}

/** What belongs to the bot as a whole. */
export function SettingsTab({ studio, definition }: TabProps) {
  const edit: Editing['edit'] = (change, merge) =>
    studio.draft.edit(t('botSettings.changed'), change, merge && `settings ${merge}`);
  return (
    <div class="page-scroll" tabIndex={0} role="region" aria-label={t('botSettings.title')}>
      <div class="settings-frame">
        <div class="site-form">
          {['settings', 'texts', 'gate', 'name', 'language', 'outOfScope'].map((part) => (
            <ProblemList key={part} studio={studio} under={part} />
          ))}
          <Who definition={definition} edit={edit} />
          <Decision definition={definition} edit={edit} />
          <Texts definition={definition} edit={edit} />
          <section class="site-section" aria-labelledby="bot-outside">
            <div>
              <h2 id="bot-outside" tabIndex={-1}>
                {t('botSettings.outside')}
              </h2>
              <p class="lesser second">{t('botSettings.outsideText')}</p>
            </div>
            <LinesField
              label={t('botSettings.outsideLines')}
              values={definition.outOfScope ?? []}
              onChange={(lines) => edit((one) => optional(one, 'outOfScope', lines), 'outside')}
              rows={4}
            />
          </section>
          <Gate definition={definition} edit={edit} />
          <EndpointList studio={studio} definition={definition} />
          <ExchangeSection studio={studio} definition={definition} />
          <StarterSection studio={studio} definition={definition} />
        </div>
        <Contents />
      </div>
    </div>
  );
}
