import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { toNodes, type Node } from '../../lib/library/markdown.ts';

/** The page's own headings end at 2: those of the text come below. */
const HEADINGS = ['h3', 'h4', 'h5', 'h6', 'h6', 'h6'] as const;

type KindOf<K extends Node['kind']> = Extract<Node, { kind: K }>;

const all = (nodes: readonly Node[]): ComponentChildren =>
  nodes.map((node, index) => <One key={index} node={node} />);

function List({ start, items }: KindOf<'list'>): JSX.Element {
  const shown = items.map((nodes, index) => <li key={index}>{all(nodes)}</li>);
  return start === undefined ? <ul>{shown}</ul> : <ol start={start}>{shown}</ol>;
}

/** What scrolls sideways must be reached by the keyboard. */
const Table = ({ head, rows }: KindOf<'table'>): JSX.Element => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
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

function One({ node }: { readonly node: Node }): JSX.Element {
  switch (node.kind) {
    case 'text':
      return <>{node.text}</>;
    case 'break':
      return <br />;
    case 'rule':
      return <hr />;
    case 'code':
      return <Code {...node} />;
    case 'paragraph':
      return <p>{all(node.nodes)}</p>;
    case 'strong':
      return <strong>{all(node.nodes)}</strong>;
    case 'em':
      return <em>{all(node.nodes)}</em>;
    case 'del':
      return <del>{all(node.nodes)}</del>;
    case 'quote':
      return <blockquote>{all(node.nodes)}</blockquote>;
    case 'plain':
      return <>{all(node.nodes)}</>;
    case 'heading':
      return <Heading {...node} />;
    case 'link':
      return (
        <a href={node.href} target="_blank" rel="noreferrer">
          {all(node.nodes)}
        </a>
      );
    case 'list':
      return <List {...node} />;
    case 'table':
      return <Table {...node} />;
  }
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
