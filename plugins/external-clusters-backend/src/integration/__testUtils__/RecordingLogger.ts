import {
  coreServices,
  createServiceFactory,
  LoggerService,
  RootLoggerService,
} from '@backstage/backend-plugin-api';
import { inspect } from 'node:util';

type Level = keyof Omit<LoggerService, 'child'>;
type Meta = Parameters<LoggerService['error']>[1];

/** Writes down every line of every level, with all that a log could ever show of what came along. */
export class RecordingLogger implements RootLoggerService {
  constructor(readonly lines: string[], private readonly context: object) {}

  error(message: string, meta?: Meta) {
    this.write('error', message, meta);
  }

  warn(message: string, meta?: Meta) {
    this.write('warn', message, meta);
  }

  info(message: string, meta?: Meta) {
    this.write('info', message, meta);
  }

  debug(message: string, meta?: Meta) {
    this.write('debug', message, meta);
  }

  child(meta: object): LoggerService {
    return new RecordingLogger(this.lines, { ...this.context, ...meta });
  }

  /** The root logger of a backend. */
  get factory() {
    return createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () => this,
    });
  }

  // Errors too, with their causes and whatever a library attached to them.
  private write(level: Level, message: string, meta: Meta) {
    const shown = { level, message, context: this.context, meta };
    this.lines.push(
      inspect(shown, {
        depth: 12,
        breakLength: Infinity,
        maxArrayLength: Infinity,
        maxStringLength: Infinity,
      }),
    );
  }
}
