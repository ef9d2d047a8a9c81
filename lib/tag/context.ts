import type { Place } from './place.ts';
import { textOf } from './place.ts';
import type { Word } from './words.ts';

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** People who write software, in the languages that boards are written in. */
export const ROLES = setOf(
  'developer developers dev devs engineer engineers engineering programmer programmers architect architects coder ' +
    'sde swe frontend backend fullstack software entwickler entwicklerin softwareentwickler ' +
    'softwareentwicklerin programmierer programmiererin développeur développeuse ingénieur ingénieure ' +
    'desarrollador desarrolladora programador programadora ingeniero ingeniera desenvolvedor desenvolvedora ' +
    'engenheiro engenheira sviluppatore sviluppatrice programmatore ontwikkelaar programmeur utvecklare utvikler ' +
    'udvikler kehittäjä ohjelmoija programista programistka deweloper inżynier vývojář vývojářka programátor ' +
    'fejlesztő programozó dezvoltator programator geliştirici yazılımcı разработчик программист инженер розробник ' +
    'програміст інженер エンジニア 開発者 プログラマー 开发工程师 工程师 開發 工程師 개발자 엔지니어',
);

/** After a word in its proper case these speak of a technology: "Go developer", "R programming". */
export const PROVING_AFTER: ReadonlySet<string> = new Set([
  ...[...ROLES].filter((role) => role !== 'software'),
  ...setOf(
    'programming development codebase codebases microservices microservice framework frameworks library libraries ' +
      'ecosystem api apis endpoint endpoints core native components component router hooks language scripting ' +
      'script scripts sdk database databases based experience skills expertise knowledge stack services service ' +
      'server backend apps app applications code coding cluster clusters module modules cookbooks recipes playbooks ' +
      'entwicklung programmierung kenntnisse erfahrung anwendungen umgebung programmiersprache développement ' +
      'desarrollo desenvolvimento sviluppo ontwikkeling utveckling разработка розробка 言語 開発 开发 개발',
  ),
]);

/** `[last word, words before it]`: what stands after them in its proper case is something that is known. */
const BEFORE: readonly (readonly [string, string])[] = [
  [
    'with',
    'experience experienced expertise familiarity familiar proficiency proficient skills skilled comfortable',
  ],
  [
    'in',
    'experience experienced expertise proficiency proficient skilled programming coding written developed built development',
  ],
  ['of', 'knowledge understanding command grasp mastery'],
  ['using', 'experience built written developed developing apis applications services'],
  ['use', 'we you i'],
  ['mit', 'erfahrung erfahrungen umgang kenntnisse'],
  ['in', 'kenntnisse erfahrung programmierung entwicklung programmieren'],
  ['en', 'expérience compétences développement conocimientos experiencia programación desarrollo maîtrise'],
  ['de', 'maîtrise connaissance connaissances conocimiento conocimientos conhecimento dominio'],
  ['con', 'experiencia esperienza conocimientos'],
  ['com', 'experiência conhecimentos'],
  ['em', 'experiência conhecimento conhecimentos programação'],
  ['di', 'conoscenza conoscenze'],
  ['met', 'ervaring'],
  ['med', 'erfarenhet erfaring'],
  ['z', 'doświadczenie praca'],
  ['s', 'zkušenosti zkušenost'],
  ['с', 'опыт работы работа'],
  ['з', 'досвід роботи'],
];

export const PROVING_BEFORE: ReadonlyMap<string, ReadonlySet<string>> = BEFORE.reduce(
  (map, [last, before]) => map.set(last, new Set([...(map.get(last) ?? []), ...before.split(' ')])),
  new Map<string, ReadonlySet<string>>(),
);

const LINKS = setOf('and or with plus und oder mit y o e et ou en och og i lub nebo и или та або');

/** Only commas, slashes and the like, "and" or "or" lie between the two. */
export const isLinked = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).every(({ lower }) => LINKS.has(lower)) &&
  words
    .slice(from, to + 1)
    .some(({ gap, lower, slashed, glued }) => gap === 'list' || slashed || glued || LINKS.has(lower));

/**
 * "C-level", "R&D", "Go's": a letter or a word that is part of something else; glued to another name it is
 * none: "AKS-EKS", "react-redux".
 */
export const isPart = (words: readonly Word[], from: number, to: number, named: ReadonlySet<number>): boolean =>
  (words[from]?.glued === true && !named.has(from - 1)) ||
  (words[to]?.glued === true && !named.has(to) && !PROVING_AFTER.has(words[to].lower));

const isLower = (word: Word | undefined): boolean => /^\p{Ll}/u.test(word?.text ?? '');

/** "gatling.io", "moment.js": names that go on after a full stop and stay what they are. */
const ENDINGS = setOf('io js ai');
/** "Salesforce.com" is a name, "salesforce.com" an address. */
const NAMED_ENDINGS = setOf('com org');

/** "java.lang", "kotlin.example": part of a name that no reader takes apart; "Docker.Next" lacks a blank. */
export const isIdentifier = (words: readonly Word[], from: number, to: number): boolean => {
  const [first, next] = [words[from], words[to]];
  if (first?.dotted && isLower(first)) return true;
  if (next?.dotted !== true || !isLower(next) || ENDINGS.has(next.lower)) return false;
  return isLower(first) || !NAMED_ENDINGS.has(next.lower);
};

/** Words that only sentences have. */
const RUNNING = setOf(
  'the a an to we you our your they is are be will not for in on at as this that it of from der die das wir du sie ' +
    'für le la les nous vous pour el los para que het een voor att är på',
);

/**
 * Whether a sentence is a line of names, as boards write tags: "java spring rest". With no sure name among them
 * one has to stand in its proper case, and nothing else beside them: "Rust and go".
 */
export function isNames(words: readonly Word[], places: readonly Place[], named: ReadonlySet<number>): boolean {
  const sure = places.some(({ term }) => term.proof === 'none');
  if (!sure) {
    const cased = places.some(({ term, from, to }) => textOf(words, from, to) === term.cased);
    return places.length > 1 && cased && words.every(({ lower }, at) => named.has(at) || LINKS.has(lower));
  }
  return (
    words.length >= 3 && named.size / words.length >= 0.6 && !words.some(({ lower }) => RUNNING.has(lower))
  );
}
