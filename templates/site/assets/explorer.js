// The explorer is Swagger UI, given the description itself: it fetches nothing.
(() => {
  "use strict";

  window.SwaggerUIBundle({
    spec: window.sdkOpenApi,
    domNode: document.getElementById("sdk-explorer"),
    validatorUrl: null,
    deepLinking: false,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
  });
})();
