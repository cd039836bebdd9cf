import type { BotOverview, BotPublication, BotVersion } from '../../../protocol/studio.ts';
import { Icon, type IconName } from '../../shared/Icon.tsx';
import { t, times } from '../../shared/texts.ts';
import { percent } from '../figures.ts';
import { studioPath, studioPlace } from '../place.ts';
import type { Studio } from '../studio.model.ts';
import type { Pins } from './pins.model.ts';
import { agreement, type Shadow } from './shadow.model.ts';
import { versionBefore, type Versions } from './versions.model.ts';

/** Names of what stands in the list beside the versions. */
export const DRAFT = 'draft';
export const TESTS = 'tests';
export const SHADOW = 'shadow';

/** How a version came and went: live, was live, rolled back. */
function stateOf({ id, live }: BotVersion, publications: readonly BotPublication[]): 'live' | 'back' | 'was' {
  if (live) return 'live';
  const own = publications.findIndex(({ version }) => version.id === id);
  const next = own > 0 ? publications[own - 1] : undefined;
  return next?.kind === 'restore' ? 'back' : 'was';
}

interface LineProps {
  studio: Studio;
  versions: Versions;
  version: BotVersion;
  open: boolean;
}

function VersionLine({ studio, versions, version, open }: LineProps) {
  const overview = studio.overview.value;
  const publications = overview?.publications ?? [];
  const last = publications.find(({ version: { id } }) => id === version.id);
  const state = stateOf(version, publications);
  const before = version.live && overview ? versionBefore(overview) : null;
  return (
    <div class="version-row">
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
      {before === null ? null : (
        <button
          type="button"
          class="button quiet small roll-back"
          aria-disabled={versions.doing.value === null ? undefined : 'true'}
          onClick={() => void versions.restore(before)}
        >
          <Icon name="undo" size="small" />{' '}
          {t(before.number < version.number ? 'versions.rollBack' : 'versions.goForward', { number: before.number })}
        </button>
      )}
    </div>
  );
}

interface ProofProps {
  name: string;
  icon: IconName;
  title: string;
  facts: string;
  isOn?: boolean;
}

function Proof({ name, icon, title, facts, isOn = false }: ProofProps) {
  const isOpen = studioPlace().item === name;
  return (
    <a class="version-line" href={studioPath('versions', name)} aria-current={isOpen ? 'true' : undefined}>
      <span class="version-number">
        <Icon name={icon} />
      </span>
      <span class="version-facts">
        <span class="strong">{title}</span>
        <span class="lesser second">{facts}</span>
      </span>
      {isOn ? <span class="chip good-chip">{t('shadow.on')}</span> : <span />}
    </a>
  );
}

function testFacts(studio: Studio, pins: Pins): string {
  const talks = studio.draft.definition.value?.dialogues?.length ?? 0;
  const pinned = pins.list.value?.length ?? 0;
  return [t('talks.count', { count: talks }), ...(pinned > 0 ? [t('pins.count', { count: pinned })] : [])].join(', ');
}

function shadowFacts(shadow: BotOverview['shadow'] | undefined): string {
  const share = shadow ? agreement(shadow) : null;
  if (share !== null) return t('shadow.shareSame', { percent: percent(share) });
  return t(shadow?.on ? 'shadow.waitsShort' : 'shadow.short');
}

interface Props {
  studio: Studio;
  versions: Versions;
  pins: Pins;
  shadow: Shadow;
}

/** The draft, what it is proved by, and every version that was live. */
export function VersionList({ studio, versions, pins, shadow }: Props) {
  const { item } = studioPlace();
  const all = studio.overview.value?.versions ?? [];
  const held = studio.draft.held.value;
  const isDraft = item === null || item === DRAFT;
  const counts = shadow.report.value ?? studio.overview.value?.shadow;
  return (
    <nav class="studio-list" aria-label={t('versions.title')}>
      <a class="version-line" href={studioPath('versions', DRAFT)} aria-current={isDraft ? 'true' : undefined}>
        <b class="version-number">{(all[0]?.number ?? 0) + 1}</b>
        <span class="version-facts">
          <span class="chip">{t('versions.state.draft')}</span>
          <span class="lesser second">{held?.changedBy ?? t('versions.unchanged')}</span>
        </span>
        <span class="lesser third">{t('versions.now')}</span>
      </a>
      <Proof name={TESTS} icon="shield" title={t('tests.all')} facts={testFacts(studio, pins)} />
      <Proof
        name={SHADOW}
        icon="eye"
        title={t('shadow.title')}
        facts={shadowFacts(counts)}
        isOn={counts?.on === true}
      />
      <p class="version-list-cap tiny third">{t('versions.published.before')}</p>
      {all.map((version) => (
        <VersionLine
          key={version.id}
          studio={studio}
          versions={versions}
          version={version}
          open={item === String(version.number)}
        />
      ))}
    </nav>
  );
}
