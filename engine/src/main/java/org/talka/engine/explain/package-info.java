/**
 * Reasons, findings and names in words, one bundle per language.
 */
@NullMarked
package org.talka.engine.explain;

import org.jspecify.annotations.NullMarked;
