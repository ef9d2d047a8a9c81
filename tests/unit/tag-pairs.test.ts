import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { matchesOf } from '../../lib/tag/match.ts';

const PAIRS = resolve(import.meta.dirname, '../../../shared/corpus/pairs/tags.tsv');

const tagsOf = (title: string, markdown: string): string =>
  [...new Set(matchesOf({ title, markdown }).map(({ entry }) => entry.tag))].toSorted().join(' ');

/** Cases of other taggers' tests: the text, the tags that it earns here, and why where they expect others. */
const CASES: readonly (readonly [string, string, string?])[] = [
  ['go', ''],
  ['Go', 'golang'],
  ['#go', 'golang'],
  ['go, rest', '', 'two ambiguous words prove nothing of each other: "ready, set, go, rest"'],
  ['Go, REST', 'golang rest'],
  ['go & rust taste the dust', '', 'two ambiguous words in lower case prove nothing of each other'],
  [
    'go developer / go engineer',
    '',
    'in lower case the word may be a verb; postings write the name with its capital',
  ],
  ['I would like to go', ''],
  ['I would like to. Go', 'golang', 'alone in its sentence it is an item of a list; a text does not end so'],
  ['Rust and go', 'golang rustlang'],
  ['My skills include python, go', 'golang python'],
  ['foo. REST', 'rest'],
  [
    'product manager',
    'productmanagement',
    'a field: the tagger gives it when a title names it or a text repeats it',
  ],
  ['frontend@to.backend backend@google.com', ''],
  ['Node JS', 'nodejs'],
  ['Speaks assembly, will travel', ''],
  [
    'just wanna do some go/rust for the rest of life',
    '',
    'two ambiguous words in lower case prove nothing of each other',
  ],
  ['xR / Unity Engineer', 'unity'],
  ['Elegant Golang REST API Framework', 'golang rest'],
  ['ASP.Net (Legacy, Core), Angular, Ionic', 'angular aspnet ionic'],
  ['Guinea Pig loves Science.', ''],
  ['My name is Jax', ''],
  ['Jax, TensorFlow', 'jax tensorflow', 'beside a technology its case says nothing'],
  ['I learn v. / V-JEPA / I learn v-stuff', ''],
  ['C. Objective-C. C++', 'cplusplus objectivec', 'a letter alone in its sentence numbers the parts of a text'],
  ['Ph.D. candidate, interested in software security', ''],
  ['working with React, Node, Go, and the rest', 'golang nodejs reactjs'],
  ['keep going! slow ship go! slow ball', ''],
  ['.NET, .NET Core ≫ OAuth / OIDC, FAPI, FIDO, SAML', 'dotnet oauth openid saml'],
  ['React/React Native, PHP, MySQL', 'mysql php reactjs reactnative'],
  ['React(Next), Vue(Nuxt)', 'nuxtjs reactjs vuejs', 'no posting means Next.js by the bare word often enough'],
  ['@jupyter | @jupyterhub | @ipython', ''],
  ['Go/Python/Java, Web/K8S', 'golang java kubernetes python'],
  ['Qt / WindowsAPI / C / C++ / Roblox', 'c cplusplus qt roblox'],
  ['HTML5 CSS3 ... Unreal Engine 4', 'css html unreal'],
  ['ECS EC2, Node.JS Android', 'android ec2 ecs nodejs'],
  ['far better rest I go to than I have ever known', ''],
  ['Kubernetes AKS-EKS-GKE', 'aks eks gke kubernetes'],
  ["I'm learning #go and #rest", 'golang rest'],
  ["I'm learning the rest as I go on", ''],
  ['The java.lang.Math', ''],
  ["I'm Julia, a marketing manager", 'marketing', 'the name needs a technology beside it here'],
  ['R, Matlab, Tableau', 'matlab rstats tableau'],
  ['Pulumi, Kotlin, PowerShell | Postgres', 'kotlin postgresql powershell pulumi'],
  ['To be or not to BE', ''],
  ['My left arm is stronger than my right arm', ''],
  ['ARM processors', 'arm'],
  [
    'Android(Kotlin) | iOS(Swift) | Spring Boot(Java)',
    'android ios java kotlin springboot swift',
    'Spring Boot has its own tag',
  ],
  ['Software Eng @ClickHouse', ''],
  [
    'Built services in Go and C++ with Node.js, C#, .NET and R programming; AWS (EKS). Go to market fast.',
    'aws cplusplus csharp dotnet eks golang nodejs rstats',
  ],
  ['We go to the store and rest.', ''],
  ['Javascripting is fun', ''],
  ['asp.net core', 'aspnet'],
  ['We go to market fast and invest in R&D.', ''],
  [
    'Know that Go is more than a board game (seed)',
    'golang',
    'the language is meant; the tag stands last, by its capital alone',
  ],
  ['A chef that checks every plate', ''],
  ['Did that spark any interest?', ''],
  ['the right amount of structure and unity necessary', ''],
  ['knowledge of Terraform and Chef/Puppet/Ansible', 'ansible chef puppet terraform'],
];

describe('cases of other taggers', () => {
  test.each(CASES.map(([text, expected]) => [text, expected] as const))('%s', (text, expected) => {
    expect(tagsOf('', text)).toBe(expected);
  });
});

describe.skipIf(!existsSync(PAIRS))('the list of cases (skipped where its file is not at hand)', () => {
  test('is here to the last row', () => {
    const rows = readFileSync(PAIRS, 'utf8').trim().split('\n').slice(1);
    const inputs = rows.map((row) => row.split('\t')[0] ?? '');
    const known = CASES.map(([text]) => text);
    // A row may hold two texts, parted by a slash.
    const missing = inputs.filter(
      (input) => !known.includes(input) && !input.split(' / ').every((part) => known.includes(part)),
    );
    expect(missing).toEqual([]);
    expect(inputs.length).toBeGreaterThan(50);
  });
});
