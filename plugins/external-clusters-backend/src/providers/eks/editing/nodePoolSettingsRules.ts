import { FieldProblem } from 'backstage-plugin-external-clusters-common';
import { Settings } from '../../shared/forms';
import { kubernetesProblems } from './kubernetesRules';
import { sizeProblems } from './nodePoolRules';

const MOST_INSTANCE_TYPES = 20;
/** GiB. */
const DISK_OF_WINDOWS = 50;

/** The rules of a node group over several fields, or that a field itself cannot say; none of them asks AWS. */
export function nodePoolSettingsProblems(settings: Settings): FieldProblem[] {
  const sizes = {
    desired: settings.number('desired'),
    min: settings.number('min'),
    max: settings.number('max'),
  };
  const fields = { desired: 'desired', min: 'min', max: 'max' };
  return [
    ...sizeProblems(sizes, fields),
    ...machineProblems(settings),
    ...kubernetesProblems({
      labels: settings.keyValues('labels'),
      taints: settings.taints('taints'),
    }),
  ];
}

function machineProblems(settings: Settings): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (settings.texts('instanceTypes').length > MOST_INSTANCE_TYPES) {
    const message = `At most ${MOST_INSTANCE_TYPES} instance types.`;
    problems.push({ field: 'instanceTypes', message });
  }
  const isWindows = settings.text('amiType')?.startsWith('WINDOWS') ?? false;
  const disk = settings.number('diskSize') ?? DISK_OF_WINDOWS;
  if (isWindows && disk < DISK_OF_WINDOWS) {
    const message = `Windows needs at least ${DISK_OF_WINDOWS} GiB.`;
    problems.push({ field: 'diskSize', message });
  }
  return problems;
}
