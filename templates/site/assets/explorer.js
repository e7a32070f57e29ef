// The explorer is Swagger UI, given the description itself: it fetches nothing.
(() => {
  "use strict";

  const follow = () => {
    const isDark = document.body.dataset.mdColorScheme === "slate";
    document.documentElement.classList.toggle("dark-mode", isDark);
  };
  follow();
  new MutationObserver(follow).observe(document.body, {
    attributeFilter: ["data-md-color-scheme"],
  });

  window.SwaggerUIBundle({
    spec: window.sdkOpenApi,
    domNode: document.getElementById("sdk-explorer"),
    validatorUrl: null,
    deepLinking: false,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
  });
})();
