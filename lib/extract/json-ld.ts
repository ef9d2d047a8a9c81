import { canonical, isJobPosting } from './canonical.ts';
import { withMeantText } from './job-posting.ts';
import { repairedJson } from './json-repair.ts';
import { isObject, parseJson, type Json } from './json.ts';

function isPosting(json: Json): boolean {
  if (!isObject(json)) return false;
  const type = Object.entries(json).find(([key]) => key.toLowerCase() === '@type')?.[1];
  const types: readonly (Json | undefined)[] = Array.isArray(type) ? type : [type];
  return types.some((name) => typeof name === 'string' && isJobPosting(name));
}

/** Every JobPosting of a JSON-LD tree, wherever it stands in it. */
function postingsIn(json: Json, depth = 0): readonly Json[] {
  if (depth > 6) return [];
  if (Array.isArray(json)) return (json as readonly Json[]).flatMap((item) => postingsIn(item, depth + 1));
  if (!isObject(json)) return [];
  return isPosting(json) ? [json] : Object.values(json).flatMap((value) => postingsIn(value, depth + 1));
}

const parsed = (text: string): readonly Json[] => {
  const json = parseJson(text);
  return json === undefined ? repairedJson(text) : [json];
};

/** All JobPostings of the page's JSON-LD. A block that is no JSON, nor can be made so, spoils no other. */
export function jobPostings(document: Document): readonly Json[] {
  return [...document.querySelectorAll('script[type*="ld+json" i]')].flatMap((script) => {
    const text = script.textContent;
    const postings = /jobposting/i.test(text) ? parsed(text).flatMap((json) => postingsIn(json)) : [];
    return postings.map((posting) => withMeantText(canonical(posting)));
  });
}
