interface Props {
  label: string;
  hint?: string;
  on: boolean;
  onChange(on: boolean): void;
}

/** On or off, at once. */
export function Toggle({ label, hint, on, onChange }: Props) {
  return (
    <label class="toggle">
      <input
        class="choice-box"
        type="checkbox"
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        <span class="lesser strong">{label}</span>
        {hint === undefined ? null : <span class="hint toggle-hint">{hint}</span>}
      </span>
    </label>
  );
}
