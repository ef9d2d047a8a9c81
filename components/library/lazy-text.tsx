import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MarkdownView } from './markdown-view.tsx';

let loaded: typeof MarkdownView | undefined;

/** The text of a posting; what draws it is loaded when the first one is opened. */
export function LazyText(props: { readonly markdown: string; readonly lang?: string }): JSX.Element | null {
  const [, setLoaded] = useState(loaded !== undefined);
  useEffect(() => {
    const load = async (): Promise<void> => {
      ({ MarkdownView: loaded } = await import('./markdown-view.tsx'));
      setLoaded(true);
    };
    if (!loaded) void load();
  }, []);
  const View = loaded;
  return View ? <View {...props} /> : null;
}
