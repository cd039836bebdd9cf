import type { ReadonlySignal } from '@preact/signals';
import { computed, signal } from '@preact/signals';
import type { BotDefinition, IntentDefinition } from '../../../bot/index.ts';
import type { LearningCluster, LearningReport } from '../../../protocol/studio.ts';
import { asRefusal, sentence } from '../../shared/refusals.ts';
import { t } from '../../shared/texts.ts';
import { toasts } from '../../shared/toasts.model.ts';
import { addPhrases, freeKey, keyFrom, newIntent } from '../edits.ts';
import type { Studio } from '../studio.model.ts';

export interface Learning {
  readonly report: ReadonlySignal<LearningReport | null>;
  /** What waits, without what was just settled here. */
  readonly clusters: ReadonlySignal<readonly LearningCluster[]>;
  readonly problem: ReadonlySignal<string | null>;
  load(): Promise<void>;
  /** Whether a wording is taught; all are until they are unticked. */
  isChosen(cluster: LearningCluster, text: string): boolean;
  choose(cluster: LearningCluster, text: string, isChosen: boolean): void;
  /** A new intent of the ticked wordings. */
  make(cluster: LearningCluster, title: string, answer: string): void;
  /** The ticked wordings become phrases of an intent. */
  add(cluster: LearningCluster, intent: string): void;
  dismiss(cluster: LearningCluster): void;
}

/** Sizes of a title and of a phrase, as the bot judges them. */
const LONGEST_TITLE = 60;
const LONGEST_PHRASE = 500;
/** Milliseconds in which it can be undone: as long as the toast that offers it stays. */
const UNDO = 12_000;

/** A question as the title of an intent: one line, cut between words. */
export function titleFrom(question: string): string {
  const line = question.trim().replaceAll(/\s+/g, ' ');
  const cut = line.length <= LONGEST_TITLE ? line : line.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '');
  return cut.charAt(0).toUpperCase() + cut.slice(1);
}

/**
 * The intent that a cluster is close enough to for people to be offered it: from where the bot itself would ask "did you
 * mean". Null when there is none, or no more.
 */
export function nearOf({ nearest }: LearningCluster, { intents, settings }: BotDefinition): IntentDefinition | null {
  if (nearest === null || nearest.confidence < settings.askBack) return null;
  return intents.find(({ name }) => name === nearest.intent) ?? null;
}

const phraseFrom = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').slice(0, LONGEST_PHRASE);

/** What the bot missed, and how it becomes what the draft knows. The server is told once it can no longer be undone. */
export function createLearning(studio: Studio): Learning {
  const report = signal<LearningReport | null>(null);
  const problem = signal<string | null>(null);
  const settled = signal<ReadonlySet<string>>(new Set());
  const unticked = signal<ReadonlySet<string>>(new Set());
  const markOf = ({ id }: LearningCluster, text: string): string => `${id} ${text}`;

  const chosen = (cluster: LearningCluster): string[] =>
    cluster.phrases
      .filter(({ text }) => !unticked.peek().has(markOf(cluster, text)))
      .map(({ text }) => phraseFrom(text))
      .filter((text) => text !== '');
  const bringBack = ({ id }: LearningCluster): void => {
    settled.value = new Set([...settled.peek()].filter((one) => one !== id));
  };

  const tell = async (cluster: LearningCluster, outcome: 'taught' | 'dismissed'): Promise<void> => {
    try {
      await studio.call('POST', `/learning/${cluster.id}`, { outcome });
      await studio.look();
    } catch (error) {
      bringBack(cluster);
      problem.value = sentence(asRefusal(error));
    }
  };

  /** Takes a cluster off the list; `undo` and `stands` are about what was done for it in the draft. */
  const settle = (
    cluster: LearningCluster,
    outcome: 'taught' | 'dismissed',
    what: string,
    draft?: { undo(): void; stands(): boolean },
  ): void => {
    settled.value = new Set([...settled.peek(), cluster.id]);
    const timer = setTimeout(() => {
      // Undone by keys meanwhile: it was not taught after all.
      if (draft?.stands() === false) bringBack(cluster);
      else void tell(cluster, outcome);
    }, UNDO);
    toasts.show(what, {
      label: t('studio.undo'),
      run: () => {
        clearTimeout(timer);
        bringBack(cluster);
        draft?.undo();
      },
    });
  };

  const teach = (
    cluster: LearningCluster,
    what: string,
    intent: string,
    change: (definition: BotDefinition) => BotDefinition,
  ): void => {
    const before = studio.draft.definition.peek();
    if (before === null) return;
    studio.draft.edit(what, change);
    const after = studio.draft.definition.peek();
    const phrases = chosen(cluster);
    settle(cluster, 'taught', what, {
      undo() {
        if (after === before) return;
        if (studio.draft.definition.peek() === after) studio.draft.undo();
        else toasts.show(t('studio.undoLater'));
      },
      stands: () =>
        studio.draft.definition
          .peek()
          ?.intents.some(({ name, phrases: known }) => name === intent && known.some((one) => phrases.includes(one))) ??
        false,
    });
  };

  return {
    report,
    problem,
    clusters: computed(() => report.value?.clusters.filter(({ id }) => !settled.value.has(id)) ?? []),
    async load() {
      try {
        const found = await studio.call<LearningReport>('GET', '/learning');
        report.value = found;
        problem.value = null;
        // The count on the tab is from before: questions have come or were taught by a colleague since.
        if (studio.overview.peek()?.learning !== found.clusters.length) await studio.look();
      } catch (error) {
        problem.value = sentence(asRefusal(error));
      }
    },
    isChosen: (cluster, text) => !unticked.value.has(markOf(cluster, text)),
    choose(cluster, text, isChosen) {
      const mark = markOf(cluster, text);
      const rest = [...unticked.peek()].filter((one) => one !== mark);
      unticked.value = new Set(isChosen ? rest : [...rest, mark]);
    },
    make(cluster, title, answer) {
      const definition = studio.draft.definition.peek();
      const phrases = chosen(cluster);
      if (definition === null || phrases.length === 0 || title.trim() === '') return;
      const name = freeKey(
        keyFrom(title),
        definition.intents.map((intent) => intent.name),
      );
      teach(cluster, t('learning.made', { intent: name }), name, (one) => ({
        ...one,
        intents: [
          ...one.intents,
          { ...newIntent(name, titleFrom(title), [...new Set(phrases)]), answer: { text: answer } },
        ],
      }));
    },
    add(cluster, intent) {
      const phrases = chosen(cluster);
      if (phrases.length === 0) return;
      teach(cluster, t('learning.taught', { intent }), intent, (one) => addPhrases(one, intent, phrases));
    },
    dismiss: (cluster) => settle(cluster, 'dismissed', t('learning.dismissed')),
  };
}
