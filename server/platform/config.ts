// The environment is read here and nowhere else: one schema, one result, one clear line when a value is wrong.

import { resolve } from 'node:path';
import { z } from 'zod';
import { keptSecretKey, SECRET_KEY_LENGTH } from './secretKey.ts';
import { ConfigError } from './startupError.ts';

/** Everything the program is told from outside. */
export type Config = {
  /** `NODE_ENV`: production, development (default) or test. */
  environment: 'production' | 'development' | 'test';
  /** `PORT` of the product, default 8080; 0 takes a free one, see `listeningOn`. */
  port: number;
  /** `HOST`: address to listen on. Default 127.0.0.1, safe on a laptop; containers set 0.0.0.0. */
  host: string;
  /** `PUBLIC_URL`: origin under which people reach the product, without a slash at the end. Default http://localhost:PORT. */
  publicUrl: string;
  /** `DATA_DIR` as an absolute path, default ./data. */
  dataDirectory: string;
  /** `DATABASE_URL`: another PostgreSQL, 15 or newer, instead of the embedded one. */
  databaseUrl: string | undefined;
  /** `REDIS_URL`: Redis as the bus between processes; without it PostgreSQL NOTIFY. */
  redisUrl: string | undefined;
  /** `SMTP_URL`: where mails go; without it they are kept as files in the data directory. */
  smtpUrl: string | undefined;
  /** `MAIL_FROM`: sender of every mail, default `Shopbell <no-reply@HOST-OF-PUBLIC_URL>`. */
  mailFrom: string;
  /** `CALL_HOSTS`: hosts of the shop that the bot may call, `host` or `host:port` in small letters; none by default. */
  callHosts: readonly string[];
  /** `SECRET_KEY`, else the one kept in the data directory. Processes that share a database must share it. */
  secretKey: string;
  /** `SHOP_PORT` of the example shop, default 8081; undefined when off, as in production unless set. 0 takes a free one. */
  shopPort: number | undefined;
  /** `LOG_LEVEL`, default info. */
  logLevel: (typeof LOG_LEVELS)[number];
  /** `RATE_LIMIT_SCALE`: multiplies every rate limit, default 1; load tests on loopback raise it. */
  rateLimitScale: number;
  /** `FAULT`: the fault point to fire; only read when `NODE_ENV` is test. */
  fault: string | undefined;
};

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= 65_535);

const url = (...schemes: string[]) =>
  z.string().refine((value) => URL.canParse(value) && schemes.some((scheme) => value.startsWith(`${scheme}://`)));

const environmentSchema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: port.default(8080),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  PUBLIC_URL: url('http', 'https')
    .transform((value) => new URL(value))
    .refine((value) => value.pathname === '/' && value.search === '' && value.hash === '' && value.username === '')
    .transform((value) => value.origin)
    .optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: url('postgres', 'postgresql').optional(),
  REDIS_URL: url('redis', 'rediss').optional(),
  SMTP_URL: url('smtp', 'smtps').optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/)
    .optional(),
  CALL_HOSTS: z
    .string()
    .transform((value) => value.split(',').map((host) => host.trim().toLowerCase()))
    .refine((hosts) => hosts.every((host) => /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/.test(host)))
    .optional(),
  SECRET_KEY: z.string().min(SECRET_KEY_LENGTH).optional(),
  SHOP_PORT: z.union([port, z.literal('off')]).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  RATE_LIMIT_SCALE: z.coerce.number().positive().max(1_000_000).default(1),
  FAULT: z.string().optional(),
});

/** Every variable that is read; documents and manifests are checked against it. */
export const CONFIG_VARIABLES: readonly string[] = Object.keys(environmentSchema.shape);

/** What a person reads when the value of a variable cannot be used. */
const EXPECTED: Record<keyof typeof environmentSchema.shape, string> = {
  NODE_ENV: 'must be production, development or test',
  PORT: 'must be a whole number from 0 to 65535',
  HOST: 'must be an address or a host name, for example 127.0.0.1 or 0.0.0.0',
  PUBLIC_URL: 'must be an address without a path, for example https://support.example.com',
  DATA_DIR: 'must be the path of a folder',
  DATABASE_URL: 'must be an address that begins with postgres:// or postgresql://',
  REDIS_URL: 'must be an address that begins with redis:// or rediss://',
  SMTP_URL: 'must be an address that begins with smtp:// or smtps://',
  MAIL_FROM: 'must be a mail address, for example Shopbell <support@example.com>',
  CALL_HOSTS: 'must be hosts with or without a port, separated by commas, for example api.shop.example, 10.0.0.5:8443',
  SECRET_KEY: `must have at least ${SECRET_KEY_LENGTH} characters`,
  SHOP_PORT: 'must be a whole number from 0 to 65535, or off',
  LOG_LEVEL: `must be one of ${LOG_LEVELS.join(', ')}`,
  RATE_LIMIT_SCALE: 'must be a number above 0',
  FAULT: 'must be the name of a fault point',
};

/**
 * Reads and checks the environment. Empty variables count as absent, the way compose files pass them.
 * Without `SECRET_KEY` the key of the data directory is read, or made there.
 *
 * @param environment usually `process.env`
 * @throws ConfigError with one line that names the variable and what it must be
 * @throws StartupError when the secret key can neither be read nor written
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = environmentSchema.safeParse(given);
  if (!result.success) throw new ConfigError(explain(result.error.issues.map((issue) => String(issue.path[0]))));
  const values = result.data;
  const shopPort = values.SHOP_PORT ?? (values.NODE_ENV === 'production' ? 'off' : 8081);
  if (shopPort !== 'off' && shopPort !== 0 && shopPort === values.PORT) {
    throw new ConfigError(
      `SHOP_PORT and PORT are both ${shopPort}: give the example shop a port of its own, or set SHOP_PORT=off.`,
    );
  }
  const publicUrl = values.PUBLIC_URL ?? defaultPublicUrl(values.PORT);
  const dataDirectory = resolve(values.DATA_DIR);
  return {
    environment: values.NODE_ENV,
    port: values.PORT,
    host: values.HOST,
    publicUrl,
    dataDirectory,
    databaseUrl: values.DATABASE_URL,
    redisUrl: values.REDIS_URL,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM ?? `Shopbell <no-reply@${new URL(publicUrl).hostname}>`,
    callHosts: values.CALL_HOSTS ?? [],
    secretKey: values.SECRET_KEY ?? keptSecretKey(dataDirectory),
    shopPort: shopPort === 'off' ? undefined : shopPort,
    logLevel: values.LOG_LEVEL,
    rateLimitScale: values.RATE_LIMIT_SCALE,
    fault: values.NODE_ENV === 'test' ? values.FAULT : undefined,
  };
}

/**
 * The same configuration once the port is known: with `PORT=0` the system chose it, and the default public address follows.
 *
 * @param actualPort the port that the server listens on
 */
export function listeningOn(config: Config, actualPort: number): Config {
  const isDefault = config.publicUrl === defaultPublicUrl(config.port);
  return { ...config, port: actualPort, publicUrl: isDefault ? defaultPublicUrl(actualPort) : config.publicUrl };
}

function defaultPublicUrl(actualPort: number): string {
  return new URL(`http://localhost:${actualPort}`).origin;
}

function explain(variables: string[]): string {
  const wrong = Object.entries(EXPECTED).filter(([variable]) => variables.includes(variable));
  return `${wrong.map(([variable, expected]) => `${variable} ${expected}`).join('; ')}.`;
}
