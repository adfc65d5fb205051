import { CliError } from '../CliError';
import { Terminal } from '../terminal';

/** Keeps what is said; answers every question the same. */
export class FakeTerminal implements Terminal {
  stdout = '';
  stderr = '';

  /** @param answer - what a person would say; nobody is there when it is not given */
  constructor(
    private readonly input: string,
    private readonly answer: boolean | undefined,
  ) {}

  get canAsk() {
    return this.answer !== undefined;
  }

  tell(line: string) {
    this.stderr += `${line}\n`;
  }

  tellError({ message, hint }: CliError) {
    this.tell(`Error: ${message}\n  ${hint ?? ''}`);
  }

  print(text: string) {
    this.stdout += text;
  }

  async readInput() {
    return this.input;
  }

  async confirm(question: string) {
    this.tell(question);
    return this.answer === true;
  }
}
