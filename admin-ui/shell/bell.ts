/**
 * The counter bell, made of tones rather than a file: a struck bell is a few partials that are not multiples of one
 * another and fade at different speeds. Browsers let a page sound only after a gesture; before one this is silent.
 */

/** Partials of a small bell: ratio to the strike note, loudness, seconds until silence. */
const PARTIALS = [
  { ratio: 1, gain: 0.5, fade: 0.9 },
  { ratio: 2.76, gain: 0.25, fade: 0.5 },
  { ratio: 5.4, gain: 0.12, fade: 0.25 },
];
/** Strike notes in hertz: one stroke for a message, two for somebody who waits. */
const STROKES = { message: [1_175], waiting: [1_175, 1_568] } as const;
const BETWEEN_STROKES = 0.16;
const LOUDNESS = 0.25;

let context: AudioContext | null = null;

/**
 * Rings once. @param kind what for
 * @returns false when the browser does not let the page sound yet
 */
export async function ringBell(kind: keyof typeof STROKES): Promise<boolean> {
  if (!context && navigator.userActivation?.hasBeenActive === false) return false;
  context ??= new AudioContext();
  if (context.state === 'suspended')
    await Promise.race([context.resume(), new Promise((done) => setTimeout(done, 200))]);
  if (context.state !== 'running') return false;
  const { currentTime, destination } = context;
  for (const [index, note] of STROKES[kind].entries()) {
    for (const { ratio, gain, fade } of PARTIALS) {
      const start = currentTime + index * BETWEEN_STROKES;
      const tone = new OscillatorNode(context, { frequency: note * ratio });
      const level = new GainNode(context, { gain: 0 });
      level.gain.setValueAtTime(0, start);
      level.gain.linearRampToValueAtTime(gain * LOUDNESS, start + 0.004);
      level.gain.exponentialRampToValueAtTime(0.000_1, start + fade);
      tone.connect(level).connect(destination);
      tone.start(start);
      tone.stop(start + fade);
    }
  }
  return true;
}
