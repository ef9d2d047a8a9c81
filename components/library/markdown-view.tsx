import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { toNodes, type Node } from '../../lib/library/markdown.ts';

/** The posting's title is the heading above them all. */
const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** The node of a kind, also where several kinds are alike. */
type KindOf<K extends Node['kind'], N extends Node = Node> = N extends { readonly kind: infer L }
  ? K extends L
    ? N
    : never
  : never;

const all = (nodes: readonly Node[]): ComponentChildren =>
  nodes.map((node, index) => <One key={index} node={node} />);

function List({ start, items }: KindOf<'list'>): JSX.Element {
  const shown = items.map((nodes, index) => <li key={index}>{all(nodes)}</li>);
  return start === undefined ? <ul>{shown}</ul> : <ol start={start}>{shown}</ol>;
}

/** A table, which may be wider than the page and scrolls sideways then. */
const Table = ({ head, rows }: KindOf<'table'>): JSX.Element => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
  <div class="table" tabIndex={0} role="group">
    <table>
      <thead>
        <tr>
          {head.map((nodes, index) => (
            <th key={index} scope="col">
              {all(nodes)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, index) => (
          <tr key={index}>
            {cells.map((nodes, cell) => (
              <td key={cell}>{all(nodes)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

function Heading({ depth, nodes }: KindOf<'heading'>): JSX.Element {
  const Tag = HEADINGS[depth - 1] ?? 'h6';
  return <Tag>{all(nodes)}</Tag>;
}

const Code = ({ text, isBlock }: KindOf<'code'>): JSX.Element =>
  isBlock ? (
    <pre>
      <code>{text}</code>
    </pre>
  ) : (
    <code>{text}</code>
  );

const VIEWS: { readonly [K in Node['kind']]: (node: KindOf<K>) => JSX.Element } = {
  text: ({ text }) => <>{text}</>,
  break: () => <br />,
  rule: () => <hr />,
  code: Code,
  paragraph: ({ nodes }) => <p>{all(nodes)}</p>,
  strong: ({ nodes }) => <strong>{all(nodes)}</strong>,
  em: ({ nodes }) => <em>{all(nodes)}</em>,
  del: ({ nodes }) => <del>{all(nodes)}</del>,
  quote: ({ nodes }) => <blockquote>{all(nodes)}</blockquote>,
  plain: ({ nodes }) => <>{all(nodes)}</>,
  heading: Heading,
  link: ({ href, nodes }) => (
    <a href={href} target="_blank" rel="noreferrer">
      {all(nodes)}
    </a>
  ),
  list: List,
  table: Table,
};

function One({ node }: { readonly node: Node }): JSX.Element {
  const view = VIEWS[node.kind] as (shown: Node) => JSX.Element;
  return view(node);
}

/** A posting's text, drawn element by element: no HTML is made or read. */
export function MarkdownView({
  markdown,
  lang,
}: {
  readonly markdown: string;
  readonly lang?: string;
}): JSX.Element {
  const nodes = useMemo(() => toNodes(markdown), [markdown]);
  return (
    <div class="prose" dir="auto" lang={lang} data-testid="text">
      {all(nodes)}
    </div>
  );
}
