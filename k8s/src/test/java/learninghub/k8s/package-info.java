/**
 * What must be true of the manifests: every field exists in the model it is meant for, every container is confined,
 * and topics, variables and flows are those of docs/architecture.md. No cluster is needed.
 */
@NullMarked
package learninghub.k8s;

import org.jspecify.annotations.NullMarked;
