/**
 * Municipalities, competencies, offers, needs, ties and successions: immutable facts on the JDK alone.
 */
@NullMarked
package org.talka.engine.model;

import org.jspecify.annotations.NullMarked;
