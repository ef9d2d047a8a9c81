import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MarkdownView } from './markdown-view.tsx';

let loaded: typeof MarkdownView | undefined;

/** The text of a posting; what draws it is loaded when the first one is opened. */
export function LazyText(props: { readonly markdown: string; readonly lang?: string }): JSX.Element | null {
  const [, setLoaded] = useState(loaded !== undefined);
  useEffect(() => {
    if (loaded) return;
    void import('./markdown-view.tsx').then((module) => {
      loaded = module.MarkdownView;
      setLoaded(true);
    });
  }, []);
  const View = loaded;
  return View ? <View {...props} /> : null;
}
