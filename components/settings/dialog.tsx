import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A question over the page. The browser keeps the focus in it and closes it with Escape. */
export function Dialog(props: {
  readonly titleId: string;
  readonly testId: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="question"
      aria-labelledby={props.titleId}
      data-testid={props.testId}
      onClose={props.onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) dialog.current?.close();
      }}
    >
      <div class="question-body">{props.children}</div>
    </dialog>
  );
}
