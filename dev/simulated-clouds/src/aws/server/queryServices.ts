import { AwsError } from '../AwsError';
import { ec2Actions } from '../query/ec2Actions';
import { iamActions } from '../query/iamActions';
import { QueryAction } from '../query/QueryCall';
import { stsActions } from '../query/stsActions';
import { toXml } from '../query/toXml';

import { AwsServiceName } from './AwsServiceName';

/** How a service of the query protocol differs from the others. */
export interface QueryService {
  actions: Readonly<Record<string, QueryAction>>;
  /** The XML of a result. */
  render(action: string, result: object, requestId: string): string;
  /** The XML of an error. */
  renderError(error: AwsError, requestId: string): string;
}

const NAMESPACES = {
  sts: 'https://sts.amazonaws.com/doc/2011-06-15/',
  iam: 'https://iam.amazonaws.com/doc/2010-05-08/',
  ec2: 'http://ec2.amazonaws.com/doc/2016-11-15/',
};

export const queryServices: Readonly<
  Record<Exclude<AwsServiceName, 'eks'>, QueryService>
> = {
  sts: classicService(stsActions, NAMESPACES.sts),
  iam: classicService(iamActions, NAMESPACES.iam),
  ec2: {
    actions: ec2Actions,
    render: (action, result, requestId) =>
      `<${action}Response xmlns="${NAMESPACES.ec2}">${toXml(
        { requestId, ...result },
        'item',
      )}</${action}Response>`,
    renderError: ({ code, message }, requestId) =>
      `<Response>${toXml(
        {
          Errors: { Error: { Code: code, Message: message } },
          RequestID: requestId,
        },
        'item',
      )}</Response>`,
  },
};

function classicService(
  actions: QueryService['actions'],
  namespace: string,
): QueryService {
  return {
    actions,
    render: (action, result, requestId) =>
      `<${action}Response xmlns="${namespace}">${toXml(
        {
          [`${action}Result`]: { ...result },
          ResponseMetadata: { RequestId: requestId },
        },
        'member',
      )}</${action}Response>`,
    renderError: ({ code, message, status }, requestId) =>
      `<ErrorResponse xmlns="${namespace}">${toXml(
        {
          Error: {
            Type: status < 500 ? 'Sender' : 'Receiver',
            Code: code,
            Message: message,
          },
          RequestId: requestId,
        },
        'member',
      )}</ErrorResponse>`,
  };
}
