// Draws an article as text to be read: sentences marked by frame, one of them opened.
// Everything comes in as data and goes onto the page as text; nothing of an article is ever markup.

const element = (tag, className, text) => {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
};

const withSpans = (sentence) => {
  const words = element("span", "words");
  let place = 0;
  for (const [start, end, kind] of sentence.spans) {
    words.append(sentence.text.slice(place, start));
    words.append(element("span", kind, sentence.text.slice(start, end)));
    place = end;
  }
  words.append(sentence.text.slice(place));
  return words;
};

const drawCard = (sentence, close) => {
  const card = element("div", "card");
  card.setAttribute("role", "region");
  card.setAttribute("aria-label", `About sentence ${sentence.id}`);
  const head = element("div", "head");
  head.append(element("strong", "", `Sentence ${sentence.id}`));
  const shut = element("button", "close", "Close");
  shut.onclick = close;
  head.append(shut);
  card.append(head);
  const list = element("dl");
  for (const [label, values] of sentence.facts) {
    list.append(element("dt", "", label));
    const cell = element("dd");
    for (const value of values) cell.append(element("div", "", value));
    list.append(cell);
  }
  card.append(list);
  return card;
};

const drawSentence = (sentence, isOpen, open) => {
  const shown = element("span", `sentence ${sentence.frame}`);
  shown.setAttribute("role", "button");
  shown.setAttribute("tabindex", "0");
  shown.setAttribute("aria-expanded", String(isOpen));
  shown.setAttribute("aria-label", `${sentence.label}: ${sentence.text}`);
  shown.dataset.sentence = sentence.id;
  if (sentence.sign) {
    const sign = element("span", "sign", sentence.sign);
    sign.setAttribute("aria-hidden", "true");
    shown.append(sign);
  }
  shown.append(withSpans(sentence));
  shown.onclick = () => open(sentence.id);
  shown.onkeydown = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    open(sentence.id);
  };
  return shown;
};

export default function (component) {
  const { parentElement, data, setStateValue } = component;
  const reader = parentElement.querySelector(".reader");
  for (const [name, colour] of Object.entries(data.colours)) {
    reader.style.setProperty(`--${name}`, colour);
  }
  const before = reader.dataset.shown;
  const choose = (id) => setStateValue("sentence", id);
  reader.replaceChildren();
  for (const paragraph of data.paragraphs) {
    const block = element("p");
    let opened = null;
    for (const sentence of paragraph) {
      const isOpen = sentence.id === data.open;
      const shown = drawSentence(sentence, isOpen, (id) => choose(isOpen ? 0 : id));
      if (isOpen) {
        shown.classList.add("open");
        opened = { sentence, shown };
      }
      block.append(shown, " ");
    }
    reader.append(block);
    if (!opened) continue;
    reader.append(drawCard(opened.sentence, () => choose(0)));
    // Only on arrival by a link: a reader who clicks is at the sentence already.
    if (before === undefined) opened.shown.scrollIntoView({ block: "center" });
  }
  reader.dataset.shown = String(data.open);
}
