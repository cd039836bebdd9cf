import { useMemo } from 'preact/hooks';
import { Field } from '../shared/Field.tsx';
import { Icon } from '../shared/Icon.tsx';
import { t } from '../shared/texts.ts';

interface Props {
  value: string;
  error?: string | undefined;
  onChange(zone: string): void;
}

/** Zones of the IANA database by continent; `UTC` and a saved zone that the browser does not list stand for themselves. */
function zoneGroups(present: string): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const zone of new Set(['UTC', present, ...Intl.supportedValuesOf('timeZone')])) {
    const continent = zone.includes('/') ? (zone.split('/')[0] ?? '') : '';
    groups.set(continent, [...(groups.get(continent) ?? []), zone]);
  }
  return [...groups];
}

const cityOf = (zone: string): string => zone.split('/').slice(1).join(', ').replaceAll('_', ' ') || zone;

/** The zone that the opening hours are meant in. */
export function ZoneField({ value, error, onChange }: Props) {
  const groups = useMemo(() => zoneGroups(value), [value]);
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Field
      label={t('site.zone')}
      error={error}
      beside={
        own !== value ? (
          <button type="button" class="as-link lesser" onClick={() => onChange(own)}>
            {t('site.zoneOwn', { zone: cityOf(own) })}
          </button>
        ) : null
      }
    >
      {(tied) => (
        <span class="field-select">
          <select {...tied} class="field-input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
            {groups.map(([continent, zones]) =>
              continent === '' ? (
                zones.map((zone) => (
                  <option key={zone} value={zone}>
                    {zone}
                  </option>
                ))
              ) : (
                <optgroup key={continent} label={continent}>
                  {zones.map((zone) => (
                    <option key={zone} value={zone}>
                      {cityOf(zone)}
                    </option>
                  ))}
                </optgroup>
              ),
            )}
          </select>
          <Icon name="down" />
        </span>
      )}
    </Field>
  );
}
