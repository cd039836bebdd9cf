import type { ReadonlySignal } from '@preact/signals';
import { computed, effect, signal } from '@preact/signals';
import type { BotDefinition, DiffSection } from '../../../bot/index.ts';
import type { BotOverview, BotRun, BotVersion, BotVersionContent } from '../../../protocol/studio.ts';
import { t } from '../../shared/texts.ts';
import { toasts } from '../../shared/toasts.model.ts';
import type { Studio } from '../studio.model.ts';
import { why } from './why.ts';

/** What is under way for the person, so that nothing is begun twice. */
export type Doing = 'check' | 'replay' | 'publish' | 'restore';

export interface Versions {
  /** The newest check and replay, with their reports once they have ended. */
  readonly check: ReadonlySignal<BotRun | null>;
  readonly replay: ReadonlySignal<BotRun | null>;
  /** The check is of the draft as it stands, against the version that is live. */
  readonly checked: ReadonlySignal<boolean>;
  /** Number of the version that went live after the check; null when none did. */
  readonly overtakenBy: ReadonlySignal<number | null>;
  /** The replay is of the draft as it stands. */
  readonly replayed: ReadonlySignal<boolean>;
  /** The draft is shown, and nothing in it differs from the version that is live. */
  readonly same: ReadonlySignal<boolean>;
  readonly doing: ReadonlySignal<Doing | null>;
  /** Why the last thing did not go. */
  readonly problem: ReadonlySignal<string | null>;
  /** What the shown version changes: the draft against the live one, or a version against the one before it. */
  readonly changes: ReadonlySignal<DiffSection[] | null>;
  /** Shows the draft (null) or a version. @returns a function that stops following it */
  show(version: BotVersion | null): () => void;
  runCheck(): Promise<void>;
  runReplay(conversations: number): Promise<void>;
  cancel(run: BotRun): Promise<void>;
  publish(note: string): Promise<boolean>;
  /** Makes a version live at once; a toast offers the one that was. */
  restore(version: BotVersion): Promise<void>;
  /** What the version knows and says. @throws Refusal when it cannot be read */
  definitionOf(version: BotVersion): Promise<BotDefinition>;
  /** Follows runs that are under way. @returns a function for when the tab is left */
  open(): () => void;
}

/** Milliseconds between two looks at a run. */
const LOOK = 500;

const isUnderWay = (run: BotRun | null): boolean => run?.state === 'waiting' || run?.state === 'running';

/** The version that was live before the one that is; null when there is none. */
export function versionBefore({
  publications,
  versions,
}: Pick<BotOverview, 'publications' | 'versions'>): BotVersion | null {
  const live = versions.find((one) => one.live);
  const before = publications.find(({ version }) => version.id !== live?.id);
  return versions.find(({ id }) => id === before?.version.id) ?? null;
}

