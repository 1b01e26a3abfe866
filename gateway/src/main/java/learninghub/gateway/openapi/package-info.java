/**
 * The API as one document: the services' committed OpenAPI documents and the gateway's own, merged at start ({@code /openapi}), and a
 * page to try it with sign-in ({@code /docs}), all served from here.
 */
@NullMarked
package learninghub.gateway.openapi;

import org.jspecify.annotations.NullMarked;
