import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useApi } from '@backstage/core-plugin-api';
import {
  ExternalCluster,
  ExternalClustersError,
} from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../api';
import { useAction } from '../../hooks/useAction';
import { Conflict } from './ConflictNotice';
import {
  changedFields,
  fieldText,
  RegistrationForm,
  toRegistrationChange,
  toRegistrationForm,
} from './RegistrationForm';

/**
 * The form of a registration and how it is saved.
 *
 * When somebody else saved first, the fields that the user left alone follow theirs, `conflict`
 * says what changed, and the next save goes over it.
 */
export function useRegistrationEdit(opened: ExternalCluster) {
  const api = useApi(externalClustersApiRef);
  // The page below refreshes while the dialog is open; the form stays on what it was opened on.
  const [base, setBase] = useState(opened);
  const [conflict, setConflict] = useState<Conflict>();
  const form = useForm<RegistrationForm>({
    defaultValues: toRegistrationForm(opened),
  });
  const { state, run } = useAction();

  const rebase = async () => {
    const latest = await api.getCluster(base.id);
    const [before, theirs] = [base, latest].map(toRegistrationForm) as [
      RegistrationForm,
      RegistrationForm,
    ];
    const mine = changedFields(before, form.getValues());
    const changed = changedFields(before, theirs);
    for (const field of changed.filter(name => !mine.includes(name))) {
      form.setValue(field, theirs[field]);
    }
    setBase(latest);
    setConflict({
      changes: changed.map(field => ({
        field,
        theirs: fieldText(theirs, field),
      })),
    });
  };

  const save = async (values: RegistrationForm): Promise<boolean> => {
    let saved = false;
    await run(async () => {
      try {
        await api.updateRegistration(
          base.id,
          toRegistrationChange(values, base),
        );
        saved = true;
      } catch (error) {
        if (!isConflict(error)) {
          throw error;
        }
        await rebase();
      }
    });
    return saved;
  };

  const takeTheirs = () => {
    form.reset(toRegistrationForm(base));
    setConflict(undefined);
  };
  return { form, state, conflict, save, takeTheirs };
}

function isConflict(error: unknown): boolean {
  return error instanceof ExternalClustersError && error.status === 409;
}
