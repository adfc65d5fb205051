/** An error in the words of an AWS service; becomes JSON or XML by the protocol of the service that was asked. */
export class AwsError extends Error {
  constructor(
    readonly status: number,
    /** `ResourceNotFoundException`, `AccessDenied`: as that very service writes it. */
    readonly code: string,
    message: string,
    /** What the error's structure has besides the message, such as `clusterName`. */
    readonly fields: Readonly<Record<string, string | undefined>>,
  ) {
    super(message);
  }

  static resourceNotFound(message: string, fields: Record<string, string>) {
    return new AwsError(404, 'ResourceNotFoundException', message, fields);
  }

  static resourceInUse(message: string, fields: Record<string, string>) {
    return new AwsError(409, 'ResourceInUseException', message, fields);
  }

  static invalidParameter(message: string, fields: Record<string, string>) {
    return new AwsError(400, 'InvalidParameterException', message, fields);
  }

  static invalidRequest(message: string, fields: Record<string, string>) {
    return new AwsError(400, 'InvalidRequestException', message, fields);
  }
}
