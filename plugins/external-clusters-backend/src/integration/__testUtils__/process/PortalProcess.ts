import { Entity } from '@backstage/catalog-model';
import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PortalRequests } from '../PortalRequests';
import { Death, PortalOrder, PortalQuestion, PortalWord } from './PortalOrder';
import { ProcessGoneError } from './ProcessGoneError';

/** A whole backend with External Clusters in a process of its own. */
export class PortalProcess extends PortalRequests {
  private constructor(
    private readonly child: ChildProcess,
    /** Resolves once the process is no more. */
    readonly gone: Promise<void>,
    port: number,
  ) {
    super(`http://localhost:${port}`);
  }

  /** Rejects with what the process says when it cannot start. */
  static async start(order: PortalOrder): Promise<PortalProcess> {
    const child = fork(join(__dirname, 'runPortal.ts'), {
      execArgv: ['--require', '@backstage/cli/config/nodeTransform.cjs'],
    });
    const gone = once(child, 'exit').then(() => {});
    child.send(order);
    const word = await wordOf(child, gone);
    if (word.kind !== 'Listening') throw new Error('It does not listen');
    return new PortalProcess(child, gone, word.port);
  }

  /** Lets the portal do all that is due; never resolves when it dies of it. */
  async wake(): Promise<void> {
    await this.ask('wake');
  }

  /** The entities of the catalog after its schedule ran. */
  async entities(): Promise<Entity[]> {
    return (await this.ask('entities')) as Entity[];
  }

  /** Every line of the log of this process. */
  async log(): Promise<string[]> {
    return (await this.ask('log')) as string[];
  }

  /** Has the process end itself, as if it had been killed, once it gets to a certain point. */
  async arrange(death: Death): Promise<void> {
    await this.ask(death);
  }

  /** Ends it as the kernel does: nothing of it runs any more. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.gone;
  }

  private async ask(question: PortalQuestion): Promise<unknown> {
    this.child.send(question);
    const word = await wordOf(this.child, this.gone);
    return word.kind === 'Answer' ? word.answer : undefined;
  }
}

/** What the process says next. */
async function wordOf(
  child: ChildProcess,
  gone: Promise<void>,
): Promise<PortalWord> {
  const word = await Promise.race([nextWord(child), gone]);
  if (!word) throw new ProcessGoneError();
  if (word.kind === 'Failed') throw new Error(word.message);
  return word;
}

/** Whatever compiles TypeScript on the way tells its parent of every file, so not each message is a word. */
function nextWord(child: ChildProcess): Promise<PortalWord> {
  return new Promise(resolve => {
    const listen = (message: object) => {
      if (!('kind' in message)) return;
      child.off('message', listen);
      resolve(message as PortalWord);
    };
    child.on('message', listen);
  });
}
