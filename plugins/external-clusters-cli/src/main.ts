import { CommanderError } from 'commander';
import { CliError } from './CliError';
import { createProgram } from './createProgram';
import { exitCodes } from './exitCodes';
import { Terminal } from './terminal';

/** Runs the program with the arguments after its name; answers its exit code. */
export async function main(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const outcome: { code: number } = { code: exitCodes.done };
  const program = createProgram(terminal, code => {
    outcome.code = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return outcome.code;
  } catch (error) {
    // Commander has said already what was wrong with the arguments, or shown the help that was asked for.
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse;
    }
    if (!(error instanceof CliError)) throw error;
    terminal.tellError(error);
    return exitCodes.wrongUse;
  }
}
