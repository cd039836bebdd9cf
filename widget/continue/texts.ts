const en = {
  title: 'Your chat',
  opening: 'Opening your chat.',
  closed: 'Your chat is closed, not ended.',
  noLink: 'This page opens from the link in our mail. Please use that link.',
  expired: 'This link has expired. Please write to us again in the shop.',
  invalid: 'This link is not valid. Please use the link of our newest mail.',
  offline: 'We cannot be reached at the moment.',
  again: 'Try again',
  open: 'Open your chat',
};

const de: typeof en = {
  title: 'Ihr Chat',
  opening: 'Ihr Chat wird geöffnet.',
  closed: 'Ihr Chat ist geschlossen, nicht beendet.',
  noLink: 'Diese Seite öffnet sich über den Link in unserer Mail. Bitte nehmen Sie diesen.',
  expired: 'Dieser Link ist abgelaufen. Bitte schreiben Sie uns noch einmal im Shop.',
  invalid: 'Dieser Link gilt nicht. Bitte nehmen Sie den Link aus unserer neuesten Mail.',
  offline: 'Wir sind gerade nicht erreichbar.',
  again: 'Nochmal versuchen',
  open: 'Ihren Chat öffnen',
};

/** @param language a language tag such as `de-AT`; English for a language that is not there */
export const continueTexts = (language: string): typeof en => (language.startsWith('de') ? de : en);
