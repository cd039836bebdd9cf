// Shapes of a shop: `#` a digit, `@` a letter, anything else itself.

/** Whether a text has exactly a shape; upper and lower case are the same. */
export function fits(text: string, shape: string): boolean {
  if (text.length !== shape.length) return false;
  for (let index = 0; index < shape.length; index += 1) {
    if (!fitsSign(text.charAt(index), shape.charAt(index))) return false;
  }
  return true;
}

function fitsSign(sign: string, wanted: string): boolean {
  if (wanted === '#') return /\d/.test(sign);
  if (wanted === '@') return /[A-Za-z]/.test(sign);
  return wanted.toLowerCase() === sign.toLowerCase();
}
