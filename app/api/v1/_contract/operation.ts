import type { z } from 'zod';

/** One operation of the API as the document describes it; the schemas are those that the routes parse with. */
export type Operation = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As OpenAPI writes it: `/api/v1/imports/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly operationId: string;
  /** False where nobody needs to sign in. */
  readonly secured?: boolean;
  readonly request?: {
    readonly params?: z.ZodObject;
    readonly query?: z.ZodObject;
    readonly body?: z.ZodType;
    /** The fields of a `multipart/form-data` body; a file is `z.file()` or a string in binary format. */
    readonly multipart?: z.ZodObject;
  };
  readonly responses: Readonly<Record<number, OperationResponse>>;
};

export type OperationResponse = {
  readonly description: string;
  readonly schema?: z.ZodType;
  /** `application/json` when left out. */
  readonly contentType?: string;
};
