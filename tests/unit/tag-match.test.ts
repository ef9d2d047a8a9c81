import { describe, expect, test } from 'vitest';
import { matchesOf } from '../../lib/tag/match.ts';
import { TABLES, VOCABULARY } from '../../lib/tag/vocabulary.ts';

const tagsOf = (markdown: string, title = ''): string[] =>
  [...new Set(matchesOf({ title, markdown }).map(({ entry }) => entry.tag))].toSorted();

describe('spellings', () => {
  test.each<[string, string[]]>([
    ['C++ and C#', ['cplusplus', 'csharp']],
    ['modern C++17/20', ['cplusplus']],
    ['C/C++ on Linux', ['c', 'cplusplus', 'linux']],
    ['F#, .NET 5.0, ASP.NET', ['aspnet', 'dotnet', 'fsharp']],
    ['our site example.net', []],
    ['Node.js, node-js, NodeJS, node js', ['nodejs']],
    ['React.js, ReactJS and Vue.js', ['reactjs', 'vuejs']],
    ['We know Docker.Next we learn', ['docker']],
    ['golang on K8s', ['golang', 'kubernetes']],
    ['Objective-C and Swift', ['objectivec', 'swift']],
    ['CI/CD, ci-cd', ['ci/cd']],
    ['TCP/IP', ['tcp/ip']],
    ['Python3, ES6, HTML5, CSS3, Angular 2+', ['angular', 'css', 'html', 'javascript', 'python']],
    ['Ruby on Rails', ['rails', 'rubylang']],
    ['React Native', ['reactnative']],
    ['Google Cloud Platform', ['googlecloud']],
    ['Spring Boot', ['springboot']],
    ['front-end, front end, Frontend', ['frontend']],
    ['fluent in French', ['French']],
    ['the French market', []],
    ['Salesforce.com, gatling.io', ['gatling', 'salesforce']],
    ['en caso de no poder', []],
    ['Next JS, G Suite, VS Code', ['googleworkspace', 'nextjs', 'vscode']],
    ['Spring, Summer and Fall', []],
    ['a task force, high-touch service, success factors', []],
    ['our sales force', ['sales']],
    [
      'Apache Beam, AWS Glue, Adobe Illustrator, HashiCorp Vault',
      ['aws', 'awsglue', 'beam', 'illustrator', 'vault'],
    ],
    ['Apache Cordova', ['cordova']],
    ['Java開発、Pythonを使った', ['java', 'python']],
    ['Знание 1С, Битрикс', ['1c', 'bitrix']],
    ['SAP S/4HANA, SAP SuccessFactors', ['s4hana', 'sapsuccessfactors']],
    ['PLC programming, AutoCAD and SolidWorks', ['autocad', 'plcprogramming', 'solidworks']],
  ])('%s', (text, expected) => {
    expect(tagsOf(text)).toEqual(expected);
  });
});

