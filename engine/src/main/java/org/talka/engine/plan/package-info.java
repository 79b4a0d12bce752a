/**
 * What every kind of plan shares: pairs, pins, proposals, progress.
 */
@NullMarked
package org.talka.engine.plan;

import org.jspecify.annotations.NullMarked;
