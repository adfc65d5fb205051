import { Control, Controller } from 'react-hook-form';
import { useText } from '../../hooks/useText';
import { FormTextField } from '../forms/FormTextField';
import { OwnerField } from '../forms/OwnerField';
import { CredentialDraft } from './useCredentialDrafts';

/** How an account is called and whose it is. */
export function CredentialHead(props: {
  control: Control<CredentialDraft>;
  owners: string[];
}) {
  const { control, owners } = props;
  const t = useText();
  const name = t('accounts.credential.name');
  const ownerLabel = t('accounts.credential.owner');
  return (
    <>
      <FormTextField
        control={control}
        name="name"
        label={name}
        help={t('accounts.credential.nameHelp')}
        rules={{ required: t('accounts.credential.required', { label: name }) }}
        textField={{ inputProps: { maxLength: 100 } }}
      />
      <Controller
        control={control}
        name="owner"
        rules={{
          required: t('accounts.credential.required', { label: ownerLabel }),
        }}
        render={({ field, fieldState }) => (
          <OwnerField
            label={ownerLabel}
            help={
              fieldState.error?.message ?? t('accounts.credential.ownerHelp')
            }
            value={field.value}
            owners={owners}
            onChange={field.onChange}
          />
        )}
      />
    </>
  );
}
