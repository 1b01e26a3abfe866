// Signing in is code + PKCE with the public client of the hub's own front end; nothing is loaded from elsewhere.
const ui = SwaggerUIBundle({
  url: '/openapi',
  dom_id: '#docs',
  deepLinking: true,
  persistAuthorization: false,
  validatorUrl: null,
  oauth2RedirectUrl: window.location.origin + '/docs/oauth2-redirect.html',
});
ui.initOAuth({ clientId: 'hub-web', usePkceWithAuthorizationCodeGrant: true, scopes: 'openid' });
