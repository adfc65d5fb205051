import {
  CompoundEntityRef,
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_HAS_PART,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import {
  externalClusterEntityV1alpha1Validator,
  isExternalClusterEntity,
} from 'backstage-plugin-external-clusters-common';

/** Teaches the catalog the kind ExternalCluster: its shape, its owner and its system. */
export class ExternalClusterProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'ExternalClusterProcessor';
  }

  async validateEntityKind(entity: Entity): Promise<boolean> {
    return externalClusterEntityV1alpha1Validator.check(entity);
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    if (!isExternalClusterEntity(entity)) return entity;
    const self = getCompoundEntityRef(entity);
    const relate = (target: CompoundEntityRef, there: string, back: string) => {
      emit(processingResult.relation({ source: self, type: there, target }));
      emit(
        processingResult.relation({ source: target, type: back, target: self }),
      );
    };
    const { owner, system } = entity.spec;
    const defaultNamespace = self.namespace;
    relate(
      parseEntityRef(owner, { defaultKind: 'Group', defaultNamespace }),
      RELATION_OWNED_BY,
      RELATION_OWNER_OF,
    );
    if (system) {
      relate(
        parseEntityRef(system, { defaultKind: 'System', defaultNamespace }),
        RELATION_PART_OF,
        RELATION_HAS_PART,
      );
    }
    return entity;
  }
}
