/** Checks plans of shared tasks and of peer circles, with sums of its own. */
@NullMarked
package org.talka.engine.verification.group;

import org.jspecify.annotations.NullMarked;
