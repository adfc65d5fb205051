import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { accountMessages } from './messages/accountMessages';
import { changeMessages } from './messages/changeMessages';
import { commonMessages } from './messages/commonMessages';
import { connectMessages } from './messages/connectMessages';
import { createMessages } from './messages/createMessages';
import { detailsMessages } from './messages/detailsMessages';
import { dialogMessages } from './messages/dialogMessages';
import { entityMessages } from './messages/entityMessages';
import { formMessages } from './messages/formMessages';
import { importMessages } from './messages/importMessages';
import { insideMessages } from './messages/insideMessages';
import { kubeconfigMessages } from './messages/kubeconfigMessages';
import { listMessages } from './messages/listMessages';
import { operationMessages } from './messages/operationMessages';
import { rightsMessages } from './messages/rightsMessages';

/**
 * All texts of the External Clusters plugin, to be translated or reworded by the portal.
 *
 * @public
 */
export const externalClustersTranslationRef = createTranslationRef({
  id: 'external-clusters',
  messages: {
    accounts: accountMessages,
    common: commonMessages,
    list: listMessages,
    details: detailsMessages,
    dialogs: dialogMessages,
    import: importMessages,
    form: formMessages,
    connect: connectMessages,
    create: createMessages,
    entity: entityMessages,
    changes: changeMessages,
    operations: operationMessages,
    inside: insideMessages,
    kubeconfig: kubeconfigMessages,
    rights: rightsMessages,
  },
});
