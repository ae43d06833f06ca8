import type { ApiError } from "./types";

/** A refusal of the edge: carries the code and parameters that the catalogue turns into what, why and what to do. */
export class EdgeError extends Error {
  readonly api: ApiError;

  constructor(api: ApiError) {
    super(api.code);
    this.name = "EdgeError";
    this.api = api;
  }
}

/** Whatever was thrown, as the edge would have said it. */
export function asApiError(thrown: unknown): ApiError {
  if (thrown instanceof EdgeError) return thrown.api;
  const details = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return { code: "internal", params: [], details };
}

type Answer<T> = { status: "ok"; data: T } | { status: "error"; error: ApiError };

/** The data of an answer; a refusal is thrown as `EdgeError`. */
export async function unwrap<T>(answer: Promise<Answer<T>>): Promise<T> {
  const settled = await answer;
  if (settled.status === "ok") return settled.data;
  throw new EdgeError(settled.error);
}
