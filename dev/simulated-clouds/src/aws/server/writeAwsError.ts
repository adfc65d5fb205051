import { Response } from 'express';
import { StatusEffect } from '../../core';
import { AwsError } from '../AwsError';
import { AwsServiceName } from './AwsServiceName';
import { queryServices } from './queryServices';

/** Answers an error in the protocol of its service: JSON with `x-amzn-errortype` at EKS, XML elsewhere. */
export function writeAwsError(
  response: Response,
  service: AwsServiceName,
  error: AwsError,
) {
  response.status(error.status);
  const requestId: string = response.locals.requestId;
  if (service !== 'eks') {
    const { renderError } = queryServices[service];
    response.type('text/xml').send(renderError(error, requestId));
    return;
  }
  response.setHeader('x-amzn-errortype', error.code);
  response.json({ message: error.message, ...error.fields });
}

const FAULT_CODES: Readonly<Record<number, [eks: string, query: string]>> = {
  400: ['InvalidParameterException', 'ValidationError'],
  401: ['UnrecognizedClientException', 'AuthFailure'],
  403: ['AccessDeniedException', 'AccessDenied'],
  404: ['ResourceNotFoundException', 'NoSuchEntity'],
  409: ['ResourceInUseException', 'EntityAlreadyExists'],
  429: ['ThrottlingException', 'Throttling'],
  500: ['ServerException', 'InternalFailure'],
  503: ['ServiceUnavailableException', 'ServiceUnavailable'],
};

/** The error of a fault, with the code that the service gives with its status when the fault names none. */
export function faultError(
  service: AwsServiceName,
  { status, code, message }: StatusEffect,
): AwsError {
  const [eks, query] = FAULT_CODES[status] ?? ['ServerException', 'Failure'];
  const text = status === 429 ? 'Rate exceeded' : 'Simulated failure';
  return new AwsError(
    status,
    code ?? (service === 'eks' ? eks : query),
    message ?? text,
    {},
  );
}