/** Versions of the bot: what would change, what must hold, what goes live. */
export function createVersions(studio: Studio): Versions {
  const check = signal<BotRun | null>(null);
  const replay = signal<BotRun | null>(null);
  const doing = signal<Doing | null>(null);
  const problem = signal<string | null>(null);
  const changes = signal<DiffSection[] | null>(null);
  const contents = new Map<string, BotDefinition>();
  const following = new Map<string, ReturnType<typeof setTimeout>>();
  let isOpen = false;
  let isDraftShown = false;

  const isOfDraft = (run: BotRun | null): boolean =>
    run !== null && run.revision === studio.draft.held.value?.revision && studio.draft.saving.value === 'saved';
  const overtakenBy = computed(() => {
    const ended = check.value?.endedAt ?? null;
    const last = studio.overview.value?.publications[0];
    return ended !== null && last !== undefined && last.at > ended ? last.version.number : null;
  });

  const put = (run: BotRun): void => {
    if (run.kind === 'check') check.value = run;
    else replay.value = run;
  };

  const follow = async (run: BotRun): Promise<void> => {
    following.delete(run.id);
    try {
      const now = await studio.call<BotRun>('GET', `/runs/${run.id}`);
      const shown = now.kind === 'check' ? check.peek() : replay.peek();
      // Another one was begun meanwhile.
      if (shown !== null && shown.id !== now.id) return;
      put(now);
      problem.value = null;
      if (isUnderWay(now)) later(now);
    } catch (error) {
      problem.value = why(error);
      later(run);
    }
  };
  const later = (run: BotRun): void => {
    if (isOpen && !following.has(run.id)) {
      following.set(
        run.id,
        setTimeout(() => void follow(run), LOOK),
      );
    }
  };

  /** Does one thing at a time; what is refused is said. */
  const act = async (what: Doing, work: () => Promise<void>): Promise<boolean> => {
    if (doing.peek() !== null) return false;
    doing.value = what;
    problem.value = null;
    try {
      await work();
      return true;
    } catch (error) {
      problem.value = why(error);
      return false;
    } finally {
      doing.value = null;
    }
  };

  /** The revision that the server holds once it has everything that is on the screen. */
  const revision = async (): Promise<number> => {
    const isSaved = await studio.draft.flush();
    const held = studio.draft.held.peek();
    if (!isSaved || held === null) throw new Error(t('versions.notSaved'));
    return held.revision;
  };

  const begin = (kind: 'check' | 'replay', body: object): Promise<boolean> =>
    act(kind, async () => {
      const run = await studio.call<BotRun>('POST', `/${kind}`, { ...body, revision: await revision() });
      put(run);
      later(run);
    });

  const definitionOf = async (version: BotVersion): Promise<BotDefinition> => {
    const known = contents.get(version.id);
    if (known !== undefined) return known;
    const { definition } = await studio.call<BotVersionContent>('GET', `/versions/${version.id}`);
    contents.set(version.id, definition as unknown as BotDefinition);
    return definition as unknown as BotDefinition;
  };

  const compare = async (version: BotVersion | null, draft: BotDefinition | null): Promise<DiffSection[] | null> => {
    const versions = studio.overview.peek()?.versions ?? [];
    const before =
      version === null
        ? versions.find(({ live }) => live)
        : versions.filter(({ number }) => number < version.number).toSorted((a, b) => b.number - a.number)[0];
    const to = version === null ? draft : await definitionOf(version);
    if (to === null) return null;
    const from = before === undefined ? null : await definitionOf(before);
    return studio.trainer.ask('diff', { from, to });
  };

  const restore = async (version: BotVersion): Promise<void> => {
    const before = studio.overview.peek()?.versions.find(({ live }) => live);
    const isDone = await act('restore', async () => {
      await studio.call('POST', `/versions/${version.id}/restore`);
      await studio.look();
    });
    if (!isDone) return;
    const undo = before && { label: t('studio.undo'), run: () => void restore(before) };
    toasts.show(t('versions.restored', { number: version.number }), undo);
  };

  return {
    check,
    replay,
    doing,
    problem,
    changes,
    checked: computed(() => isOfDraft(check.value) && overtakenBy.value === null),
    overtakenBy,
    replayed: computed(() => isOfDraft(replay.value)),
    same: computed(() => {
      const hasLive = studio.overview.value?.versions.some(({ live }) => live) === true;
      return changes.value?.length === 0 && isDraftShown && hasLive;
    }),
    show(version) {
      isDraftShown = version === null;
      changes.value = null;
      let latest = 0;
      return effect(() => {
        // A version stands as it is; the draft is compared again after every edit.
        const draft = version === null ? studio.draft.definition.value : null;
        const isThere = studio.overview.value !== null;
        latest += 1;
        const mine = latest;
        if (!isThere) return;
        compare(version, draft).then(
          (found) => {
            if (mine === latest) changes.value = found;
          },
          (error: unknown) => {
            if (mine === latest) problem.value = why(error);
          },
        );
      });
    },
    async runCheck() {
      await begin('check', {});
    },
    async runReplay(conversations) {
      await begin('replay', { conversations });
    },
    async cancel(run) {
      try {
        put(await studio.call<BotRun>('POST', `/runs/${run.id}/cancel`));
      } catch (error) {
        problem.value = why(error);
      }
    },
    publish: (note) =>
      act('publish', async () => {
        const version = await studio.call<BotVersion>('POST', '/publish', { revision: await revision(), note });
        toasts.show(t('versions.published', { number: version.number }));
        await studio.load();
      }),
    restore,
    definitionOf,
    open() {
      isOpen = true;
      const stop = effect(() => {
        for (const run of studio.overview.value?.runs ?? []) {
          const shown = run.kind === 'check' ? check.peek() : replay.peek();
          if (shown === null || (shown.id !== run.id && shown.startedAt < run.startedAt)) {
            put(run);
            // The overview leaves the report out.
            void follow(run);
          }
        }
      });
      return () => {
        isOpen = false;
        stop();
        for (const timer of following.values()) clearTimeout(timer);
        following.clear();
      };
    },
  };
}
