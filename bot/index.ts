// The door of the bot: pure, no I/O, no clock, no chance; runs in node and in the browser. docs/bot.md explains it.
export type {
  Answer,
  ArticleStep,
  BotDefinition,
  BotSettings,
  BotTexts,
  CallStep,
  Card,
  ChoiceStep,
  CollectStep,
  Condition,
  ConditionStep,
  DialogueDefinition,
  EndpointDefinition,
  FlowDefinition,
  FlowStep,
  FormStep,
  GateSettings,
  HandOverReason,
  HandOverStep,
  IntentDefinition,
  KeywordRule,
  Link,
  QuickReply,
  RuleAction,
  RuleTest,
  SayStep,
  SlotDefinition,
  SlotKind,
  SlotValue,
  TicketStep,
} from './definition/types.ts';
export { ATTRIBUTES, type Attribute } from './definition/attributes.ts';
export { storable } from './entities/index.ts';
export { checkFlow } from './definition/checkFlow.ts';
export { parseBotDefinition, problemsOf } from './definition/parse.ts';
export { BotDefinitionError } from './definition/read.ts';
export type {
  BotDecision,
  BotEffect,
  BotForm,
  BotInput,
  BotReply,
  BotState,
  BotTrace,
  BotTurn,
} from './policies/types.ts';
export { runRuleTests, type RuleTestResult } from './policies/ruleTests.ts';
export { initialBotState, withNothingUnderWay } from './policies/state.ts';
export { respond } from './policies/respond.ts';
export { loadBot, serializeModel, trainBot, type TrainedBot } from './policies/trainedBot.ts';
export { type RecordedCue, recordDialogue } from './dialogues/recordDialogue.ts';
export { type DialogueResult, runDialogue } from './dialogues/runDialogue.ts';
export { diffDefinitions, type DiffLine, type DiffSection } from './diff/index.ts';
export { crossValidate, trainAndValidate, type ValidationOptions } from './evaluation/crossValidate.ts';
export { nearDuplicates } from './evaluation/nearDuplicates.ts';
export type {
  Advice,
  Confusion,
  CurvePoint,
  Explanation,
  IntentQuality,
  NearDuplicate,
  Quality,
} from './evaluation/types.ts';
export { explain, understand, type Understood } from './evaluation/understand.ts';
export { exportBot } from './exchange/exportBot.ts';
export { importBot } from './exchange/importBot.ts';
export {
  type Added,
  type ExchangeFormat,
  type Exported,
  type Imported,
  ImportError,
  type NotCarried,
} from './exchange/types.ts';
export { emptyBot, starterBot, starterBots, type StarterLanguage } from './starter/index.ts';
