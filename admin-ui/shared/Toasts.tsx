import { toasts } from './toasts.model.ts';

/** Where toasts stand; always in the document so that screen readers announce what appears in it. */
export function Toasts() {
  return (
    <div
      class="toasts"
      role="status"
      onPointerEnter={toasts.hold}
      onPointerLeave={toasts.release}
      onFocusIn={toasts.hold}
      onFocusOut={toasts.release}
    >
      {toasts.toasts.value.map((toast) => (
        <div key={toast.id} class="toast">
          <span class="grow">{toast.text}</span>
          {toast.action ? (
            <button
              type="button"
              onClick={() => {
                toasts.dismiss(toast.id);
                toast.action?.run();
              }}
            >
              {toast.action.label}
            </button>
          ) : null}
        </div>
      ))}
    </div>
  );
}
