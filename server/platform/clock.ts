/** The server's time. Only it judges expiry and opening hours; order never hangs on it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
