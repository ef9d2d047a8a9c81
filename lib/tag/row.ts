/** `s`: a posting that names it is rather one for software people; `o`: it tells of other work. */
export type TagClass = 's' | 'o';

/**
 * The tag, its class, the spellings that earn it, parted by blanks; a row without spellings is earned by its
 * tag.
 *
 * A spelling is written without blanks, dots, hyphens and slashes: `nodejs` stands for Node.js, node-js and
 * node js. Its last character may flag a word that also means something else:
 * - `?` earns the tag when it stands beside another technology, or in just this case in mid-sentence;
 * - `!` earns the tag only beside another technology or before a word such as "developer";
 * - `=` earns the tag only in one word: "our sales force" is no product.
 *
 * A word with `?` or `!` is one word too, unless a text parts it and keeps its case: "After Effects".
 */
export type Row = `${string} ${TagClass}` | `${string} ${TagClass} ${string}`;
