// Puts a slider beside each number of the what-if form and asks again as it moves. Without it the form is sent by its button.
const form = document.querySelector("[data-what-if]");
if (form) {
  // Where the answer is below the edge of the window, its headline stays in sight.
  const headline = document.createElement("p");
  headline.className = "what-if-headline";
  headline.hidden = true;
  form.append(headline);
  const answer = document.getElementById("answer");

  let asked = 0;
  let waiting = 0;

  const ask = async () => {
    const turn = ++asked;
    const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
    const reply = await fetch(address).catch(() => null);
    if (turn !== asked || !reply?.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    const fresh = page.getElementById("answer");
    if (fresh && turn === asked) {
      answer.replaceChildren(...fresh.childNodes);
      headline.textContent = document.getElementById("answer-head").textContent;
      headline.hidden = false;
      history.replaceState(null, "", address);
    }
  };

  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 120);
  };

  for (const row of form.querySelectorAll(".lever-row")) {
    const number = row.querySelector("input[name=v]");
    number.addEventListener("input", soon);
    if (!row.dataset.min) {
      continue;
    }
    const slider = document.createElement("input");
    slider.type = "range";
    [slider.min, slider.max, slider.step, slider.value] = [row.dataset.min, row.dataset.max, row.dataset.step, row.dataset.at];
    slider.setAttribute("aria-labelledby", `${number.id}-label`);
    slider.setAttribute("aria-describedby", `${number.id}-plan`);
    slider.addEventListener("input", () => {
      number.value = slider.value;
      soon();
    });
    number.addEventListener("input", () => {
      const typed = Number(number.value.replaceAll(",", ""));
      if (number.value && Number.isFinite(typed)) {
        slider.value = typed;
      }
    });
    row.prepend(slider);
  }
}
