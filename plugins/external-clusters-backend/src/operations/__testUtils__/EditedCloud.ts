import { operationKindValues } from 'backstage-plugin-external-clusters-common';
import { FakeEditor } from '../../__testUtils__/FakeEditor';
import { CLOUD, FakeCloud } from '../../observation/__testUtils__';

/** A cloud in memory whose clusters can be changed in every way. */
export class EditedCloud extends FakeCloud {
  readonly editor = new FakeEditor(this.clusters);

  constructor(can: { cancel: boolean }) {
    const changes = [...operationKindValues];
    super({ ...CLOUD, changes, cancel: can.cancel ? changes : [] });
  }
}
