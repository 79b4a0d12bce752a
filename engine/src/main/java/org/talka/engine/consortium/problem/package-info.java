/**
 * How to group municipalities for one competency, in whole numbers: metres and inhabitants.
 */
@NullMarked
package org.talka.engine.consortium.problem;

import org.jspecify.annotations.NullMarked;
