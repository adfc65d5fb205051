import { CliError } from '../CliError';

/** Where the program speaks with the person who runs it. The kubeconfig alone goes to standard output. */
export interface Terminal {
  /** Whether somebody is there to be asked. */
  readonly canAsk: boolean;
  /** A line on standard error. */
  tell(line: string): void;
  tellError(error: CliError): void;
  /** Standard output, as it is. */
  print(text: string): void;
  /** All of standard input. */
  readInput(): Promise<string>;
  /** False for everything but a yes. */
  confirm(question: string): Promise<boolean>;
}
