import { useEffect } from 'preact/hooks';
import { now } from '../shared/clock.ts';
import { briefly } from '../shared/durations.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Icon } from '../shared/Icon.tsx';
import { Page } from '../shared/Page.tsx';
import { Problem } from '../shared/Problem.tsx';
import { rich, t, times } from '../shared/texts.ts';
import type { KeptMail, LostMail, Mails } from './mails.model.ts';
import { kindWords, splitLinks } from './mails.model.ts';

function MailText({ mail }: { mail: KeptMail }) {
  if (mail.hidden) {
    return (
      <p class="mail-text second">
        <Icon name="shield" /> {t('mails.hidden')}
      </p>
    );
  }
  return (
    <p class="mail-text">
      {splitLinks(mail.text).map((part) =>
        part.href ? (
          <a key={part.text} href={part.href} target="_blank" rel="noopener">
            {part.text}
          </a>
        ) : (
          part.text
        ),
      )}
    </p>
  );
}

function Lost({ mails }: { mails: readonly LostMail[] }) {
  return (
    <section class="lost-mails" aria-labelledby="lost-mails">
      <h2 id="lost-mails">{t('mails.lost')}</h2>
      <p class="lesser second">{t('mails.lostText')}</p>
      <ul>
        {mails.map((mail, index) => (
          <li key={index}>
            <span class="mail-line">
              <b class="grow strong">{kindWords(mail.kind)}</b>
              <time class="tiny third" dateTime={mail.givenUpAt} title={times.full(mail.givenUpAt)}>
                {briefly(mail.givenUpAt, now.value)}
              </time>
            </span>
            <span class="lesser bad">{t(`mails.${mail.failure}`)}</span>
            <span class="tiny third">{t('mails.written', { time: times.full(mail.queuedAt) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mail({ mail, open }: { mail: KeptMail; open: boolean }) {
  return (
    <details class="mail" open={open} name="mail">
      <summary>
        <span class="mail-line">
          <span class="grow mail-subject" dir="auto">
            <b class="strong">{mail.subject}</b>
          </span>
          <time class="tiny third" dateTime={mail.at} title={times.full(mail.at)}>
            {briefly(mail.at, now.value)}
          </time>
        </span>
        <span class="lesser second mail-to">{t('mails.to', { to: mail.to })}</span>
      </summary>
      <MailText mail={mail} />
    </details>
  );
}

/** What would have been mailed: kept as files until a mail server is set. */
export function MailsScreen({ model }: { model: Mails }) {
  useEffect(() => {
    void model.load();
  }, [model]);
  const mails = model.mails.value;
  const smtp = model.smtp.value;
  return (
    <Page
      title={t('mails.title')}
      actions={
        <button type="button" class="button" onClick={() => void model.load()}>
          <Icon name="retry" /> {t('mails.reload')}
        </button>
      }
    >
      <div class="page-scroll mails" tabIndex={0} role="region" aria-label={t('mails.title')}>
        {model.problem.value ? <Problem text={model.problem.value} onRetry={() => void model.load()} /> : null}
        {mails && !smtp ? (
          <p class="lesser second">{rich('mails.text', { variable: <code class="mono">SMTP_URL</code> })}</p>
        ) : null}
        {model.lost.value.length > 0 ? <Lost mails={model.lost.value} /> : null}
        {mails?.map((mail, index) => (
          <Mail key={mail.id} mail={mail} open={index === 0} />
        ))}
        {mails?.length === 0 ? (
          <EmptyState
            title={smtp ? t('mails.sent') : t('mails.none')}
            text={smtp ? t('mails.sentText') : t('mails.noneText')}
          />
        ) : null}
        {mails === null && !model.problem.value
          ? [24, 18, 21].map((width) => (
              <div key={width} class="mail bones" aria-hidden="true">
                <span class="bone" style={{ width: `min(${width}rem, 90%)` }} />
                <span class="bone" style={{ width: '10rem' }} />
              </div>
            ))
          : null}
      </div>
    </Page>
  );
}
