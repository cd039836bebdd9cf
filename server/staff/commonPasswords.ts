// Passwords of eight characters and more that lead every list of leaked ones, without their variations.

/** Whole ones, in small letters, after trailing figures and signs were taken off and letters put for figures. */
const WORDS = new Set(
  `password passwort motdepasse contrasena iloveyou sunshine princess football baseball basketball superman batman
  welcome welcomeback whatever starwars computer internet samantha michelle jennifer jessica charlie letmein
  trustnoone changeme changeit administrator adminadmin administrador support helpdesk service customer shopbell
  secret topsecret default master masterkey access dragon monkey shadow jordan michael matthew andrew daniel
  liverpool chelsea arsenal barcelona realmadrid manchester juventus bayern borussia schalke pokemon nintendo
  minecraft fortnite roblox facebook google twitter linkedin youtube microsoft windows samsung iphone android
  hallo hallowelt schatz sommer winter herbst fruehling summer autumn spring january february october november december
  monday tuesday thursday friday saturday sunday freedom forever blessed jesuschrist jesus christ church mustang
  corvette porsche mercedes ferrari harley yamaha kawasaki cheese cookie chocolate butterfly flower lovely loveyou
  loveme babygirl asdfghjkl asdfasdf qwerty qwertyuiop qwertzuiop azertyuiop qazwsxedc qazwsx zaqxsw zxcvbnm zxcvbn
  asdfgh poiuytrewq mnbvcxz testtest testing tester test guest guestguest root rootroot user login loginlogin
  hello helloworld goodbye money business company office shop onlineshop webshop store ticket`.split(/\s+/),
);

const KEYS = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'qwertzuiop',
  'asdfghjkl',
  'zxcvbnm',
  'yxcvbnm',
];
const LETTER_OF: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Is it a well-known password, one of its usual variations, a row of keys or one thing repeated? */
export function isCommonPassword(password: string): boolean {
  const small = password.toLowerCase();
  const bare = small.replace(/[\d\W_]+$/, '');
  const spelled = (text: string) => text.replaceAll(/[013457@$!]/g, (sign) => LETTER_OF[sign] ?? sign);
  if ([small, bare, spelled(small), spelled(bare)].some((text) => WORDS.has(text))) return true;
  if (/^(.{1,4})\1+.?$/.test(small)) return true;
  return madeOfRows(small);
}

/** Made of stretches of three and more keys that lie side by side or letters in order, forwards or back: `123456789`, `abc123qwe`. */
function madeOfRows(text: string): boolean {
  const rows = KEYS.flatMap((row) => [row, [...row].toReversed().join('')]);
  let rest = text;
  while (rest !== '') {
    let length = 0;
    for (const row of rows) {
      for (let size = Math.min(rest.length, row.length); size > length; size -= 1) {
        if (row.includes(rest.slice(0, size))) length = size;
      }
    }
    if (length < Math.min(3, rest.length)) return false;
    rest = rest.slice(length);
  }
  return true;
}
