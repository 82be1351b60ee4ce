// Shows at once what the options taken come to, and keeps them in the background. The form beside the totals does the same without a
// script, so whatever goes wrong here ends in sending that form. Amounts are whole minor units in BigInt; keys stay text.
const form = document.getElementById('choice');
const sums = document.querySelector('[data-sums]');
if (form && sums) {
  const known = sums.dataset;
  const options = [...document.querySelectorAll('input[form="choice"][data-difference]')];
  const state = form.querySelector('[data-state]');
  const brief = document.querySelector('[data-state-short]');
  const update = document.getElementById('choice:update');
  const unscripted = document.querySelectorAll('[data-unscripted]');
  const spoken = document.querySelector('[data-spoken-sum]');
  const decimals = Number(known.decimals);
  const format = new Intl.NumberFormat(known.formats, { style: 'currency', currency: known.currency, minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  let base = { subtotal: BigInt(known.subtotal), taxable: BigInt(known.taxable), days: Number(known.days) };
  let sending = false;
  let again = false;

  // What the server keeps stands in the markup, as the default of each input.
  function moves(option) {
    return Number(option.checked) - Number(option.defaultChecked);
  }

  function money(minor) {
    const digits = (minor < 0n ? -minor : minor).toString().padStart(decimals + 1, '0');
    const whole = digits.slice(0, digits.length - decimals);
    return format.format((minor < 0n ? '-' : '') + whole + (decimals ? '.' + digits.slice(-decimals) : ''));
  }

  function moved(amount) {
    return options.reduce((sum, option) => sum + BigInt(moves(option)) * amount(option), 0n);
  }

  function difference(option) {
    return BigInt(option.dataset.difference);
  }

  // Differences are to a default, so they only sum up where all options of a choice are taxed alike; else prices are needed.
  function taxed(option) {
    const alike = options.filter((other) => other.name === option.name).every((other) => other.dataset.taxable === option.dataset.taxable);
    if (!alike && !option.dataset.price) {
      throw new RangeError('only the server can tell');
    }
    return option.dataset.taxable === 'true' ? (alike ? difference(option) : BigInt(option.dataset.price)) : 0n;
  }

  // Percent with decimals, rounded half up once.
  function tax(taxable) {
    const [whole, part = ''] = known.rate.split('.');
    const divisor = 100n * 10n ** BigInt(part.length);
    return (2n * taxable * BigInt(whole + part) + divisor) / (2n * divisor);
  }

  function say(name, text) {
    document.querySelectorAll(`[data-sum="${name}"]`).forEach((place) => { place.textContent = text; });
  }

  function sumUp() {
    const subtotal = base.subtotal + moved(difference);
    let taxable = null;
    try {
      const change = moved(taxed);
      // a sum below zero is shown as zero, so from zero one can't count on
      taxable = base.taxable === 0n && change !== 0n ? null : base.taxable + change;
    } catch (unknown) {
      taxable = null;
    }
    say('subtotal', money(subtotal));
    if (taxable !== null) {
      taxable = taxable < 0n ? 0n : taxable;
      say('rule', known.rule.replace('{0}', known.shownRate).replace('{1}', money(taxable)));
      say('tax', money(tax(taxable)));
      say('total', money(subtotal + tax(taxable)));
    }
    if (base.days) {
      say('days', String(base.days + options.reduce((days, option) => days + moves(option) * Number(option.dataset.days), 0)));
    }
  }

  // The button of the form without a script is there again when the connection fails.
  function tell(what) {
    state.hidden = false;
    state.textContent = known[what];
    brief.textContent = known[what + 'Short'];
    update.classList.toggle('is-unneeded', what !== 'failed');
    unscripted.forEach((button) => { button.hidden = what !== 'failed'; });
  }

  function apply(answer, sent) {
    options.forEach((option) => { option.defaultChecked = sent.has(option); });
    base = { subtotal: BigInt(answer.subtotal), taxable: BigInt(answer.taxable), days: answer.days };
    sumUp();
    if (!again) {
      Object.entries(answer.texts).forEach(([name, text]) => say(name, text));
      Object.entries(answer.sections).forEach(([key, text]) => {
        document.querySelectorAll(`[data-section="${key}"]`).forEach((place) => { place.textContent = text; });
      });
      spoken.textContent = known.spoken.replace('{0}', answer.texts.total);
      tell('saved');
    }
  }

  async function keep() {
    if (sending) {
      again = true;
      return;
    }
    sending = true;
    again = false;
    tell('saving');
    const body = new URLSearchParams(new FormData(form));
    body.append(update.name, '');
    const sent = new Set(options.filter((option) => option.checked));
    try {
      const response = await fetch(form.action, { method: 'POST', body, keepalive: true, headers: { Accept: 'application/json' } });
      if (response.ok && response.headers.get('Content-Type')?.startsWith('application/json')) {
        apply(await response.json(), sent);
      } else if (response.status >= 500) {
        tell('failed');
      } else {
        // it can't be taken any more: the page says why
        form.requestSubmit(update);
      }
    } catch (unreachable) {
      tell('failed');
    }
    sending = false;
    if (again) {
      keep();
    }
  }

  for (const option of options) {
    option.addEventListener('change', () => {
      sumUp();
      keep();
    });
  }
  addEventListener('online', () => {
    if (!update.classList.contains('is-unneeded')) {
      keep();
    }
  });
  // back in the history a browser restores what was ticked, not what was kept
  addEventListener('pageshow', () => {
    if (options.some(moves)) {
      sumUp();
      keep();
    }
  });
  tell('ready');
}
