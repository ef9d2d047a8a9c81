import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { toWords, type SettingsPage } from '../../lib/model/settings-page.ts';
import { settings } from '../../lib/model/settings.ts';
import type { OwnTag } from '../../lib/tag/wishes.ts';
import { Icon } from '../icon.tsx';
import { TagInput } from '../tag-input.tsx';
import { Section } from './section.tsx';

interface TagRowProps {
  readonly tag: OwnTag | undefined;
  readonly onTag: (tag: OwnTag) => void;
}

/** A tag and its words; what is typed is taken when a field is left. An empty tag goes, an empty row is for a new one. */
function TagRow({ tag, onTag }: TagRowProps): JSX.Element {
  const [name, setName] = useState(tag?.tag ?? '');
  const [words, setWords] = useState(tag?.words.join(', ') ?? '');
  const isSame = name.trim() === (tag?.tag ?? '') && toWords(words).join() === (tag?.words.join() ?? '');
  const take = (): void => {
    if (isSame || (tag === undefined && name.trim() === '')) return;
    onTag({ tag: name.trim(), words: toWords(words) });
    if (tag !== undefined) return;
    setName('');
    setWords('');
  };
  const isNew = tag === undefined;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing) take();
  };
  return (
    <li
      class="own-tag"
      data-testid={isNew ? 'new-tag' : 'own-tag'}
      // A new tag is taken as a whole: not between its name and its words.
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) take();
      }}
    >
      <input
        type="text"
        class="text-input"
        dir="auto"
        maxLength={80}
        aria-label={i18n.t('settings.vocabulary.tag')}
        placeholder={i18n.t('settings.vocabulary.tagPlaceholder')}
        data-testid="own-tag-name"
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <input
        type="text"
        class="text-input"
        dir="auto"
        aria-label={
          isNew ? i18n.t('settings.vocabulary.newWords') : i18n.t('settings.vocabulary.words', [name])
        }
        placeholder={i18n.t('settings.vocabulary.wordsPlaceholder')}
        data-testid="own-tag-words"
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {isNew ? (
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('settings.vocabulary.add')}
          data-testid="add-own-tag"
          onClick={take}
        >
          <Icon name="plus" />
        </button>
      ) : (
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('settings.vocabulary.remove', [name])}
          data-testid="remove-own-tag"
          onClick={() => onTag({ tag: '', words: [] })}
        >
          <Icon name="trash" />
        </button>
      )}
    </li>
  );
}

function TryTags({ page }: { readonly page: SettingsPage }): JSX.Element {
  const { text, tags } = page.trying;
  return (
    <div class="try">
      <label class="stacked">
        <strong>{i18n.t('settings.vocabulary.try')}</strong>
        <textarea
          class="text-input"
          dir="auto"
          rows={3}
          placeholder={i18n.t('settings.vocabulary.tryPlaceholder')}
          data-testid="try-text"
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
      </label>
      <div role="status" data-testid="tried">
        {text.value.trim() !== '' && tags.value.length === 0 && (
          <p class="note">{i18n.t('settings.vocabulary.tryNone')}</p>
        )}
        {tags.value.length > 0 && (
          <ul class="tried" aria-label={i18n.t('settings.vocabulary.tried')}>
            {tags.value.map(({ tag, words }) => (
              <li key={tag}>
                <span class="chip" dir="auto">{`#${tag}`}</span>
                <span class="note" dir="auto">
                  {words.join(', ')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** Tags of the person's own with the words that earn them, tags that they never want, and a field to try both. */
export function VocabularySection({ page }: { readonly page: SettingsPage }): JSX.Element {
  const { ownTags, neverTags } = settings.value;
  return (
    <Section name="vocabulary" note={i18n.t('settings.vocabulary.note')}>
      <ul class="own-tags">
        {ownTags.map((tag, index) => (
          <TagRow
            // Typed anew by another page, it is another row.
            key={`${index} ${tag.tag} ${tag.words.join()}`}
            tag={tag}
            onTag={(wanted) => void page.setOwnTag(index, wanted)}
          />
        ))}
        <TagRow key="new" tag={undefined} onTag={(wanted) => void page.setOwnTag(ownTags.length, wanted)} />
      </ul>
      <div class="never" role="group" aria-labelledby="never-title" data-testid="never">
        <h3 id="never-title">{i18n.t('settings.vocabulary.never')}</h3>
        <p class="note">{i18n.t('settings.vocabulary.neverNote')}</p>
        <TagInput
          tags={neverTags.map((text) => ({ kind: 'hashtag', text: text.replace(/^#+/, '') }))}
          known={[]}
          onAdd={(tag) => void page.addNever(typeof tag === 'string' ? tag : tag.text)}
          onRemove={({ text }) => {
            const stored = neverTags.find((tag) => tag.replace(/^#+/, '') === text);
            if (stored !== undefined) void page.removeNever(stored);
          }}
        />
      </div>
      <TryTags page={page} />
    </Section>
  );
}
