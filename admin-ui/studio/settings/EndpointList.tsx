import { useEffect, useMemo } from 'preact/hooks';
import type { EndpointDefinition } from '../../../bot/index.ts';
import { CopyButton } from '../../shared/CopyButton.tsx';
import { Field, TextField } from '../../shared/Field.tsx';
import { Icon } from '../../shared/Icon.tsx';
import { Problem } from '../../shared/Problem.tsx';
import { t, times } from '../../shared/texts.ts';
import { isKey, optional } from '../edits.ts';
import { ItemList } from '../parts/ItemList.tsx';
import { ProblemList } from '../parts/ProblemList.tsx';
import type { TabProps } from '../tabs.tsx';
import { allowed, hostOf } from './allowed.ts';
import type { Calls } from './calls.model.ts';
import { createCalls } from './calls.model.ts';

/** Says so where the server would refuse to call an address, and what is to be done. */
function NotAllowed({ url, calls }: { url: string; calls: Calls }) {
  const hosts = calls.facts.value?.hosts;
  if (!hosts || allowed(url, hosts) !== 'host') return null;
  return (
    <p class="row lesser endpoint-warning" role="status">
      <Icon name="warn" size="small" />
      <span class="grow">{t('endpoints.notAllowed', { host: hostOf(url) })}</span>
    </p>
  );
}

/** Where calls may go, and what proves to the shop that they come from here. */
function CallFacts({ calls }: { calls: Calls }) {
  const facts = calls.facts.value;
  if (calls.problem.value) return <Problem text={calls.problem.value} onRetry={() => void calls.load()} />;
  if (!facts) return null;
  return (
    <dl class="call-facts lesser">
      <dt>{t('endpoints.hosts')}</dt>
      <dd>
        {facts.hosts.length === 0 ? (
          t('endpoints.noHosts')
        ) : (
          <ul class="row call-hosts">
            {facts.hosts.map((host) => (
              <li key={host} class="chip mono">
                {host}
              </li>
            ))}
          </ul>
        )}
      </dd>
      <dt>{t('endpoints.secret')}</dt>
      <dd>
        <span class="row call-hosts">
          <CopyButton text={facts.secret} label={t('endpoints.copySecret')} />
          <button type="button" class="button quiet small" onClick={() => void calls.renew()}>
            {t('endpoints.renew')}
          </button>
        </span>
        <span class="second">{t('endpoints.secretSince', { time: times.full(Date.parse(facts.changedAt)) })}</span>
      </dd>
    </dl>
  );
}

/** The shop's own addresses that flows may call. */
export function EndpointList({ studio, definition }: TabProps) {
  const endpoints = definition.endpoints ?? [];
  const calls = useMemo(() => createCalls(studio), [studio]);
  useEffect(() => void calls.load(), [calls]);
  return (
    <section class="site-section" aria-labelledby="bot-endpoints">
      <div>
        <h2 id="bot-endpoints" tabIndex={-1}>
          {t('endpoints.title')}
        </h2>
        <p class="lesser second">{t('endpoints.text')}</p>
      </div>
      <CallFacts calls={calls} />
      {endpoints.map((_, index) => (
        <ProblemList key={index} studio={studio} under={`endpoints[${index}]`} />
      ))}
      <ItemList
        title={t('endpoints.list')}
        one={t('endpoints.one')}
        items={endpoints}
        most={20}
        fresh={(): EndpointDefinition => ({ name: '', url: '' })}
        onChange={(next) =>
          studio.draft.edit(t('endpoints.changed'), (one) => optional(one, 'endpoints', next), 'endpoints')
        }
      >
        {(endpoint, change) => (
          <>
            <TextField
              label={t('endpoints.name')}
              maxLength={60}
              value={endpoint.name}
              error={endpoint.name === '' || isKey(endpoint.name) ? undefined : t('key.wrong')}
              onInput={(name) => change({ ...endpoint, name })}
            />
            <TextField
              label={t('endpoints.url')}
              inputMode="url"
              placeholder="https://"
              maxLength={2_000}
              value={endpoint.url}
              onInput={(url) => change({ ...endpoint, url })}
            />
            <Field label={t('endpoints.timeout')}>
              {(tied) => (
                <input
                  {...tied}
                  class="field-input"
                  type="number"
                  min={500}
                  max={10_000}
                  step={100}
                  placeholder="5000"
                  value={endpoint.timeout ?? ''}
                  onInput={(event) => {
                    const timeout = event.currentTarget.valueAsNumber;
                    change(optional(endpoint, 'timeout', Number.isFinite(timeout) ? timeout : undefined));
                  }}
                />
              )}
            </Field>
            <NotAllowed url={endpoint.url} calls={calls} />
          </>
        )}
      </ItemList>
    </section>
  );
}
