// The desk works without this file. It adds single keys (switched off on the help page) and opens a claim's panel
// when its mark in the text is followed.
"use strict";
(() => {
  const STORE = "plumbline-keys";
  const read = () => { try { return localStorage.getItem(STORE) !== "off"; } catch { return true; } };
  let keysOn = read();

  const openTarget = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target instanceof HTMLDetailsElement) {
      target.open = true;
      target.scrollIntoView({ block: "nearest" });
    }
  };

  const follow = (selector) => {
    const link = document.querySelector(selector);
    if (link) link.click();
    return Boolean(link);
  };

  const step = (by) => {
    const rows = [...document.querySelectorAll(".row-link")];
    if (!rows.length) return follow(by > 0 ? ".steps [rel=next]" : ".steps [rel=prev]");
    const here = rows.indexOf(document.activeElement);
    const next = rows[Math.min(Math.max(here + by, 0), rows.length - 1)];
    next.focus();
    return true;
  };

  const decide = () => {
    const first = document.querySelector("#decide input[type=radio]");
    if (first) first.focus();
    return Boolean(first);
  };

  const KEYS = {
    j: () => step(1),
    k: () => step(-1),
    d: decide,
    q: () => follow(".top nav a"),
    "?": () => follow('.top nav a[href$="/help/"]'),
  };

  document.addEventListener("keydown", (event) => {
    if (!keysOn || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const act = KEYS[event.key];
    if (act && act()) event.preventDefault();
  });

  const keys = document.getElementById("keys-on");
  if (keys) {
    document.getElementById("keys-switch").hidden = false;
    keys.checked = keysOn;
    keys.addEventListener("change", () => {
      keysOn = keys.checked;
      try { localStorage.setItem(STORE, keysOn ? "on" : "off"); } catch { /* private mode: for this page only */ }
    });
  }
  window.addEventListener("hashchange", openTarget);
  openTarget();
})();
