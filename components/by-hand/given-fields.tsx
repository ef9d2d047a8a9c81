import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ByHand } from '../../lib/model/by-hand.ts';

/** Markup that says more than its words: a wrapper around plain text is none. */
const TELLS = /<(?:h[1-6]|li|p|br|table|strong|b|a)[\s>]/i;

/** Markup of the clipboard, where it is all that the field will hold. */
function markupOf(event: ClipboardEvent, field: HTMLTextAreaElement): string {
  const isAll = field.selectionStart === 0 && field.selectionEnd === field.value.length;
  const html = isAll ? (event.clipboardData?.getData('text/html') ?? '') : '';
  return TELLS.test(html) ? html : '';
}

/** The text as pasted or typed, and where the posting stands. */
export function GivenFields({ byHand }: { readonly byHand: ByHand }): JSX.Element {
  const id = useId();
  const { text, html, url } = byHand.given.value;
  const [typedUrl, setTypedUrl] = useState<string>();
  const [isUrl, setIsUrl] = useState(true);
  return (
    <div class="given">
      <label for={`${id}-text`}>{i18n.t('byHand.text')}</label>
      <textarea
        id={`${id}-text`}
        class="given-text"
        dir="auto"
        spellcheck={false}
        data-testid="given-text"
        placeholder={i18n.t('byHand.textHint')}
        aria-describedby={`${id}-how`}
        value={text}
        onPaste={(event) => {
          const field = event.currentTarget;
          const markup = markupOf(event, field);
          if (markup === '') return;
          event.preventDefault();
          byHand.setText(event.clipboardData?.getData('text/plain') ?? '', markup);
        }}
        onInput={(event) => byHand.setText(event.currentTarget.value)}
      />
      <p class="hint" id={`${id}-how`}>
        {text !== '' && i18n.t(html === '' ? 'byHand.plain' : 'byHand.marked')}
      </p>
      <label for={`${id}-url`}>{i18n.t('byHand.address')}</label>
      <input
        id={`${id}-url`}
        type="url"
        dir="ltr"
        data-testid="given-url"
        placeholder={i18n.t('byHand.addressHint')}
        aria-invalid={!isUrl}
        aria-describedby={isUrl ? undefined : `${id}-invalid`}
        value={typedUrl ?? url}
        onInput={({ currentTarget: { value } }) => {
          setTypedUrl(value);
          setIsUrl(byHand.setUrl(value));
        }}
        onBlur={() => {
          // What is no address stays for the person to mend.
          if (isUrl) setTypedUrl(undefined);
        }}
      />
      {!isUrl && (
        <span class="invalid" id={`${id}-invalid`} role="alert">
          {i18n.t('invalid.link')}
        </span>
      )}
    </div>
  );
}
