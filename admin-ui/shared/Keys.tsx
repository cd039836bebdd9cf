/** Keys as they stand on the keyboard, for menus, the palette and the sheet of shortcuts. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span class="keys">
      {keys.map((key) => (
        <kbd key={key} class="key">
          {key}
        </kbd>
      ))}
    </span>
  );
}
