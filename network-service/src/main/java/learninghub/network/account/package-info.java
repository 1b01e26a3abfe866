/**
 * Accounts: who somebody is here and the profile that networks' rules are judged over; suspension, one's own data, erasure; partner
 * organisations and their keys. Alone holds a client for Keycloak's admin API.
 */
@NullMarked
package learninghub.network.account;

import org.jspecify.annotations.NullMarked;
