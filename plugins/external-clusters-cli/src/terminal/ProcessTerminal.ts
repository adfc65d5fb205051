import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline/promises';
import { CliError } from '../CliError';
import { plainText } from './plainText';
import { Terminal } from './Terminal';

/** The terminal or the pipes that this process was started with. */
export class ProcessTerminal implements Terminal {
  get canAsk() {
    return Boolean(process.stdin.isTTY && process.stderr.isTTY);
  }

  tell(line: string) {
    process.stderr.write(`${plainText(line)}\n`);
  }

  tellError({ message, hint }: CliError) {
    this.tell(`Error: ${message}`);
    if (hint) this.tell(`  ${hint}`);
  }

  print(output: string) {
    process.stdout.write(output);
  }

  readInput() {
    return text(process.stdin);
  }

  async confirm(question: string) {
    const { stdin: input, stderr: output } = process;
    const dialog = createInterface({ input, output });
    // Whoever ends the input, or presses Ctrl-C, has not said yes.
    const ended = new Promise<string>(resolve => {
      dialog.once('close', () => resolve(''));
    });
    const answer = await Promise.race([
      dialog.question(`${question} [y/N] `),
      ended,
    ]);
    dialog.close();
    return /^y(es)?$/i.test(answer.trim());
  }
}
