import { AccessPlan, ClusterAccess } from './access';
import { toConvertedCluster } from './output';
import { ConvertOptions } from './ConvertOptions';
import { openSession, signIn } from './session';
import { KubeconfigSource, SourceContext } from './source';

/** A context of which is known what will be done, and that nothing stands against it. */
export interface PreparedContext {
  name: string;
  source: SourceContext;
  access: ClusterAccess;
  plan: AccessPlan;
}

/** Signs in and looks at the cluster; changes nothing. Throws whatever goes wrong. */
export async function prepareContext(
  name: string,
  source: KubeconfigSource,
  { action, access: accessOptions }: ConvertOptions,
  interactive: boolean,
): Promise<PreparedContext> {
  const context = source.contextOf(name);
  const isConverted = action === 'Convert';
  // Said before anybody signs in: it could not be written.
  if (isConverted) toConvertedCluster(context.cluster);
  const { directory } = source;
  const user = await signIn(context, { directory, interactive });
  const session = openSession(context.cluster, user);
  const access = new ClusterAccess(session, accessOptions);
  const plan = isConverted
    ? await access.planToMake()
    : await access.planToDelete();
  return { name, source: context, access, plan };
}
