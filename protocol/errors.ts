/**
 * The catalogue of errors: every refusal that leaves the server has one of these codes, over HTTP
 * as an RFC 9457 problem document, over the socket as a `nack` or an `error` frame.
 * docs/protocol.md lists the same codes; a test keeps the two equal.
 */

interface ErrorKind {
  /** HTTP status of the problem document. */
  status: number;
  /** True when the same request may succeed later, unchanged. */
  retryable: boolean;
  /** What happened and what to do, for a person. */
  sentence: string;
}

const kind = (status: number, sentence: string, retryable = false): ErrorKind => ({ status, retryable, sentence });

export const ERRORS = {
  bad_request: kind(400, 'The request could not be read. Check its form against the documentation.'),
  bad_json: kind(400, 'The body is not valid JSON.'),
  invalid: kind(422, 'Some fields are missing or wrong. The details name them.'),
  unknown_command: kind(404, 'There is no such command. Check its name against the documentation.'),
  unsupported_version: kind(400, 'This protocol version is not spoken here. Reload the page to get the current one.'),
  unauthorized: kind(401, 'Sign in first, or sign in again.'),
  wrong_credentials: kind(401, 'The e-mail address or the password is not right.'),
  token_expired: kind(401, 'This link has expired. Ask for a new one.'),
  token_invalid: kind(401, 'This link is not valid or was used before. Ask for a new one.'),
  code_invalid: kind(401, 'The code is not right or has expired. Check it, or ask for a new one.'),
  wrong_origin: kind(403, 'This page may not use the chat. Add its address to the allowed origins of the site.'),
  forbidden: kind(403, 'You are not allowed to do this.'),
  blocked: kind(403, 'The shop does not take messages from here at the moment.'),
  not_found: kind(404, 'This does not exist, or you may not see it.'),
  method_not_allowed: kind(405, 'This address does not take that method.'),
  conflict: kind(409, 'Somebody else changed this first. Look at its present state and decide again.'),
  gate_failed: kind(
    409,
    'This version of the bot has not passed its check. Look at what failed, mend it and check again.',
  ),
  already_taken: kind(409, 'Somebody else has taken this chat.'),
  already_exists: kind(409, 'This exists already.'),
  client_id_reused: kind(409, 'This client id was used for something else. Send it again under a new id.'),
  conversation_closed: kind(409, 'This chat has ended. Start a new one.'),
  gone: kind(410, 'This was erased.'),
  too_large: kind(413, 'This is too large. The limit is named in the details.'),
  file_type_refused: kind(415, 'This kind of file is not accepted. Send a PNG, JPEG, GIF, WebP, PDF or text file.'),
  media_type_refused: kind(415, 'Send JSON with the content type application/json.'),
  too_many_requests: kind(429, 'That was too fast. Wait a moment and try again.', true),
  internal: kind(500, 'Something went wrong on our side. Try again; name the request id if it goes on.', true),
  starting: kind(503, 'The service is still starting. Try again in a moment.', true),
  database_unavailable: kind(
    503,
    'The service cannot save anything right now. It will be back; try again shortly.',
    true,
  ),
  storage_full: kind(507, 'There is no space left to save this. The operator has to make room; try again later.', true),
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof ERRORS;

/** RFC 9457 problem document, content type `application/problem+json`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  detail: string;
  /** Names the log line of this request. */
  requestId: string;
  /** Milliseconds to wait before the next try, where the server knows it. */
  retryAfter?: number;
  /** For `invalid` field path to sentence; for `conflict` of a draft what stands there now: revision, changedBy, changedAt. */
  fields?: Record<string, string>;
}
