import { useEffect, useMemo } from 'preact/hooks';
import type { BotPublication, BotVersion } from '../../../protocol/studio.ts';
import { confirm } from '../../shared/confirm.model.ts';
import { Icon } from '../../shared/Icon.tsx';
import { Problem } from '../../shared/Problem.tsx';
import { t, times } from '../../shared/texts.ts';
import { count, percent } from '../figures.ts';
import { studioPath, studioPlace } from '../place.ts';
import type { Studio } from '../studio.model.ts';
import type { TabProps } from '../tabs.tsx';
import { Changes } from './Changes.tsx';
import { GatePane } from './GatePane.tsx';
import { createVersions, type Versions } from './versions.model.ts';

const DRAFT = 'draft';

interface LineProps {
  studio: Studio;
  version: BotVersion;
  open: boolean;
}

/** How a version came and went: live, was live, rolled back. */
function stateOf({ id, live }: BotVersion, publications: readonly BotPublication[]): 'live' | 'back' | 'was' {
  if (live) return 'live';
  const own = publications.findIndex(({ version }) => version.id === id);
  const next = own > 0 ? publications[own - 1] : undefined;
  return next?.kind === 'restore' ? 'back' : 'was';
}

function VersionLine({ studio, version, open }: LineProps) {
  const publications = studio.overview.value?.publications ?? [];
  const last = publications.find(({ version: { id } }) => id === version.id);
  const state = stateOf(version, publications);
  return (
    <a
      class="version-line"
      href={studioPath('versions', String(version.number))}
      aria-current={open ? 'true' : undefined}
    >
      <b class="version-number">{version.number}</b>
      <span class="version-facts">
        <span class={`chip ${state === 'live' ? 'good-chip' : ''}`}>{t(`versions.state.${state}`)}</span>
        <span class="lesser second">{last?.by ?? version.publishedBy ?? t('versions.nobody')}</span>
      </span>
      <time class="lesser third" dateTime={version.publishedAt}>
        {times.day(last?.at ?? version.publishedAt, Date.now())}
      </time>
    </a>
  );
}

function List({ studio }: Pick<TabProps, 'studio'>) {
  const { item } = studioPlace();
  const versions = studio.overview.value?.versions ?? [];
  const held = studio.draft.held.value;
  const isDraft = item === null || item === DRAFT;
  return (
    <nav class="studio-list" aria-label={t('versions.title')}>
      <a class="version-line" href={studioPath('versions', DRAFT)} aria-current={isDraft ? 'true' : undefined}>
        <b class="version-number">{(versions[0]?.number ?? 0) + 1}</b>
        <span class="version-facts">
          <span class="chip">{t('versions.state.draft')}</span>
          <span class="lesser second">{held?.changedBy ?? t('versions.unchanged')}</span>
        </span>
        <span class="lesser third">{t('versions.now')}</span>
      </a>
      {versions.map((version) => (
        <VersionLine key={version.id} studio={studio} version={version} open={item === String(version.number)} />
      ))}
    </nav>
  );
}

interface HeadProps {
  studio: Studio;
  versions: Versions;
  version: BotVersion | null;
}

function Head({ studio, versions, version }: HeadProps) {
  const all = studio.overview.value?.versions ?? [];
  const live = all.find((one) => one.live);
  if (version === null) {
    return (
      <header class="version-head">
        <h2>{live ? t('versions.draftAgainst', { number: live.number }) : t('versions.firstDraft')}</h2>
      </header>
    );
  }
  const before = all.filter(({ number }) => number < version.number).toSorted((a, b) => b.number - a.number)[0];
  const { number, note, intents, phrases, accuracy } = version;
  return (
    <header class="version-head">
      <div>
        <h2>{before ? t('versions.against', { number, before: before.number }) : t('versions.first', { number })}</h2>
        <p class="lesser second">
          {t('versions.facts', { intents: count(intents), phrases: count(phrases) })}
          {accuracy === null ? '' : ` · ${t('versions.right', { percent: percent(accuracy) })}`}
          {note === '' ? '' : ` · ${note}`}
        </p>
      </div>
      {version.live ? null : (
        <button
          type="button"
          class="button"
          disabled={versions.doing.value !== null}
          onClick={async () => {
            const yes = await confirm.ask({
              title: t('versions.restoreTitle', { number }),
              text: t('versions.restoreText', { number }),
              confirm: t('versions.restore'),
            });
            if (yes) await versions.restore(version);
          }}
        >
          <Icon name="undo" /> {t('versions.restore')}
        </button>
      )}
    </header>
  );
}

/** All versions, what each changed, and what must hold before the draft goes live. */
export function VersionsTab({ studio }: TabProps) {
  const versions = useMemo(() => createVersions(studio), [studio]);
  const { item } = studioPlace();
  useEffect(() => versions.open(), [versions]);
  const all = studio.overview.value?.versions;
  const version = all?.find(({ number }) => String(number) === item) ?? null;
  useEffect(() => versions.show(version), [versions, version?.id, all]);
  return (
    <div class={`studio-columns ${item === null ? 'list-open' : 'item-open'} versions`}>
      <List studio={studio} />
      <div class="studio-editor">
        <div class="narrow-bar">
          <a class="button quiet small only-phone" href={studioPath('versions')}>
            <Icon name="left" /> {t('studio.back')}
          </a>
        </div>
        <Head studio={studio} versions={versions} version={version} />
        {versions.problem.value ? (
          <div class="page-inset">
            <Problem text={versions.problem.value} />
          </div>
        ) : null}
        <div class="version-body">
          {version === null ? <GatePane studio={studio} versions={versions} /> : null}
          <Changes sections={versions.changes.value} />
        </div>
      </div>
    </div>
  );
}
