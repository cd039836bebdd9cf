/** Where messages will stand, while they are loading. */
export function LogBones() {
  return (
    <div class="log-bones" aria-hidden="true">
      {(['46 1', '62 2', '38 3 ours', '54 2 ours', '50 3', '44 2 ours'] as const).map((shape) => {
        const [width, lines, side] = shape.split(' ');
        return (
          <span
            key={shape}
            class={`bone ${side ?? ''}`}
            style={{ width: `${width}%`, height: `${Number(lines) * 1.25}rem` }}
          />
        );
      })}
    </div>
  );
}
