// Words of dates in English, German and French. Days count from Sunday, months from January.

/** Days by their distance from today. */
export const NEAR_DAYS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    today: 0,
    tonight: 0,
    tomorrow: 1,
    tmrw: 1,
    yesterday: -1,
    yday: -1,
    heute: 0,
    morgen: 1,
    übermorgen: 2,
    gestern: -1,
    vorgestern: -2,
    "aujourd'hui": 0,
    demain: 1,
    'après-demain': 2,
    'avant-hier': -2,
    hier: -1,
    'day before yesterday': -2,
    'day after tomorrow': 2,
  }),
);

/** German "hier" is "here". */
export const FRENCH_ONLY = 'hier';

export const WEEKDAYS: ReadonlyMap<string, number> = numbered([
  'sunday sonntag dimanche',
  'monday montag lundi',
  'tuesday tues dienstag mardi',
  'wednesday mittwoch mercredi',
  'thursday thurs donnerstag jeudi',
  'friday freitag vendredi',
  'saturday samstag sonnabend samedi',
]);

export const MONTHS: ReadonlyMap<string, number> = numbered([
  'january jan januar jänner janvier janv',
  'february feb februar février fevrier févr fev',
  'march mar märz maerz mars',
  'april apr avril avr',
  'may mai',
  'june jun juni juin',
  'july jul juli juillet juil',
  'august aug août aout',
  'september sep sept septembre',
  'october oct okt oktober octobre',
  'november nov novembre',
  'december dec dez dezember décembre decembre déc',
]);

/** Which way a weekday is meant: the one before today, or the one after. */
export const DIRECTIONS: ReadonlyMap<string, -1 | 1> = new Map<string, -1 | 1>([
  ...words<-1 | 1>('last past letzten letzter letzte letztes vergangenen dernier', -1),
  ...words<-1 | 1>(
    'next this coming upcoming by until nächsten nächster nächste nächstes kommenden diesen bis prochain',
    1,
  ),
]);

type Unit = { days: number } | { months: number };

/** Days of a unit; months are counted as such. */
export const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...words<Unit>('day days tag tage tagen jour jours', { days: 1 }),
  ...words<Unit>('week weeks wk wks woche wochen semaine semaines', { days: 7 }),
  ...words<Unit>('month months monat monate monaten mois', { months: 1 }),
]);

function words<Value>(text: string, value: Value): [string, Value][] {
  return text.split(' ').map((word) => [word, value]);
}

function numbered(lines: readonly string[]): ReadonlyMap<string, number> {
  return new Map(lines.flatMap((line, number) => words(line, number)));
}
