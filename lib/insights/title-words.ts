import { fold } from '../library/fold.ts';

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words of titles that tell no kind of work: articles, steps of a career (told apart by themselves), terms of work. */
const IDLE = listed(
  'a an and as at by for from in of on or our the to with we you your all new up its into ' +
    'und der die das den dem des fur im in am bei mit oder als ein eine zum zur von ' +
    'de la le les du des et ou en un une pour avec au aux chez el los las y o con para del ' +
    'da do dos das e em com il lo gli di og och med till av i w z na do va te voor met van het een ' +
    'senior sr junior jr lead principal staff head chief mid middle entry intern internship trainee graduate ' +
    'associate level ii iii iv vp director werkstudent praktikant praktikum ' +
    'remote hybrid onsite office full part time fulltime parttime contract contractor permanent temporary freelance ' +
    'job jobs role position opening hiring gn div all genders',
);

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}+#&'’]*|\.NET\b/gu;

/** Nobody reads more of a title. */
const LONGEST = 300;

/** The words of a title that tell the kind of work, as written, by how they are compared; none twice. */
export function titleWords(title: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const [word] of title.slice(0, LONGEST).matchAll(WORD)) {
    const key = fold(word);
    if (key.length > 1 && !IDLE.has(key) && !/^\p{N}+$/u.test(key) && !words.has(key)) words.set(key, word);
  }
  return words;
}
