/**
 * Lists what each language lacks beside English, and what it has too much; fails when anything does.
 *
 *     npm run locales [language …]
 */
import { gapsOf, LANGUAGES, messagesOf } from './messages.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const english = messagesOf('en');
const asked = process.argv.slice(2);
let gaps = 0;
for (const language of asked.length > 0 ? asked : LANGUAGES) {
  const { lacking, unknown } = gapsOf(language, english);
  gaps += lacking.length + unknown.length;
  say(`${language}: ${english.size - lacking.length} of ${english.size} messages`);
  for (const line of lacking) say(`  lacks ${line}`);
  for (const key of unknown) say(`  has too much: ${key}`);
}
process.exitCode = gaps === 0 ? 0 : 1;
