import type { EndpointDefinition } from '../../../bot/index.ts';
import { Field, TextField } from '../../shared/Field.tsx';
import { t } from '../../shared/texts.ts';
import { isKey, optional } from '../edits.ts';
import { ItemList } from '../parts/ItemList.tsx';
import { ProblemList } from '../parts/ProblemList.tsx';
import type { TabProps } from '../tabs.tsx';

/** The shop's own addresses that flows may call. */
export function EndpointList({ studio, definition }: TabProps) {
  const endpoints = definition.endpoints ?? [];
  return (
    <section class="site-section" aria-labelledby="bot-endpoints">
      <div>
        <h2 id="bot-endpoints">{t('endpoints.title')}</h2>
        <p class="lesser second">{t('endpoints.text')}</p>
      </div>
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
          </>
        )}
      </ItemList>
    </section>
  );
}
