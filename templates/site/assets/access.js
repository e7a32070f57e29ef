// What wide content and tabs need for the keyboard and for screen readers.
(() => {
  "use strict";

  const scroll = () => {
    for (const box of document.querySelectorAll("article pre, .md-typeset__scrollwrap")) {
      const wide = box.scrollWidth > box.clientWidth || box.querySelector("code")?.scrollWidth > box.clientWidth;
      if (wide) box.tabIndex = 0;
    }
  };
  addEventListener("load", scroll);
  addEventListener("resize", scroll);
  for (const input of document.querySelectorAll(".tabbed-set > input")) {
    const label = document.querySelector(`label[for="${input.id}"]`);
    input.setAttribute("aria-label", label ? label.textContent : "");
  }
})();
