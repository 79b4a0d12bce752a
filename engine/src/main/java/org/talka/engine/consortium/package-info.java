/**
 * Neighbours that carry a competency together: groups for a whole package, and proof.
 */
@NullMarked
package org.talka.engine.consortium;

import org.jspecify.annotations.NullMarked;
