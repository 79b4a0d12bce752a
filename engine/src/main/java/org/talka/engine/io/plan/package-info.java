/**
 * Reads the files of a plan somebody made, without trust, and holds them against what the data say.
 */
@NullMarked
package org.talka.engine.io.plan;

import org.jspecify.annotations.NullMarked;
