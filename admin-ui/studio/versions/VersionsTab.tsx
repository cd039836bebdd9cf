import { useEffect, useMemo } from 'preact/hooks';
import type { BotVersion } from '../../../protocol/studio.ts';
import { Icon } from '../../shared/Icon.tsx';
import { Problem } from '../../shared/Problem.tsx';
import { t } from '../../shared/texts.ts';
import { count, percent } from '../figures.ts';
import { studioPath, studioPlace } from '../place.ts';
import type { Studio } from '../studio.model.ts';
import type { TabProps } from '../tabs.tsx';
import { Changes } from './Changes.tsx';
import { GatePane } from './GatePane.tsx';
import { EditFrom } from './EditFrom.tsx';
import { createPins, type Pins } from './pins.model.ts';
import { createShadow } from './shadow.model.ts';
import { ShadowPane } from './ShadowPane.tsx';
import { createTalks } from './talks.model.ts';
import { TestsPane } from './TestsPane.tsx';
import { SHADOW, TESTS, VersionList } from './VersionList.tsx';
import { createVersions, type Versions } from './versions.model.ts';

interface HeadProps {
  studio: Studio;
  versions: Versions;
  version: BotVersion | null;
}

function Head({ studio, versions, version }: HeadProps) {
  const all = studio.overview.value?.versions ?? [];
  const live = all.find((one) => one.live);
  if (version === null) {
    const changed = versions.changes.value?.length ?? 0;
    return (
      <header class="version-head">
        <div>
          <h2>{live ? t('versions.draftAgainst', { number: live.number }) : t('versions.firstDraft')}</h2>
          {changed === 0 ? null : <p class="lesser second">{t('versions.changedParts', { count: changed })}</p>}
        </div>
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
      <div class="row">
        <EditFrom key={version.id} studio={studio} versions={versions} version={version} />
        {version.live ? null : (
          <button
            type="button"
            class="button"
            disabled={versions.doing.value !== null}
            onClick={() => void versions.restore(version)}
          >
            <Icon name="undo" /> {t('versions.restore')}
          </button>
        )}
      </div>
    </header>
  );
}

function VersionPane({ studio, versions, version, pins }: HeadProps & { pins: Pins }) {
  const all = studio.overview.value?.versions;
  useEffect(() => versions.show(version), [versions, version?.id, all]);
  return (
    <>
      <Head studio={studio} versions={versions} version={version} />
      <div class="version-body">
        {version === null ? <GatePane studio={studio} versions={versions} pins={pins} /> : null}
        <Changes sections={versions.changes.value} />
      </div>
    </>
  );
}

/** All versions, what each changed, and what must hold before the draft goes live. */
export function VersionsTab({ studio, definition }: TabProps) {
  const versions = useMemo(() => createVersions(studio), [studio]);
  const pins = useMemo(() => createPins(studio), [studio]);
  const shadow = useMemo(() => createShadow(studio), [studio]);
  const talks = useMemo(() => createTalks(studio), [studio]);
  const { item } = studioPlace();
  useEffect(() => versions.open(), [versions]);
  useEffect(() => void pins.load(), [pins]);
  const version = studio.overview.value?.versions.find(({ number }) => String(number) === item) ?? null;
  return (
    <div class={`studio-columns ${item === null ? 'list-open' : 'item-open'} versions`}>
      <VersionList studio={studio} versions={versions} pins={pins} shadow={shadow} />
      <div class="studio-editor">
        <div class="narrow-bar">
          <a class="button quiet small only-phone" href={studioPath('versions')}>
            <Icon name="left" /> {t('studio.back')}
          </a>
        </div>
        {versions.problem.value ? (
          <div class="page-inset">
            <Problem text={versions.problem.value} />
          </div>
        ) : null}
        {item === SHADOW ? (
          <ShadowPane studio={studio} shadow={shadow} pins={pins} definition={definition} />
        ) : item === TESTS ? (
          <TestsPane talks={talks} pins={pins} definition={definition} />
        ) : (
          <VersionPane studio={studio} versions={versions} version={version} pins={pins} />
        )}
      </div>
    </div>
  );
}
