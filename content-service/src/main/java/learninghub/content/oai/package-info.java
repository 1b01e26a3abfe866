/**
 * OAI-PMH 2.0 for libraries: published pieces as Dublin Core, harvested by date and set. It follows the log of public changes, so that a
 * harvester who comes back hears of every change and of every withdrawal.
 */
@NullMarked
package learninghub.content.oai;

import org.jspecify.annotations.NullMarked;
