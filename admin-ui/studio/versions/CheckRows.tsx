import type { CheckRow } from '../../../protocol/studio.ts';
import { Icon } from '../../shared/Icon.tsx';
import { t } from '../../shared/texts.ts';
import { studioPath } from '../place.ts';
import { wantedTalk } from './talks.model.ts';
import { didWords, saidBy } from './words.ts';

/** The name of a row in words; of two about accuracy the second compares with the live version. */
function nameOf(row: CheckRow, rows: readonly CheckRow[]): string {
  if (row.kind === 'trains') return t('versions.row.trains');
  if (row.kind !== 'accuracy') return row.name;
  const isFirst = rows.find(({ kind }) => kind === 'accuracy') === row;
  return t(isFirst ? 'versions.row.accuracy' : 'versions.row.accuracyOfBoth');
}

/** Where a test can be looked at and changed. */
function placeOf({ kind, name }: CheckRow): string | null {
  if (kind === 'rule') return studioPath('rules', name);
  return kind === 'dialogue' || kind === 'pin' ? studioPath('versions', 'tests') : null;
}

function Turn({ row }: { row: CheckRow }) {
  if (row.said === undefined) return null;
  const said = saidBy(row.said);
  return (
    <dl class="gate-turn">
      <dt>{said.who}</dt>
      <dd>{said.text}</dd>
      {row.wanted === undefined ? null : (
        <>
          <dt>{t('versions.wanted')}</dt>
          <dd>{didWords(row.wanted)}</dd>
        </>
      )}
      {row.got === undefined ? null : (
        <>
          <dt>{t('versions.got')}</dt>
          <dd class="bad">{didWords(row.got)}</dd>
        </>
      )}
    </dl>
  );
}

function Row({ row, name }: { row: CheckRow; name: string }) {
  const place = row.passed ? null : placeOf(row);
  return (
    <li class={`gate-row ${row.passed ? 'passed' : 'failed'}`}>
      <Icon name={row.passed ? 'check' : 'warn'} />
      <div>
        <p class="row gate-line">
          <span class="grow">
            <span class="only-heard">{t(row.passed ? 'versions.heardPassed' : 'versions.heardFailed')}</span>
            <b>{name}</b> <span class="lesser second">{row.detail}</span>
          </span>
          {place === null ? null : (
            <a
              class="lesser"
              href={place}
              aria-label={t('versions.showTest', { name })}
              onClick={() => {
                wantedTalk.value = row.kind === 'dialogue' ? row.name : null;
              }}
            >
              {t('versions.show')}
            </a>
          )}
        </p>
        <Turn row={row} />
      </div>
    </li>
  );
}

/** What was to hold and whether it did: model and accuracy, tests that fail, and the rest for who wants to read it. */
export function CheckRows({ rows }: { rows: readonly CheckRow[] }) {
  const isTest = ({ kind }: CheckRow): boolean => kind !== 'trains' && kind !== 'accuracy';
  const tests = rows.filter(isTest);
  const passed = tests.filter((row) => row.passed);
  const failed = tests.length - passed.length;
  const list = (some: readonly CheckRow[]) => (
    <ul class="gate-rows">
      {some.map((row, index) => (
        <Row key={index} row={row} name={nameOf(row, rows)} />
      ))}
    </ul>
  );
  return (
    <>
      {list(rows.filter((row) => !isTest(row)))}
      <div class={`gate-row ${failed === 0 ? 'passed' : 'failed'}`}>
        <Icon name={failed === 0 ? 'check' : 'warn'} />
        <div>
          <p class="row gate-line">
            <span class="grow">
              <b>{t('tests.all')}</b>{' '}
              <span class="lesser second">
                {tests.length === 0
                  ? t('tests.none')
                  : [
                      ...(passed.length > 0 ? [t('tests.pass', { count: passed.length })] : []),
                      ...(failed > 0 ? [t('tests.fail', { count: failed })] : []),
                    ].join(', ')}
              </span>
            </span>
            <a class="lesser" href={studioPath('versions', 'tests')}>
              {t('tests.toAll')}
            </a>
          </p>
          {tests.length === 0 ? null : (
            <span class="share-bar" aria-hidden="true">
              {passed.length > 0 ? <span class="good-part" style={{ flexGrow: passed.length }} /> : null}
              {failed > 0 ? <span class="bad-part" style={{ flexGrow: failed }} /> : null}
            </span>
          )}
        </div>
      </div>
      {failed === 0 ? null : list(tests.filter((row) => !row.passed))}
      {passed.length === 0 ? null : (
        <details>
          <summary>{t('versions.testsPass', { count: passed.length })}</summary>
          {list(passed)}
        </details>
      )}
    </>
  );
}
