// The list of versions stands beside the folders of the versions, in versions.js, which
// sets window.sdkVersions; one version alone needs no choice.
(() => {
  "use strict";

  const select = document.querySelector("[data-sdk-version]");
  if (!select) return;
  const root = select.dataset.sdkRoot.replace(/\/?$/, "/");
  const script = document.createElement("script");
  script.src = `${root}versions.js`;
  script.onload = () => {
    for (const version of window.sdkVersions) {
      const option = new Option(version, version, false, version === select.dataset.sdkVersion);
      select.append(option);
    }
    select.hidden = window.sdkVersions.length < 2;
  };
  select.addEventListener("change", () => {
    location.href = `${root}${encodeURIComponent(select.value)}/index.html`;
  });
  document.head.append(script);
})();
