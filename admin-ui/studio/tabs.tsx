import type { ComponentType } from 'preact';
import type { BotDefinition } from '../../bot/index.ts';
import { t } from '../shared/texts.ts';
import { FlowsTab } from './flows/FlowsTab.tsx';
import { IntentsTab } from './IntentsTab.tsx';
import { LearningTab } from './learning/LearningTab.tsx';
import type { Part } from './place.ts';
import { SettingsTab } from './settings/SettingsTab.tsx';
import type { Studio } from './studio.model.ts';
import { VersionsTab } from './versions/VersionsTab.tsx';

export interface TabProps {
  studio: Studio;
  definition: BotDefinition;
}

export interface Tab {
  part: Part;
  label(): string;
  /** Things that wait in it. */
  count?(studio: Studio): number;
  Body: ComponentType<TabProps>;
}

/** The tabs of the studio, in their order. */
export const TABS: readonly [Tab, ...Tab[]] = [
  { part: 'intents', label: () => t('studio.intents'), Body: IntentsTab },
  { part: 'flows', label: () => t('flows.title'), Body: FlowsTab },
  {
    part: 'learning',
    label: () => t('learning.title'),
    count: (studio) => studio.overview.value?.learning ?? 0,
    Body: LearningTab,
  },
  { part: 'versions', label: () => t('versions.title'), Body: VersionsTab },
  { part: 'settings', label: () => t('botSettings.title'), Body: SettingsTab },
];

/** The tab that a part stands in. */
export const tabOf = (part: Part): Tab => TABS.find((tab) => tab.part === part) ?? TABS[0];
