// Shows at once what the options taken come to, and keeps them in the background. The form beside the totals does the same without a
// script, so whatever goes wrong here ends in sending that form. Amounts are whole minor units in BigInt, summed up and rounded as the
// server does; what it answers is shown after all. Keys stay text.
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
  const sections = [...document.querySelectorAll('[data-section]')];
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

  function moved(some, amount) {
    return some.reduce((sum, option) => sum + BigInt(moves(option)) * amount(option), 0n);
  }

  // Before tax. As what is taxed, it is told against the default where one of several is taken: only differences are ever summed up.
  function difference(option) {
    return BigInt(option.dataset.difference);
  }

  function taxed(option) {
    return BigInt(option.dataset.taxed);
  }

  // Percent with decimals, of an amount that is not below zero, rounded half up once.
  function percent(rate, amount) {
    const [whole, part = ''] = rate.split('.');
    const divisor = 100n * 10n ** BigInt(part.length);
    return (2n * amount * BigInt(whole + part) + divisor) / (2n * divisor);
  }

  function deposit(total) {
    if (total <= 0n) {
      return 0n;
    }
    const asked = known.deposit === '0' ? percent(known.depositRate, total) : BigInt(known.deposit);
    return asked < total ? asked : total;
  }

  function say(name, text) {
    document.querySelectorAll(`[data-sum="${name}"]`).forEach((place) => { place.textContent = text; });
  }

  function sumUp() {
    const subtotal = base.subtotal + moved(options, difference);
    const sum = base.taxable + moved(options, taxed);
    const taxable = sum < 0n ? 0n : sum;
    const tax = percent(known.rate, taxable);
    say('subtotal', money(subtotal));
    say('rule', known.rule.replace('{0}', known.shownRate).replace('{1}', money(taxable)));
    say('tax', money(tax));
    say('total', money(subtotal + tax));
    say('deposit', money(deposit(subtotal + tax)));
    say('days', String(base.days + options.reduce((days, option) => days + moves(option) * Number(option.dataset.days), 0)));
    for (const section of sections) {
      const own = options.filter((option) => option.closest('[data-seen]').dataset.seen === section.dataset.section);
      section.textContent = money(BigInt(section.dataset.minor) + moved(own, difference));
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
    sections.forEach((section) => { section.dataset.minor = answer.sections[section.dataset.section].minor; });
    base = { subtotal: BigInt(answer.subtotal), taxable: BigInt(answer.taxable), days: answer.days };
    sumUp();
    if (!again) {
      Object.entries(answer.texts).forEach(([name, text]) => say(name, text));
      sections.forEach((section) => { section.textContent = answer.sections[section.dataset.section].text; });
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
