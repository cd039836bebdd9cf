import { now } from '../shared/clock.ts';
import { Icon } from '../shared/Icon.tsx';
import type { MenuEntry } from '../shared/Menu.tsx';
import { MenuButton } from '../shared/Menu.tsx';
import { t } from '../shared/texts.ts';
import {
  addSpan,
  closeDay,
  copyDay,
  DAYS,
  hoursAWeek,
  isOpen,
  localTime,
  MOST_SPANS,
  removeSpan,
  setEnd,
} from './hours.ts';
import type { Day } from './hours.ts';
import type { SiteDraft, SiteModel } from './site.model.ts';
import { ZoneField } from './ZoneField.tsx';

interface RowProps {
  model: SiteModel;
  draft: SiteDraft;
  day: Day;
}

function Spans({ model, draft, day }: RowProps) {
  const { hours } = draft;
  const edit = (next: typeof hours): void => model.edit({ hours: next });
  const errors = model.errors.value;
  return (
    <>
      {hours[day].map((span, index) => {
        const place = `hours.${day}.${index}`;
        const error = Object.entries(errors).find(([path]) => path.startsWith(place))?.[1];
        const note = error ? `${day}-${index}-note` : undefined;
        const names = { day: t(`day.${day}`), count: index + 1 };
        return (
          <div key={index} class="span">
            <span class="row">
              {(['from', 'to'] as const).map((end) => (
                <span key={end} class="row">
                  {end === 'to' ? <span aria-hidden="true">–</span> : null}
                  <input
                    class={`field-input time ${error ? 'wrong' : ''}`}
                    type="time"
                    aria-label={end === 'from' ? t('hours.from', names) : t('hours.to', names)}
                    aria-describedby={note}
                    aria-invalid={error ? 'true' : undefined}
                    value={span[end] === '24:00' ? '00:00' : span[end]}
                    onInput={(event) => edit(setEnd(hours, day, index, end, event.currentTarget.value))}
                  />
                </span>
              ))}
              <button
                type="button"
                class="button quiet small square"
                aria-label={t('hours.remove', names)}
                title={t('hours.remove', names)}
                onClick={() => edit(removeSpan(hours, day, index))}
              >
                <Icon name="close" />
              </button>
            </span>
            {error ? (
              <p id={note} class="hint bad">
                {error}
              </p>
            ) : null}
          </div>
        );
      })}
    </>
  );
}

function DayRow(props: RowProps) {
  const { model, draft, day } = props;
  const { hours } = draft;
  const open = hours[day].length > 0;
  const name = t(`day.${day}`);
  const others = DAYS.filter((one) => one !== day);
  const weekdays = others.filter((one) => one !== 'saturday' && one !== 'sunday');
  const copies: MenuEntry[] = [
    { key: 'weekdays', label: t('hours.toWeekdays'), run: () => model.edit({ hours: copyDay(hours, day, weekdays) }) },
    { key: 'all', label: t('hours.toAll'), run: () => model.edit({ hours: copyDay(hours, day, others) }) },
  ];
  return (
    <div class="day-row" role="group" aria-label={name}>
      <label class="day-name">
        <input
          type="checkbox"
          class="choice-box"
          checked={open}
          onChange={() => model.edit({ hours: open ? closeDay(hours, day) : addSpan(hours, day) })}
        />
        {name}
      </label>
      <div class="spans">{open ? <Spans {...props} /> : <span class="third closed-day">{t('hours.closed')}</span>}</div>
      <div class="row day-tools">
        {open && hours[day].length < MOST_SPANS ? (
          <button
            type="button"
            class="button quiet small square"
            aria-label={t('hours.add', { day: name })}
            title={t('hours.add', { day: name })}
            onClick={() => model.edit({ hours: addSpan(hours, day) })}
          >
            <Icon name="plus" />
          </button>
        ) : null}
        <MenuButton label={t('hours.copy', { day: name })} entries={copies} align="end" iconOnly>
          <Icon name="copy" />
        </MenuButton>
      </div>
    </div>
  );
}

/** When people answer; outside of it the widget says when somebody will. */
export function HoursSection({ model, draft }: { model: SiteModel; draft: SiteDraft }) {
  const { time, day } = localTime(now.value, draft.timeZone);
  const open = isOpen(draft.hours, draft.timeZone, now.value);
  return (
    <section class="site-section" aria-labelledby="site-hours">
      <div>
        <h2 id="site-hours">{t('hours.title')}</h2>
        <p class="lesser second">{t('hours.text')}</p>
      </div>
      <div class="week">
        {DAYS.map((one) => (
          <DayRow key={one} model={model} draft={draft} day={one} />
        ))}
      </div>
      <p class="lesser second">
        {t('hours.week', { hours: hoursAWeek(draft.hours) })}{' '}
        <span class={open ? 'good' : ''}>
          {open
            ? t('hours.openNow', { day: t(`day.${day}`), time })
            : t('hours.closedNow', { day: t(`day.${day}`), time })}
        </span>
      </p>
      <ZoneField
        value={draft.timeZone}
        error={model.errors.value['timeZone']}
        onChange={(timeZone) => model.edit({ timeZone })}
      />
    </section>
  );
}
