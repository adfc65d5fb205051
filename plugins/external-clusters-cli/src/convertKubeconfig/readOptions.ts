import { CliError } from '../CliError';
import { RawOptions } from './addConvertOptions';
import { ContextChoice, ConvertOptions, Destination } from './ConvertOptions';
import { parseDuration } from './parseDuration';

/** What names of ServiceAccounts and namespaces may be (RFC 1123, which Kubernetes demands of both). */
const NAME = /^[a-z0-9]([-a-z0-9]{0,51}[a-z0-9])?$/;

/** Checks the options and gives them our own types; throws a {@link CliError}. */
export function readOptions(raw: RawOptions): ConvertOptions {
  return {
    action: raw.delete ? 'Delete' : 'Convert',
    contexts: contextChoiceOf(raw),
    access: {
      namespace: requireName('--namespace', raw.namespace),
      name: requireName('--name', raw.name),
      clusterRole: raw.clusterRole,
      lifetime: raw.longLived
        ? { kind: 'LongLived' }
        : { kind: 'Seconds', seconds: parseDuration(raw.duration) },
    },
    destination: destinationOf(raw),
    dryRun: raw.dryRun === true,
    confirmed: raw.yes === true,
  };
}

function contextChoiceOf({ context, allContexts }: RawOptions): ContextChoice {
  if (allContexts) return { kind: 'All' };
  return context
    ? { kind: 'Named', names: [...new Set(context)] }
    : { kind: 'Current' };
}

function destinationOf({ output, inPlace }: RawOptions): Destination {
  if (inPlace) return { kind: 'InPlace' };
  if (output === undefined || output === '-') return { kind: 'Output' };
  return { kind: 'File', path: output };
}

function requireName(option: string, name: string): string {
  if (NAME.test(name)) return name;
  throw new CliError(
    `${option} ${name} cannot be a name in Kubernetes.`,
    'Use at most 53 small letters, digits and hyphens, with a letter or digit at both ends.',
  );
}
