/**
 * Browser and system in words, read from a User-Agent header. Browsers name each other in that header
 * for compatibility, so the order of the rules matters: the derived browser before the one it derives from.
 */

interface Rule {
  name: string;
  pattern: RegExp;
}

const BROWSERS: readonly Rule[] = [
  { name: 'Edge', pattern: /\b(?:Edg|EdgA|EdgiOS)\/(\d+)/ },
  { name: 'Opera', pattern: /\b(?:OPR|OPT|OPX)\/(\d+)/ },
  { name: 'Vivaldi', pattern: /\bVivaldi\/(\d+)/ },
  { name: 'Samsung Internet', pattern: /\bSamsungBrowser\/(\d+)/ },
  { name: 'Firefox', pattern: /\b(?:Firefox|FxiOS)\/(\d+)/ },
  { name: 'Chrome', pattern: /\b(?:Chrome|CriOS|HeadlessChrome)\/(\d+)/ },
  { name: 'Safari', pattern: /\bVersion\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari\// },
];

const SYSTEMS: readonly Rule[] = [
  { name: 'iPhone, iOS', pattern: /\biPhone;.*? OS (\d+)/ },
  { name: 'iPadOS', pattern: /\biPad;.*? OS (\d+)/ },
  { name: 'Android', pattern: /\bAndroid (\d+)/ },
  { name: 'Android', pattern: /\bAndroid\b/ },
  { name: 'Windows', pattern: /\bWindows NT\b/ },
  { name: 'ChromeOS', pattern: /\bCrOS\b/ },
  { name: 'macOS', pattern: /\bMac OS X\b/ },
  { name: 'Linux', pattern: /\bLinux\b/ },
];

const named = (rules: readonly Rule[], header: string): string | undefined => {
  for (const { name, pattern } of rules) {
    const match = pattern.exec(header);
    if (match) return match[1] ? `${name} ${match[1]}` : name;
  }
  return undefined;
};

/**
 * @param header a User-Agent header
 * @returns the two parts that it tells, for instance `{browser: 'Firefox 142', system: 'Windows'}`
 */
export function readUserAgent(header: string): { browser?: string; system?: string } {
  const browser = named(BROWSERS, header);
  const system = named(SYSTEMS, header);
  return { ...(browser && { browser }), ...(system && { system }) };
}
