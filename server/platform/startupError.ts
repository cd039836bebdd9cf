// What ends a start before it begins. main.ts prints `message`, one line a person can act on, and exits with code 1.

/** A start that cannot go on: the data directory, the database or another thing outside the program is not as needed. */
export class StartupError extends Error {
  override name = 'StartupError';
}

/** A setting in the environment that cannot be used. The message names the variable, never the value of a secret. */
export class ConfigError extends StartupError {
  override name = 'ConfigError';
}
