import { region } from '../shared/texts.ts';

const whole = new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: 0 });
const exact = new Intl.NumberFormat(region, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
const hundredths = new Intl.NumberFormat(region, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const tenths = new Intl.NumberFormat(region, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat(region, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });

/** A share as people read it: `93 %`. */
export const percent = (share: number): string => whole.format(share);
/** `93.4 %` */
export const exactPercent = (share: number): string => exact.format(share);
/** A confidence or threshold: `0.58`. */
export const confidence = (value: number): string => hundredths.format(value);
/** Milliseconds as seconds: `0.4`, and `0.03` where that would be nothing. */
export const seconds = (milliseconds: number): string =>
  (milliseconds < 100 ? hundredths : tenths).format(milliseconds / 1_000);
/** The difference of two shares in points: `+1.2`. */
export const points = (difference: number): string => signed.format(difference * 100);
export const count = (value: number): string => value.toLocaleString(region);
