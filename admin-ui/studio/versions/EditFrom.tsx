import { useSignal } from '@preact/signals';
import type { BotVersion } from '../../../protocol/studio.ts';
import { Problem } from '../../shared/Problem.tsx';
import { t } from '../../shared/texts.ts';
import { goTo } from '../place.ts';
import { ReplaceDialog } from '../replace/ReplaceDialog.tsx';
import type { Replacement } from '../replace/replacement.model.ts';
import { createReplacement } from '../replace/replacement.model.ts';
import type { Studio } from '../studio.model.ts';
import type { Versions } from './versions.model.ts';
import { DRAFT } from './VersionList.tsx';

interface Props {
  studio: Studio;
  versions: Versions;
  version: BotVersion;
}

/** Puts a version into the draft: at once where no version would lose anything, else after a question. */
export function EditFrom({ studio, versions, version }: Props) {
  const asked = useSignal<Replacement | null>(null);
  const looking = useSignal(false);
  const problem = useSignal<string | null>(null);
  const definition = studio.draft.definition.value;
  const toDraft = (): void => goTo('versions', DRAFT);
  const begin = async (): Promise<void> => {
    if (looking.peek()) return;
    looking.value = true;
    problem.value = null;
    const { number } = version;
    const make = () => versions.definitionOf(version);
    const replacement = createReplacement(studio, { what: t('versions.editedFrom', { number }), make });
    const found = await replacement.look();
    if (found.kind !== 'parts' || found.parts > 0) asked.value = replacement;
    else if (await replacement.run()) toDraft();
    else problem.value = replacement.problem.peek();
    looking.value = false;
  };
  return (
    <>
      {problem.value === null ? null : <Problem text={problem.value} />}
      <button
        type="button"
        class="button"
        aria-disabled={looking.value ? 'true' : undefined}
        onClick={() => void begin()}
      >
        {t('versions.editFrom')}
      </button>
      {asked.value && definition ? (
        <ReplaceDialog
          studio={studio}
          definition={definition}
          replacement={asked.value}
          onClose={(done) => {
            asked.value = null;
            if (done) toDraft();
          }}
        />
      ) : null}
    </>
  );
}
