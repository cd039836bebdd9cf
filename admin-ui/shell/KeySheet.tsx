import type { Action, ActionGroup } from '../shared/actions.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { Keys } from '../shared/Keys.tsx';
import { t } from '../shared/texts.ts';

interface Props {
  actions: readonly Action[];
  letterKeys: boolean;
  enterSends: boolean;
  onClose(): void;
}

const GROUPS: readonly ActionGroup[] = ['go', 'talk', 'ticket', 'desk'];

interface Line {
  label: string;
  keys: string[][];
}

const shown = (key: string): string[] =>
  key
    .split('+')
    .map(
      (part) =>
        ({ ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc', Enter: '↵' })[part] ??
        (part.length === 1 ? part.toUpperCase() : part),
    );

/** Lines of a group. Two actions on one key are never possible at once; the sheet names the first. */
function linesOf(actions: readonly Action[], group: ActionGroup): Line[] {
  const taken = new Set<string>();
  return actions
    .filter((action) => action.group === group && action.keys && !taken.has(action.keys.join()))
    .map((action) => {
      const keys = action.keys ?? [];
      taken.add(keys.join());
      return { label: action.label(), keys: keys.map(shown) };
    })
    .filter((line, index, all) => all.findIndex((one) => one.keys.join() === line.keys.join()) === index);
}

/** All shortcuts on one sheet, made from the actions themselves. */
export function KeySheet({ actions, letterKeys, enterSends, onClose }: Props) {
  const sending: Line = { label: t('composer.send'), keys: [enterSends ? ['↵'] : [t('key.ctrl'), '↵']] };
  return (
    <Dialog class="key-sheet" title={t('keys.title')} onClose={onClose}>
      <div class="key-groups" tabIndex={0} role="group" aria-label={t('keys.title')}>
        {letterKeys ? null : <p class="second key-note">{t('keys.lettersOff')}</p>}
        {GROUPS.map((group) => {
          const lines = linesOf(actions, group);
          if (group === 'talk') lines.push(sending);
          if (group === 'go') lines.push({ label: t('keys.pane'), keys: [['F6']] });
          return (
            <section key={group} aria-labelledby={`keys-${group}`}>
              <h3 id={`keys-${group}`} class="third">
                {t(`palette.${group}`)}
              </h3>
              <dl>
                {lines.map((line) => (
                  <div key={line.label}>
                    <dt>{line.label}</dt>
                    <dd>
                      {line.keys.map((keys) => (
                        <Keys key={keys.join()} keys={keys} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}
