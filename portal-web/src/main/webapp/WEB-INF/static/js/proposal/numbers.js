// Numbers as estimators type them, and prices: exact integers up to the one rounding each, as LinePrice computes them on the server.

const DECIMALS = 4;
const SCALE = 10n ** BigInt(DECIMALS);

/** Reads $1,250.00, -$420.00, (420) or 25% as ten-thousandths; null when it is no number or has more decimals than are kept. */
export function read(typed) {
  let text = String(typed).replace(/[\s\u00a0\u202f]/g, '').replace('−', '-');
  const brackets = /^\((.*)\)$/.exec(text);
  text = brackets ? brackets[1] : text;
  const found = /^(-?)(?:[$€£]|[A-Z]{3})?((?:(?<!-)-)?)((?:\d{1,3}(?:,\d{3})+|\d{0,15})(?:\.\d{0,15})?)(?:[$€£%]|[A-Z]{3})?$/.exec(text);
  if (!found || !/\d/.test(found[3])) {
    return null;
  }
  const [whole, fraction = ''] = found[3].replaceAll(',', '').split('.');
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > DECIMALS) {
    return null;
  }
  const value = BigInt(whole || '0') * SCALE + BigInt(kept.padEnd(DECIMALS, '0'));
  return brackets || found[1] || found[2] ? -value : value;
}

/** The same with what nothing means. */
export function readOr(typed, blank) {
  return String(typed).trim() === '' ? read(blank) : read(typed);
}

/** Divides and rounds half up, away from zero, as BigDecimal's HALF_UP. */
export function divide(number, by) {
  const size = number < 0n ? -number : number;
  const rounded = (2n * size + by) / (2n * by);
  return number < 0n ? -rounded : rounded;
}

/** Quantity x unit cost x (1 + markup), each in ten-thousandths, in minor units of a currency with so many decimals. */
export function price(quantity, unitCost, markup, decimals) {
  const exact = quantity * unitCost * (100n * SCALE + markup);
  return divide(exact * 10n ** BigInt(decimals), SCALE * SCALE * SCALE * 100n);
}

/** A percentage, in ten-thousandths, of an amount. */
export function percentOf(minor, rate) {
  return divide(minor * rate, 100n * SCALE);
}

/** An amount in ten-thousandths of the major unit as minor units. */
export function minorOf(amount, decimals) {
  return divide(amount * 10n ** BigInt(decimals), SCALE);
}

/** Writes minor units as the reader is used to see money. */
export function moneyFormat(locale, currency) {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const decimals = format.resolvedOptions().maximumFractionDigits;
  return {
    decimals,
    write(minor) {
      const size = (minor < 0n ? -minor : minor).toString().padStart(decimals + 1, '0');
      const text = decimals ? `${size.slice(0, -decimals)}.${size.slice(-decimals)}` : size;
      return format.format(minor < 0n ? `-${text}` : text);
    },
  };
}