describe('ambiguous words need proof', () => {
  test.each<[string, string[]]>([
    ['python, go, rust', ['golang', 'python', 'rustlang']],
    ['Experience with Go on the server', ['golang']],
    ['moving from Ruby to Go', ['golang', 'rubylang']],
    ['Go developers wanted', ['golang']],
    ['Go to Market strategy', []],
    ['our Go-to-Market team', []],
    ['a Go/No-Go decision on AWS', ['aws']],
    ['on the go', []],
    ['you go to AWS conferences', ['aws']],
    ['a team of 30, the rest are in our HQ', []],
    ['a REST API', ['rest']],
    ['RESTful services', ['rest']],
    ['you and the rest of the team, AWS', ['aws']],
    ['we meet every spring and fall', []],
    ['in Spring 2021 we moved', []],
    ['Java with Spring', ['java', 'spring']],
    ['You react quickly to AWS incidents', ['aws']],
    ['built in React', ['reactjs']],
    ['*   React - our screens', ['reactjs']],
    ['*   Node', ['nodejs']],
    ['R&D in our lab', []],
    ['Python or R', ['python', 'rstats']],
    ['C-level executives', []],
    ['our Series C round', []],
    ['vitamin C', []],
    ['You excel at work', []],
    ['Excel as an engineer', []],
    ['skilled in Excel and PowerPoint', ['excel', 'powerpoint']],
    ['snowflake schema, Snowflake schema', []],
    ['a swift executor', []],
    ['make a basic scheme, play the next access, office teams, word', []],
    ['Make Basic Scheme Play Next Access Office Teams Word', []],
    ['## Go Above And Beyond', []],
    ['WE GO REST AND REACT', []],
    ['Go-Entwickler und C-Programmierung', ['c', 'golang']],
    ['Kenntnisse in R', ['rstats']],
    ['vue d’ensemble, tableau de bord, su larga scala, piedra angular', []],
    ['Unser Chef ist ein Express-Kunde', []],
    ['experience with Chef', ['chef']],
    ['java spring rest', ['java', 'rest', 'spring']],
    ['Rust and go', ['golang', 'rustlang']],
    ['Rails or any other framework', ['rails']],
    ['Vue 2 with its own store', ['vuejs']],
    ['experience with the Linux kernel', ['linux', 'linuxkernel']],
    ['a salary of CAD 90,000 and vitamin C, D3', []],
    ['an LLM degree, the RAG status, a CFD broker', []],
    ['grades K-6 with an X-ray room', []],
    ['American Express and a C-suite', []],
    ['React/Redux and angular/react', ['angular', 'reactjs', 'redux']],
  ])('%s', (text, expected) => {
    expect(tagsOf(text)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ['Senior Go Engineer', ['golang']],
    ['Go-To-Market Lead', []],
    ['Embedded C Developer', ['c']],
    ['Head of Unity and Culture', []],
    ['Software Engineer (Rust)', ['rustlang']],
    ['Software Engineer, Spring 2026', []],
    ['Sous Chef', ['cooking']],
  ])('title: %s', (title, expected) => {
    expect(tagsOf('', title)).toEqual(expected);
  });
});

describe('what is not read', () => {
  test.each<[string, string[]]>([
    ['[our blog](https://python.example/docker) ![Kotlin](https://x.example/java.png)', []],
    ['see https://github.com/x/python or www.docker.com or php@kotlin.example', []],
    ['```\npython\n```\n`java` Perl', ['perl']],
    ['strong **Type**Script, \\*Docker\\*', ['docker', 'typescript']],
    ['Our investors are the founders of GitHub, Slack and Figma.', []],
    ['You can choose a MacBook or a Linux laptop.', []],
    ["We aren't going to use blockchain or Kafka any time soon.", []],
    ['backed by managed PostgreSQL', ['postgresql']],
    ['HTML preferred but not required', ['html']],
    ['PHP is not required', []],
    ['Send us a link to your GitHub profile', []],
    ['@docker and Acme @ClickHouse', []],
    ['java.lang.Math', []],
    ['At Zapier, we automate. You know Zapier and Figma.', ['figma']],
    ['## About Netlify\n\nNetlify hosts React sites.', ['reactjs']],
  ])('%s', (text, expected) => {
    expect(tagsOf(text)).toEqual(expected);
  });
});

describe('vocabulary', () => {
  const rows = TABLES.flatMap(([, table]) => table).map((row) => row.split(' '));

  test('has every tag and every spelling once', () => {
    const tags = rows.map(([tag]) => tag);
    expect(tags.filter((tag, at) => tags.indexOf(tag) !== at)).toEqual([]);
    const spellings = rows.flatMap(([tag, , ...more]) => (more.length > 0 ? more : [tag ?? '']));
    const plain = spellings.map((spelling) => spelling.replace(/[?!=]$/u, '').toLowerCase());
    expect(plain.filter((spelling, at) => plain.indexOf(spelling) !== at)).toEqual([]);
  });

  test('holds tags that a file can carry and the board\u2019s own spellings', () => {
    for (const [tag] of rows) expect(tag).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}/-]*$/u);
    const tagOf = (spelling: string) => VOCABULARY.get(spelling)?.entry.tag;
    expect(['golang', 'reactjs', 'nodejs', 'c#', 'c++'].map(tagOf)).toEqual([
      'golang',
      'reactjs',
      'nodejs',
      'csharp',
      'cplusplus',
    ]);
  });
});
