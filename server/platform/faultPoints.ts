/**
 * Places at which a test makes the program fail as a crash, a lost answer or a planted bug would. `FAULT` names one,
 * with an optional count of passes to let go by first, as in `after_commit:3`; it is read only when NODE_ENV is test.
 */
export const FAULT_POINTS = [
  /** The process dies with the rows inserted and nothing committed. */
  'before_commit',
  /** The process dies after the commit and before the acknowledgement. */
  'after_commit',
  /** Every acknowledgement over a socket is lost and the socket cut; commands over HTTP are answered. */
  'lose_ack',
  /** The process dies after the mail server took a mail and before that is noted. */
  'after_smtp',
  /** The process dies after the shop's own server answered and before the bot heard it. */
  'after_call',
  /** Planted bug: acknowledges before the commit. */
  'bug_ack_before_commit',
  /** Planted bug: repeated client ids are not looked up and the unique index is gone. */
  'bug_no_unique_index',
  /** Planted bug: reads the history first, follows the conversation afterwards and never looks again. */
  'bug_fetch_before_subscribe',
] as const;

export type FaultPoint = (typeof FAULT_POINTS)[number];

let armed: FaultPoint | undefined;
let passesLeft = 0;

/**
 * Arms one fault point for this process.
 *
 * @param setting value of `FAULT`, undefined for none
 * @throws Error when there is no such point
 */
export function armFault(setting: string | undefined): void {
  const [name, passes] = (setting ?? '').split(':');
  armed = FAULT_POINTS.find((point) => point === name);
  passesLeft = Number(passes ?? 0);
  if (setting !== undefined && armed === undefined) throw new Error(`FAULT: there is no fault point ${setting}`);
}

/** True when this point is armed and its passes are used up; a planted bug stays on from then on. */
export function faultFires(point: FaultPoint): boolean {
  if (armed !== point) return false;
  if (passesLeft > 0) {
    passesLeft -= 1;
    return false;
  }
  return true;
}

/** Ends the process as a power cut would: no handlers, no flushing. */
export function dieAt(point: FaultPoint): void {
  if (faultFires(point)) process.kill(process.pid, 'SIGKILL');
}
